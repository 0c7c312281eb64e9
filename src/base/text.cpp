#include "base/text.h"

#include <cstdint>

namespace base {
namespace {

struct Decoded { char32_t point; std::size_t length; bool valid; };

constexpr char32_t replacement = 0xFFFD;

/// Shortest forms only, no surrogates, at most U+10FFFF (Unicode 15, table 3-7).
Decoded decode(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(at);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4) return {replacement, 1, false};
    char32_t point = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (at + i >= text.size() || (byte(at + i) & 0xC0) != 0x80) return {replacement, i, false};
        point = (point << 6) | (byte(at + i) & 0x3Fu);
    }
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    if (point < least[length] || surrogate || point > 0x10FFFF) return {replacement, 1, false};
    return {point, length, true};
}

void append(std::string& text, char32_t point)
{
    const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0 | (point >> 6));
        tail(0);
    } else if (point < 0x10000) {
        text += static_cast<char>(0xE0 | (point >> 12));
        tail(6), tail(0);
    } else {
        text += static_cast<char>(0xF0 | (point >> 18));
        tail(12), tail(6), tail(0);
    }
}

/// Simple lower case for the scripts whose tables are regular; all else stays as it is.
char32_t lower(char32_t c)
{
    const bool plus_32 = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
                         (c >= 0x391 && c <= 0x3AB && c != 0x3A2) || (c >= 0x410 && c <= 0x42F);
    if (plus_32) return c + 32;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    const bool even_is_upper = (c >= 0x100 && c <= 0x137 && c != 0x130) || (c >= 0x14A && c <= 0x177) ||
                               (c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) || (c >= 0x1E00 && c <= 0x1E95);
    const bool odd_is_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if ((even_is_upper && c % 2 == 0) || (odd_is_upper && c % 2 == 1)) return c + 1;
    return c == 0x178 ? U'\u00FF' : c;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

}  // namespace

bool is_utf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto next = decode(text, i);
        if (!next.valid) return false;
        i += next.length;
    }
    return true;
}

std::string to_utf8(std::string_view bytes)
{
    std::string text;
    for (std::size_t i = 0; i < bytes.size();) {
        const auto next = decode(bytes, i);
        append(text, next.point);
        i += next.length;
    }
    return text;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::string folded(std::string_view text)
{
    text = trimmed(text);
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto next = decode(text, i);
        append(result, lower(next.point));
        i += next.length;
    }
    return result;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator)
{
    std::vector<std::string_view> parts;
    for (auto at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + separator.size());
    }
    parts.push_back(text);
    return parts;
}

std::string shortened(std::string_view text, std::size_t count)
{
    std::size_t end = 0, points = 0, last_space = 0;
    for (; end < text.size() && points < count; ++points) {
        if (is_space(text[end])) last_space = end;
        end += decode(text, end).length;
    }
    if (end == text.size()) return std::string(text);
    const bool word_is_near = last_space > 0 && end - last_space < 24 && !is_space(text[end]);
    return std::string(trimmed(text.substr(0, word_is_near ? last_space : end))) + "…";
}

}  // namespace base
