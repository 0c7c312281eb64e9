#include "language/phrase_words.h"

#include <iterator>
#include <string>

namespace language {
namespace {

constexpr std::size_t longest = 40;

std::string without_apostrophes(std::string_view word)
{
    std::string plain;
    std::ranges::remove_copy(word, std::back_inserter(plain), '\'');
    return plain;
}

/// "soo" is "so", "tiredd" is "tired", but "happyy" is "happy": one double letter less.
std::span<const std::uint16_t> meaning_with_less(const PhraseTables& tables, std::string_view word)
{
    for (std::size_t at = word.size() - 1; at > 0; --at) {
        if (word[at] != word[at - 1]) continue;
        const auto found = tables.meaning(std::string(word).erase(at, 1));
        if (!found.empty()) return found;
    }
    return {};
}

std::span<const std::uint16_t> meaning(const PhraseTables& tables, const Token& token)
{
    const bool cry = token.drawn_out && token.text.size() <= 2;  // "aaaa"
    if (cry || token.text.size() > longest) return {};
    if (const auto found = tables.meaning(token.text); !found.empty() || !token.is_word) return found;
    const auto plain = without_apostrophes(token.text);
    if (const auto found = tables.meaning(plain); !found.empty()) return found;
    if (token.text.ends_with("'s")) return tables.meaning(std::string_view(plain).substr(0, plain.size() - 1));
    return token.drawn_out ? meaning_with_less(tables, plain) : std::span<const std::uint16_t>{};
}

bool ends_sentence(const Token& token) { return std::string_view(".!?").contains(token.text.front()); }

}  // namespace

std::vector<std::uint16_t> phrase_words(const PhraseTables& tables, std::span<const Token> tokens)
{
    std::vector<std::uint16_t> words;
    words.reserve(tokens.size() + 8);
    for (const auto& token : tokens) {
        const auto found = meaning(tables, token);
        words.insert(words.end(), found.begin(), found.end());
        if (!found.empty()) continue;
        if (token.is_word) words.push_back(PhraseTables::unknown);
        else if (token.text == "#") words.push_back(PhraseTables::number);
        else if (ends_sentence(token)) words.push_back(PhraseTables::end);
    }
    return words;
}

}  // namespace language
