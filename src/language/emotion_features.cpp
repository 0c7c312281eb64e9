#include "language/emotion_features.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <numeric>
#include <string>

#include "base/elementary.h"

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

/// Fowler, Noll and Vo's hash, character by character.
struct Hash {
    std::uint32_t value = 2166136261u;
    constexpr void add(char c) { value = (value ^ static_cast<unsigned char>(c)) * 16777619u; }
};

/// The block, and 22 bits of a hash.
constexpr std::uint32_t key_of(Block block, Hash hash)
{
    return static_cast<std::uint32_t>(block) << 22 | ((hash.value >> 22 ^ hash.value) & 0x3FFFFF);
}

constexpr char over = '\x1F';  // after each text

/// Of some texts. `kind` keeps apart what else would be alike.
std::uint32_t key_of(Block block, char kind, std::initializer_list<std::string_view> texts)
{
    Hash hash;
    hash.add(kind);
    for (const auto text : texts) {
        for (const char c : text) hash.add(c);
        hash.add(over);
    }
    return key_of(block, hash);
}

/// By 11 bits at a time, which for many keys takes a fraction of the time of comparing them.
void sort_by_digits(Keys& keys)
{
    constexpr std::uint32_t digits = 11, mask = (1u << digits) - 1;
    Keys other(keys.size());
    for (std::uint32_t shift = 0; shift < 24; shift += digits) {
        std::array<std::uint32_t, mask + 2> begins{};
        for (const auto key : keys) ++begins[(key >> shift & mask) + 1];
        std::partial_sum(begins.begin(), begins.end(), begins.begin());
        for (const auto key : keys) other[begins[key >> shift & mask]++] = key;
        keys.swap(other);
    }
}

std::vector<Feature> counted(Keys keys)
{
    if (keys.size() < 256) std::ranges::sort(keys);
    else sort_by_digits(keys);
    std::vector<Feature> features;
    features.reserve(keys.size());
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

/// Of all that begins at the front of `rest`.
void add_letters(Keys& keys, std::string_view rest)
{
    Hash hash;
    hash.add('c');
    for (std::size_t length = 1; length <= std::min<std::size_t>(rest.size(), 5); ++length) {
        hash.add(rest[length - 1]);
        auto whole = hash;
        whole.add(over);
        if (length >= 3) keys.push_back(key_of(Block::Letters, whole));
    }
}

Keys letters(std::span<const Token> tokens)
{
    Keys keys;
    keys.reserve(tokens.size() * 12);
    std::string word;
    for (const auto& token : tokens) {
        if (!token.is_word || token.text.size() < 2 || token.text.size() > 40) continue;
        word.assign("<").append(token.text).append(">");
        for (std::size_t at = 0; at + 3 <= word.size(); ++at) add_letters(keys, std::string_view(word).substr(at));
    }
    return keys;
}

std::array<float, 6> plain(const Sentiment& heard, std::size_t tokens)
{
    const double length = base::ln(1 + static_cast<double>(tokens)) / 5;
    const std::array all{std::max(heard.compound, 0.0), std::max(-heard.compound, 0.0), heard.positive, heard.negative,
                         heard.neutral, length};
    std::array<float, 6> numbers;
    std::ranges::transform(all, numbers.begin(), [](double each) { return static_cast<float>(each); });
    return numbers;
}

}  // namespace

EmotionFeatures emotion_features(std::span<const Token> tokens, const Sentiment& sounds)
{
    return {.words = counted(words(tokens)),
            .pairs = counted(pairs(tokens)),
            .letters = counted(letters(tokens)),
            .plain = plain(sounds, tokens.size())};
}

EmotionFeatures emotion_features(std::string_view text) { return emotion_features(tokens_of(text), sentiment(text)); }

}  // namespace language
