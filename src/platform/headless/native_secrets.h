#pragma once
#include <deque>
#include <functional>
#include <optional>
#include <span>

#include "platform/secrets.h"

namespace platform::headless {

/// Argon2id by libargon2; nothing when the machine would not give the memory. A salt of at least 8 bytes.
[[nodiscard]] std::optional<SecretKey> argon2id(std::span<const std::byte> passphrase, std::span<const std::byte> salt,
                                                StretchCost cost);
/// AES Key Wrap (RFC 3394) by OpenSSL, with a key of 256 bits.
[[nodiscard]] WrappedKey key_wrapped(const SecretKey& by, const SecretKey& key);
/// Nothing when it is not the key that wrapped it.
[[nodiscard]] std::optional<SecretKey> key_unwrapped(const SecretKey& by, const WrappedKey& wrapped);

/// Secrets as the browser's, bit for bit, for the command line and for tests; never in the page. Passphrases are taken
/// as they come, not put into a normal form. Works within the call; answers wait until `deliver`.
class NativeSecrets : public Secrets {
public:
    void stretch(const std::string& passphrase, const Salt& salt, StretchCost cost, Answer<SecretKey> answer) override;
    void measure(StretchCost cost, Answer<std::chrono::milliseconds> answer) override;
    void wrap(const SecretKey& by, const SecretKey& key, Answer<WrappedKey> answer) override;
    void unwrap(const SecretKey& by, const WrappedKey& wrapped, Answer<SecretKey> answer) override;
    void forget() override {}
    void deliver();

private:
    std::deque<std::function<void()>> due_;
};

}  // namespace platform::headless
