#include "language/emotion_features.h"

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string>

#include "base/elementary.h"
#include "language/sentiment.h"
#include "language/tokens.h"

namespace language {
namespace {

using Keys = std::vector<std::uint32_t>;

constexpr std::size_t reach = 3;  // words after a negation that it turns

constexpr auto negations = std::to_array<std::string_view>(
    {"aint", "arent", "barely", "cannot", "cant", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hardly", "hasnt",
     "havent", "isnt", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "shouldnt", "wasnt",
     "werent", "without", "wont", "wouldnt"});

bool negates(std::string_view word)
{
    std::string plain;
    std::ranges::remove_copy(word, std::back_inserter(plain), '\'');
    return std::ranges::binary_search(negations, plain);
}

enum class Block : std::uint32_t { Words, Pairs, Letters };

/// The block, and 22 bits of Fowler, Noll and Vo's hash of some texts. `kind` keeps apart what else would be alike.
std::uint32_t key_of(Block block, char kind, std::initializer_list<std::string_view> texts)
{
    std::uint32_t value = 2166136261u;
    const auto add = [&](char c) { value = (value ^ static_cast<unsigned char>(c)) * 16777619u; };
    add(kind);
    for (const auto text : texts) {
        for (const char c : text) add(c);
        add('\x1F');
    }
    return static_cast<std::uint32_t>(block) << 22 | ((value >> 22 ^ value) & 0x3FFFFF);
}

std::vector<Feature> counted(Keys keys)
{
    std::ranges::sort(keys);
    std::vector<Feature> features;
    for (const auto key : keys) {
        if (features.empty() || features.back().key != key) features.push_back({key, 0});
        ++features.back().count;
    }
    return features;
}

Keys words(std::span<const Token> tokens)
{
    Keys keys;
    std::size_t turned = 0;
    for (const auto& token : tokens) {
        const bool ends = !token.is_word && std::string_view(".,;!?").contains(token.text.front());
        keys.push_back(key_of(Block::Words, token.is_word && turned > 0 ? 'n' : 'w', {token.text}));
        if (token.is_word && turned > 0) --turned;
        if (ends) turned = 0;
        if (token.is_word && negates(token.text)) turned = reach;
        if (token.drawn_out) keys.push_back(key_of(Block::Words, 'm', {"drawn out"}));
    }
    const auto shouted = std::ranges::count_if(tokens, &Token::shouted);
    const auto all = std::ranges::count_if(tokens, &Token::is_word);
    if (shouted > 0) keys.push_back(key_of(Block::Words, 'm', {"shouted"}));
    if (shouted >= 2 && shouted * 5 >= all * 3) keys.push_back(key_of(Block::Words, 'm', {"all shouted"}));
    return keys;
}

Keys pairs(std::span<const Token> tokens)
{
    Keys keys;
    std::string_view before = "^";
    for (const auto& token : tokens) {
        keys.push_back(key_of(Block::Pairs, 'b', {before, token.text}));
        before = token.text;
    }
    keys.push_back(key_of(Block::Pairs, 'b', {before, "$"}));
    return keys;
}

Keys letters(std::span<const Token> tokens)
{
    Keys keys;
    for (const auto& token : tokens) {
        if (!token.is_word || token.text.size() < 2 || token.text.size() > 40) continue;
        const auto word = "<" + token.text + ">";
        for (std::size_t length = 3; length <= 5; ++length)
            for (std::size_t at = 0; at + length <= word.size(); ++at)
                keys.push_back(key_of(Block::Letters, 'c', {std::string_view(word).substr(at, length)}));
    }
    return keys;
}

std::array<float, 6> plain(std::string_view text, std::size_t tokens)
{
    const auto heard = sentiment(text);
    const double length = base::ln(1 + static_cast<double>(tokens)) / 5;
    const std::array all{std::max(heard.compound, 0.0), std::max(-heard.compound, 0.0), heard.positive, heard.negative,
                         heard.neutral, length};
    std::array<float, 6> numbers;
    std::ranges::transform(all, numbers.begin(), [](double each) { return static_cast<float>(each); });
    return numbers;
}

}  // namespace

EmotionFeatures emotion_features(std::string_view text)
{
    const auto tokens = tokens_of(text);
    return {.words = counted(words(tokens)),
            .pairs = counted(pairs(tokens)),
            .letters = counted(letters(tokens)),
            .ideas = {},
            .plain = plain(text, tokens.size())};
}

}  // namespace language
