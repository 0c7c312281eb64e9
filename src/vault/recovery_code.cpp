#include "vault/recovery_code.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "vault/sha256.h"

namespace vault {

using base::failed;
using base::Kind;

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t symbols_in_code = 24;
constexpr std::size_t group = 4;

using Symbols = std::vector<unsigned>;  ///< each in [0, 32)

Symbols symbols_of(const RecoveryCode& code)
{
    Symbols symbols;
    unsigned held = 0, bits = 0;
    for (const auto byte : code.bits) {
        held = (held << 8) | std::to_integer<unsigned>(byte);
        for (bits += 8; bits >= 5; bits -= 5) symbols.push_back((held >> (bits - 5)) & 31);
    }
    return symbols;
}

RecoveryCode code_of(std::span<const unsigned> symbols)
{
    RecoveryCode code;
    unsigned held = 0, bits = 0;
    auto next = code.bits.begin();
    for (const auto symbol : symbols) {
        held = (held << 5) | symbol;
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        *next++ = static_cast<std::byte>(held >> bits);
    }
    return code;
}

unsigned check_symbol(std::span<const unsigned> symbols)
{
    unsigned product = 32;
    for (const auto symbol : symbols) {
        const unsigned sum = (product + symbol) % 32;
        product = (sum == 0 ? 32 : sum) * 2 % 33;
    }
    return (33 - product) % 32;
}

/// Nothing for what people put between symbols; 32 for what is no symbol.
std::optional<unsigned> symbol_of(char typed)
{
    if (typed == ' ' || typed == '-' || typed == '\t' || typed == '\n' || typed == '\r') return std::nullopt;
    const char upper = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    const char meant = upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
    const auto at = alphabet.find(meant);
    return at == std::string_view::npos ? 32 : static_cast<unsigned>(at);
}

Symbols symbols_in(std::string_view text)
{
    Symbols symbols;
    for (const char typed : text)
        if (const auto symbol = symbol_of(typed)) symbols.push_back(*symbol);
    return symbols;
}

}  // namespace

RecoveryCode random_recovery_code(base::Entropy& entropy)
{
    RecoveryCode code;
    entropy.fill(code.bits);
    return code;
}

std::string text_of(const RecoveryCode& code)
{
    auto symbols = symbols_of(code);
    symbols.push_back(check_symbol(symbols));
    std::string text;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        if (i > 0 && i % group == 0) text += '-';
        text += alphabet[symbols[i]];
    }
    return text;
}

base::Result<RecoveryCode> parse_recovery_code(std::string_view text)
{
    const auto symbols = symbols_in(text);
    if (std::ranges::contains(symbols, 32U)) return failed(Kind::BadInput, "recovery code: a symbol that none has");
    if (symbols.size() != symbols_in_code + 1) return failed(Kind::BadInput, "recovery code: length");
    const auto code = std::span(symbols).first(symbols_in_code);
    if (check_symbol(code) != symbols.back()) return failed(Kind::BadInput, "recovery code: check symbol");
    return code_of(code);
}

platform::SecretKey derived_key(std::span<const std::byte> secret, std::span<const std::byte> salt,
                                std::string_view purpose)
{
    std::array<std::byte, 32> padded{};  // as HMAC does with a short key
    std::ranges::copy(salt, padded.begin());
    std::vector<std::byte> message;
    for (const char letter : purpose) message.push_back(static_cast<std::byte>(letter));
    message.push_back(std::byte{1});
    return KeyedHash(KeyedHash(padded).of(secret)).of(message);
}

platform::SecretKey key_of(const RecoveryCode& code, const platform::Salt& salt)
{
    return derived_key(code.bits, salt, "lantern recovery code");
}

}  // namespace vault
