#include "base/id.h"

#include <format>

namespace base {
namespace {

// FNV-1a for 128 bits (Fowler, Noll, Vo; draft-eastlake-fnv): offset basis and prime.
__extension__ using Word = unsigned __int128;
constexpr Word fnv_basis = (Word{0x6c62272e07bb0142} << 64) | 0x62b821756295c58d;
constexpr Word fnv_prime = (Word{0x0000000001000000} << 64) | 0x000000000000013b;

std::optional<unsigned> hex_digit(char c)
{
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    return std::nullopt;
}

}  // namespace

Id random_id(Entropy& entropy)
{
    Id id;
    entropy.fill(id.bytes);
    return id;
}

Id id_of_content(std::string_view content)
{
    Word hash = fnv_basis;
    for (const char c : content) hash = (hash ^ static_cast<unsigned char>(c)) * fnv_prime;
    Id id;
    for (auto& byte : id.bytes) {
        byte = static_cast<std::byte>(hash >> 120);
        hash <<= 8;
    }
    return id;
}

std::string hex(const Id& id)
{
    std::string text;
    for (const auto byte : id.bytes) text += std::format("{:02x}", std::to_integer<unsigned>(byte));
    return text;
}

std::optional<Id> parse_id(std::string_view hex)
{
    Id id;
    if (hex.size() != 2 * id.bytes.size()) return std::nullopt;
    for (std::size_t i = 0; i < id.bytes.size(); ++i) {
        const auto high = hex_digit(hex[2 * i]), low = hex_digit(hex[2 * i + 1]);
        if (!high || !low) return std::nullopt;
        id.bytes[i] = static_cast<std::byte>(*high * 16 + *low);
    }
    return id;
}

}  // namespace base
