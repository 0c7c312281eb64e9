#pragma once

namespace platform {

/// What hides Lantern from people nearby.
struct Discreet {
    bool quick_exit = false;  ///< its button stands on every screen, and three presses of Shift leave at once
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
