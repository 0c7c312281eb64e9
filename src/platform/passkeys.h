#pragma once
#include <array>
#include <cstddef>
#include <expected>
#include <functional>
#include <string>
#include <vector>

#include "platform/secrets.h"

/// Passkeys that keep a secret (WebAuthn with its PRF extension): the device asks its owner in a window of its own, by
/// finger, face or code, and gives a key that nobody else can know.
namespace platform {

using PasskeyId = std::vector<std::byte>;      ///< 1 to 1,023 bytes, chosen by whoever keeps it
using PasskeySalt = std::array<std::byte, 32>;  ///< another salt gives another secret

struct AskedPasskey {
    PasskeyId id;
    PasskeySalt salt{};
};

/// Which passkey answered, and its secret for the salt that came with the question.
struct Passkey {
    PasskeyId id;
    SecretKey secret{};
};

enum class PasskeyRefusal {
    Cancelled,     ///< its owner closed the window, or did not prove to be that in time; no browser tells which
    NoSecret,      ///< the passkey keeps none; a new one of that kind may lie on the device now
    AlreadyThere,  ///< `make` only: one of the known ones lies on that device
    Unavailable,   ///< not here
};

/// `make` and `ask` must be called while a click is being handled; each answers exactly once, never before the call
/// returns, and maybe minutes later. One call at a time.
class Passkeys {
public:
    using Answer = std::function<void(std::expected<Passkey, PasskeyRefusal>)>;
    virtual ~Passkeys() = default;
    /// Whether there is any use in offering them: a browser that has them, with secrets, and a device to keep them.
    virtual void find_out(std::function<void(bool offered)> told) = 0;
    /// A new one, which the device may list under `name`; none where one of `known` is there already.
    virtual void make(const std::string& name, const PasskeySalt& salt, const std::vector<PasskeyId>& known,
                      Answer answer) = 0;
    /// Any one of these, at least one.
    virtual void ask(const std::vector<AskedPasskey>& any, Answer answer) = 0;
    /// They open nothing any more. A device that listens takes them out of its list; many do not.
    virtual void forget(const std::vector<PasskeyId>& gone) = 0;
};

}  // namespace platform
