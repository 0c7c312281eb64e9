#include "language/words.h"

#include <algorithm>
#include <array>

namespace language {
namespace {

constexpr std::array<std::string_view, 17> marks{".", "!", "?",  ",",   ";",  ":",   "-",   "'",    "\"",
                                                 "!!", "!!!", "??", "???", "?!?", "!?!", "?!?!", "!?!?"};

bool is_punctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/// Neither a space nor the begin of one.
bool is_plain(char c) { return c > ' ' && c <= '~'; }

/// Bytes of the space that `text` begins with, 0 when it is none.
std::size_t space_at(std::string_view text)
{
    const char first = text.front();
    if (first == ' ' || (first >= '\t' && first <= '\r')) return 1;
    if (first == '\xC2') return text.starts_with("\u00A0") ? 2 : 0;
    if (first < '\xE1' || first > '\xEF') return 0;
    const auto three = text.substr(0, 3);
    if (three >= "\u2000" && three <= "\u200A") return 3;
    constexpr std::array<std::string_view, 7> others{"\u1680", "\u2028", "\u2029", "\u202F",
                                                     "\u205F", "\u3000", "\uFEFF"};
    return std::ranges::contains(others, three) ? 3 : 0;
}

bool is_longer_than_one_unit(std::string_view piece)
{
    if (piece.size() >= 4) return true;  // one code point of four bytes is two units
    if (piece.empty()) return false;
    const auto first = static_cast<unsigned char>(piece.front());
    return piece.size() > (first < 0xC2 ? 1 : first < 0xE0 ? 2 : 3);
}

std::string_view without_marks(std::string_view piece)
{
    const auto first = std::ranges::find_if_not(piece, is_punctuation);
    const auto last = std::ranges::find_if(first, piece.end(), is_punctuation);
    const auto word = std::string_view(first, last);
    const auto before = std::string_view(piece.begin(), first), after = std::string_view(last, piece.end());
    const bool one_end = before.empty() != after.empty() && is_longer_than_one_unit(word);
    return one_end && std::ranges::contains(marks, before.empty() ? after : before) ? word : piece;
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view text)
{
    std::vector<std::string_view> words;
    words.reserve(text.size() / 4);
    std::size_t begin = 0;
    const auto end_word = [&](std::size_t end) {
        const auto piece = text.substr(begin, end - begin);
        if (is_longer_than_one_unit(piece)) words.push_back(without_marks(piece));
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto space = is_plain(text[at]) ? 0 : space_at(text.substr(at));
        if (space != 0) end_word(at), begin = at + space;
        at += std::max<std::size_t>(space, 1);
    }
    end_word(text.size());
    return words;
}

bool is_shouted(std::string_view word)
{
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    return std::ranges::any_of(word, [](char c) { return c >= 'A' && c <= 'Z'; }) &&
           std::ranges::none_of(word, is_small);
}

}  // namespace language
