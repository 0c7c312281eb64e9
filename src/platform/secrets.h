#pragma once
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <string>

/// What is done with secrets: slow keys from passphrases, and keys wrapped in keys. The browser has both (WebCrypto, a
/// wasm of its own in a worker that dies with its memory); they are not our code.
namespace platform {

using SecretKey = std::array<std::byte, 32>;
using WrappedKey = std::array<std::byte, 40>;  ///< a key by AES Key Wrap (RFC 3394)
using Salt = std::array<std::byte, 16>;

/// What one derivation by Argon2id (RFC 9106, version 0x13, one lane) costs.
struct StretchCost {
    std::uint32_t memory_kib = 0, passes = 0;
    bool operator==(const StretchCost&) const = default;
};

enum class SecretRefusal {
    OutOfMemory,  ///< this device would not give the memory that the derivation needs, maybe only now
    Unavailable,  ///< no such service here: a page without https has no WebCrypto
    DoesNotFit,   ///< unwrap only: it is not the key that wrapped it
};

/// Each call answers exactly once through its callback, never before the call returns. One call at a time.
class Secrets {
public:
    template <class Value> using Answer = std::function<void(std::expected<Value, SecretRefusal>)>;
    virtual ~Secrets() = default;
    /// A key from a passphrase (UTF-8; its Unicode normal form is NFC). Half a second to some seconds, and
    /// `cost.memory_kib` of memory, all given back before the answer.
    virtual void stretch(const std::string& passphrase, const Salt& salt, StretchCost cost,
                         Answer<SecretKey> answer) = 0;
    /// How long `stretch` takes on this device.
    virtual void measure(StretchCost cost, Answer<std::chrono::milliseconds> answer) = 0;
    virtual void wrap(const SecretKey& by, const SecretKey& key, Answer<WrappedKey> answer) = 0;
    virtual void unwrap(const SecretKey& by, const WrappedKey& wrapped, Answer<SecretKey> answer) = 0;
    /// Locked means ended: starts the page again, as words and keys in its memory cannot all be wiped otherwise. What
    /// has to be kept must be on disk by then. Elsewhere nothing happens.
    virtual void forget() = 0;
};

}  // namespace platform
