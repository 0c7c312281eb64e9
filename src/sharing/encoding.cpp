#include "sharing/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.h"

namespace sharing {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16_little_mark = "\xFF\xFE";
constexpr std::string_view utf16_big_mark = "\xFE\xFF";

// Windows-1252, 0x80 to 0x9F (unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT); 0 where it has nothing.
constexpr std::array<char16_t, 32> windows_1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

void append(std::string& text, char32_t point)
{
    const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | (point >> 6)), put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | (point >> 12)), put(0x80 | ((point >> 6) & 0x3F)), put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | (point >> 18)), put(0x80 | ((point >> 12) & 0x3F));
        put(0x80 | ((point >> 6) & 0x3F)), put(0x80 | (point & 0x3F));
    }
}

std::string from_utf16(std::string_view bytes, bool big_endian)
{
    const auto unit = [&](std::size_t at) -> char32_t {
        const auto first = byte_at(bytes, at), second = byte_at(bytes, at + 1);
        return big_endian ? first << 8 | second : second << 8 | first;
    };
    std::string text;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto high = unit(i);
        const bool is_high = high >= 0xD800 && high <= 0xDBFF;
        const auto low = is_high && i + 3 < bytes.size() ? unit(i + 2) : 0;
        if (low >= 0xDC00 && low <= 0xDFFF) {
            append(text, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
            i += 2;
        } else {
            append(text, high >= 0xD800 && high <= 0xDFFF ? 0xFFFD : high);
        }
    }
    return text;
}

std::string from_windows_1252(std::string_view bytes)
{
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = byte_at(bytes, i);
        const bool mapped = byte >= 0x80 && byte < 0xA0 && windows_1252[byte - 0x80] != 0;
        append(text, mapped ? windows_1252[byte - 0x80] : byte);
    }
    return text;
}

/// More whole UTF-8 sequences than broken ones: a damaged UTF-8 file, not another encoding.
bool mostly_utf8(std::string_view repaired)
{
    std::size_t whole = 0, broken = 0;
    for (std::size_t i = 0; i < repaired.size(); ++i) {
        if (byte_at(repaired, i) < 0xC0) continue;
        repaired.substr(i, 3) == "\xEF\xBF\xBD" ? ++broken : ++whole;
    }
    return whole > broken;
}

std::string decoded(std::string_view bytes)
{
    if (bytes.starts_with(utf8_mark)) return base::to_utf8(bytes.substr(utf8_mark.size()));
    if (bytes.starts_with(utf16_little_mark)) return from_utf16(bytes.substr(2), false);
    if (bytes.starts_with(utf16_big_mark)) return from_utf16(bytes.substr(2), true);
    auto repaired = base::to_utf8(bytes);
    return repaired == bytes || mostly_utf8(repaired) ? repaired : from_windows_1252(bytes);
}

}  // namespace

std::string text_of(std::string_view bytes)
{
    auto text = decoded(bytes);
    std::erase(text, '\0');
    return text;
}

bool looks_like_text(std::string_view bytes)
{
    if (bytes.starts_with(utf16_little_mark) || bytes.starts_with(utf16_big_mark)) return true;
    const auto start = bytes.substr(0, 4096);
    const auto controls = std::ranges::count_if(start, [](unsigned char byte) {
        return byte < 0x20 && !(byte >= '\t' && byte <= '\r');
    });
    return static_cast<std::size_t>(controls) * 100 <= start.size();
}

}  // namespace sharing
