#include "language/plainly.h"

#include <algorithm>

#include "base/text.h"

namespace language {
namespace {

constexpr std::string_view curly_apostrophe = "’";

std::string with_straight_apostrophes(std::string_view text)
{
    std::string plain;
    for (auto at = text.find(curly_apostrophe); at != std::string_view::npos; at = text.find(curly_apostrophe)) {
        plain.append(text.substr(0, at)).append("'");
        text.remove_prefix(at + curly_apostrophe.size());
    }
    return plain.append(text);
}

bool is_of_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_negation(std::string_view word)
{
    const auto ends = [&](std::string_view small) {
        if (word.size() < small.size()) return false;
        return std::ranges::equal(word.substr(word.size() - small.size()), small, {}, lower);
    };
    return word.size() == 3 ? ends("not") : ends("n't");
}

}  // namespace

std::string plainly(std::string_view text)
{
    auto plain = with_straight_apostrophes(text);
    for (auto at = plain.begin(); at != plain.end();) {
        at = std::find_if(at, plain.end(), is_of_word);
        const auto end = std::find_if_not(at, plain.end(), is_of_word);
        if (is_negation({at, end})) std::transform(at, end, at, lower);
        at = end;
    }
    return plain;
}

}  // namespace language
