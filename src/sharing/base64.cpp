#include "sharing/base64.h"

#include <array>
#include <cstdint>

namespace sharing {
namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::int8_t no_letter = -1;

constexpr auto values = [] {
    std::array<std::int8_t, 256> table{};
    table.fill(no_letter);
    for (std::size_t i = 0; i < letters.size(); ++i)
        table[static_cast<unsigned char>(letters[i])] = static_cast<std::int8_t>(i);
    return table;
}();

}  // namespace

std::optional<std::string> base64_decoded(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        if (c == '\n' || c == '\r' || c == '=') continue;
        const auto value = values[static_cast<unsigned char>(c)];
        if (value == no_letter) return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        if (count += 6; count < 8) continue;
        count -= 8;
        bytes += static_cast<char>(bits >> count & 0xFF);
    }
    return bytes;
}

}  // namespace sharing
