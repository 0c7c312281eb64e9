#include "language/sentiment.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/text.h"
#include "language/vocabulary.h"
#include "language/words.h"

namespace language {
namespace {

// How much more strongly, or the other way, people rated what stands like this (Hutto and Gilbert 2014, table 3).
constexpr double shouting = 0.733, negating = -0.74, exclaiming = 0.292, questioning = 0.18;
constexpr double most_questioning = 0.96, before_but = 0.5, after_but = 1.5, kind_of = -0.293;
constexpr std::array fading{0.0, 1.0, 0.95, 0.9};  // of a booster, by how far before the word it stands

struct Word {
    std::string_view text;
    Traits is;
    bool shouted;
};
using Words = std::span<const Word>;

std::vector<Word> looked_up(std::string_view text)
{
    const auto& vocabulary = Vocabulary::published();
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto pieces = words_of(text);
    std::vector<Word> words;
    words.reserve(pieces.size());
    for (const auto word : pieces) {
        auto traits = vocabulary.of(word);
        // Only the negations of VADER's list in lower case count.
        traits.negates = traits.negates ? std::ranges::none_of(word, is_capital) : word.contains("n't");
        words.push_back({word, traits, is_shouted(word)});
    }
    return words;
}

bool is(std::string_view word, std::string_view small)
{
    return std::ranges::equal(word, small, {}, [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
}

bool follows(Words words, std::size_t from, std::initializer_list<std::string_view> phrase)
{
    return phrase.size() <= words.size() - std::min(from, words.size()) &&
           std::ranges::equal(words.subspan(from, phrase.size()), phrase, {}, &Word::text);
}

/// What a phrase that begins with this word feels like, whatever its words do.
std::optional<double> idiom(Words words, std::size_t from, std::size_t length)
{
    const auto has = [&](std::initializer_list<std::string_view> phrase) {
        return phrase.size() == length && follows(words, from, phrase);
    };
    if (has({"the", "shit"}) || has({"the", "bomb"})) return 3;
    if (has({"bad", "ass"})) return 1.5;
    if (has({"yeah", "right"}) || has({"hand", "to", "mouth"})) return -2;
    if (has({"cut", "the", "mustard"})) return 2;
    if (has({"kiss", "of", "death"})) return -1.5;
    return std::nullopt;
}

/// The phrases around word `at`, which has three before it.
double with_idioms(double valence, Words words, std::size_t at)
{
    struct Place { std::size_t back, length; };
    for (const auto [back, length] : {Place{1, 2}, {2, 3}, {2, 2}, {3, 3}, {3, 2}}) {
        if (const auto found = idiom(words, at - back, length)) { valence = *found; break; }
    }
    valence = idiom(words, at, 2).value_or(valence);
    valence = idiom(words, at, 3).value_or(valence);
    const auto dampens = [&](std::size_t back) {
        return follows(words, at - back, {"kind", "of"}) || follows(words, at - back, {"sort", "of"}) ||
               follows(words, at - back, {"just", "enough"});
    };
    return dampens(3) || dampens(2) ? valence + kind_of : valence;
}

double boosted(double valence, const Word& before, std::size_t distance, bool some_shouted)
{
    if (before.is.boost == 0) return valence;
    double by = valence < 0 ? -before.is.boost : before.is.boost;
    if (some_shouted && before.shouted) by += valence > 0 ? shouting : -shouting;
    return valence + by * fading[distance];
}

/// "not", but also "never so", which says it more strongly.
double negated(double valence, Words words, std::size_t at, std::size_t distance)
{
    const auto so = [&](std::size_t back) { return words[at - back].text == "so" || words[at - back].text == "this"; };
    const auto never = [&](std::size_t back) { return words[at - back].text == "never"; };
    if (distance == 2 && never(2) && so(1)) return valence * 1.5;
    if (distance == 3 && ((never(3) && so(2)) || so(1))) return valence * 1.25;
    return words[at - distance].is.negates ? valence * negating : valence;
}

/// "the least lucky", but not "at least lucky".
double with_least(double valence, Words words, std::size_t at)
{
    if (at == 0 || !is(words[at - 1].text, "least")) return valence;
    const bool at_least = at > 1 && (is(words[at - 2].text, "at") || is(words[at - 2].text, "very"));
    return at_least ? valence : valence * negating;
}

double valence_of(Words words, std::size_t at, bool some_shouted)
{
    double valence = words[at].is.valence;
    if (valence == 0) return 0;
    if (some_shouted && words[at].shouted) valence += valence > 0 ? shouting : -shouting;
    for (std::size_t distance = 1; distance <= std::min<std::size_t>(at, 3); ++distance) {
        const auto& before = words[at - distance];
        if (before.is.valence != 0) continue;
        valence = negated(boosted(valence, before, distance, some_shouted), words, at, distance);
        if (distance == 3) valence = with_idioms(valence, words, at);
    }
    return with_least(valence, words, at);
}

std::vector<double> valences(Words words)
{
    const auto shouted = std::ranges::count_if(words, &Word::shouted);
    const bool some_shouted = shouted > 0 && shouted < std::ssize(words);
    std::vector<double> all;
    all.reserve(words.size());
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool kind = at + 1 < words.size() && is(words[at].text, "kind") && is(words[at + 1].text, "of");
        all.push_back(kind || words[at].is.boost != 0 ? 0 : valence_of(words, at, some_shouted));
    }
    return all;
}

/// What comes after "but" counts for more than what came before.
void weigh_by_but(std::vector<double>& all, Words words)
{
    auto but = std::ranges::find(words, "but", &Word::text);
    if (but == words.end()) but = std::ranges::find(words, "BUT", &Word::text);
    if (but == words.end()) return;
    const auto middle = all.begin() + (but - words.begin());
    for (auto each = all.begin(); each != all.end(); ++each)
        *each *= each < middle ? before_but : each > middle ? after_but : 1;
}

double emphasis(std::string_view text)
{
    const auto exclaimed = std::min<std::ptrdiff_t>(std::ranges::count(text, '!'), 4);
    const auto asked = std::ranges::count(text, '?');
    const double asking = asked < 2 ? 0 : asked <= 3 ? static_cast<double>(asked) * questioning : most_questioning;
    return static_cast<double>(exclaimed) * exclaiming + asking;
}

/// As JavaScript's toFixed does it: of the exact value of `x`, halves away from zero. `scale` is a power of ten.
double rounded(double x, double scale)
{
    const double size = std::abs(x);
    double whole = std::floor(size * scale + 0.5);
    if (std::fma(size, scale, 0.5 - whole) < 0) whole -= 1;  // the product had been rounded up to the half
    return std::copysign(whole / scale, x);
}

double away_from_zero(double sum, double by) { return sum > 0 ? sum + by : sum < 0 ? sum - by : sum; }

Sentiment summed_up(std::span<const double> all, double emphasis)
{
    const double sum = away_from_zero(std::accumulate(all.begin(), all.end(), 0.0), emphasis);
    double positive = 0, negative = 0, neutral = 0;
    for (const double each : all) {
        if (each > 0) positive += each + 1;  // as a neutral word counts 1
        else if (each < 0) negative += 1 - each;
        else neutral += 1;
    }
    if (positive > negative) positive += emphasis;
    else if (positive < negative) negative += emphasis;
    const double total = positive + negative + neutral;
    return {.compound = rounded(sum / std::sqrt(sum * sum + 15), 10'000),  // 15: about the most that a text comes to
            .positive = rounded(positive / total, 1'000),
            .neutral = rounded(neutral / total, 1'000),
            .negative = rounded(negative / total, 1'000)};
}

}  // namespace

Sentiment sentiment(std::string_view text)
{
    const auto mended = base::is_utf8(text) ? std::string() : base::to_utf8(text);
    if (!mended.empty()) text = mended;
    const auto words = looked_up(text);
    if (words.empty()) return {};
    auto all = valences(words);
    weigh_by_but(all, words);
    return summed_up(all, emphasis(text));
}

}  // namespace language
