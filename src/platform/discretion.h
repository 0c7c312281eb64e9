#pragma once

namespace platform {

/// The name, with an icon of its own, that Lantern goes by in the browser and, once installed, on the device.
enum class Guise { Lantern, Notes, Calendar, Weather };

/// What hides Lantern from people nearby.
struct Discreet {
    bool quick_exit = false;  ///< its button stands on every screen, and three presses of Shift leave at once
    bool lock_key = true;     ///< Ctrl + Shift + L closes the record, where it has a passphrase
    bool cover = false;       ///< nothing can be seen while the window is not in front
    Guise guise = Guise::Lantern;
    bool operator==(const Discreet&) const = default;
};

/// Kept by the browser for this device and not in the record: it holds also while that is locked or elsewhere.
class Discretion {
public:
    virtual ~Discretion() = default;
    [[nodiscard]] virtual Discreet kept() const = 0;
    virtual void keep(const Discreet& wanted) = 0;
};

}  // namespace platform
