#include "record/search_typed.h"

#include <algorithm>

#include "base/text.h"

namespace record {
namespace {

constexpr std::size_t most_words = 512;  ///< of a question; the time it takes rises with them

bool is_word(std::string_view token)
{
    return std::ranges::any_of(token, [](char c) {
        const bool letter_or_digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter_or_digit || static_cast<unsigned char>(c) >= 0x80;
    });
}

/// Bytes of the symbol that UTF-8 text begins with, 0 for none: U+2000 to U+2BFF (punctuation, arrows, signs) and
/// U+1F000 to U+1FFFF (emoji). FTS5 knows the older of them as no words, the newer ones not at all.
std::size_t symbol_length(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (text.size() >= 3 && byte(0) == 0xE2 && byte(1) < 0xB0) return 3;
    return text.size() >= 4 && byte(0) == 0xF0 && byte(1) == 0x9F ? 4 : 0;
}

constexpr std::string_view curly = "\u2019";

/// Spaces for quotes, control characters and symbols; a curly apostrophe is a straight one.
std::string only_words(std::string_view typed)
{
    std::string text = base::to_utf8(typed);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto rest = std::string_view(text).substr(i);
        const auto symbol = symbol_length(rest);
        if (rest.starts_with(curly)) text.replace(i, symbol, "'");
        else if (symbol > 0) text.replace(i, symbol, symbol, ' ');
        else if (static_cast<unsigned char>(text[i]) < ' ' || text[i] == '"') text[i] = ' ';
    }
    return text;
}

}  // namespace

Typed typed_of(std::string_view text)
{
    const auto clean = only_words(text);
    Typed typed;
    for (const auto token : base::split(clean, " "))
        if (is_word(token) && typed.words.size() < most_words) typed.words.emplace_back(token);
    typed.unfinished = !typed.words.empty() && !clean.ends_with(' ');
    return typed;
}

}  // namespace record
