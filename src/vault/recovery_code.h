#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/id.h"
#include "platform/secrets.h"

namespace vault {

/// One of the codes that a person prints and puts away: 120 random bits. Nobody guesses those, so that a code needs no
/// slow stretching as a passphrase does.
struct RecoveryCode {
    std::array<std::byte, 15> bits{};
    bool operator==(const RecoveryCode&) const = default;
};

inline constexpr std::size_t recovery_codes_in_a_set = 8;

[[nodiscard]] RecoveryCode random_recovery_code(base::Entropy& entropy);

/// As it is shown: "7ZK0-42QM-…", 24 symbols and one that checks them, in groups of four. Crockford's alphabet, which
/// leaves out I, L, O and U; the check symbol finds any one wrong symbol and most swapped ones (ISO 7064, hybrid system
/// with modulus 32, as MOD 37,36 is with 36).
[[nodiscard]] std::string text_of(const RecoveryCode& code);
/// Reads it as people type: any case, any spaces and hyphens, O for 0, I and L for 1. BadInput when it is no code at
/// all: a wrong symbol, too few or too many, or a check symbol that does not agree; so a slip of the finger is told
/// before the code is tried.
[[nodiscard]] base::Result<RecoveryCode> parse_recovery_code(std::string_view text);

/// The key that a code wraps the data key with: HKDF-SHA-256 (RFC 5869).
[[nodiscard]] platform::SecretKey key_of(const RecoveryCode& code, const platform::Salt& salt);

/// HKDF-SHA-256's first 32 bytes. A salt of at most 32 bytes; zeros at its end change nothing.
[[nodiscard]] platform::SecretKey derived_key(std::span<const std::byte> secret, std::span<const std::byte> salt,
                                              std::string_view purpose);

}  // namespace vault
