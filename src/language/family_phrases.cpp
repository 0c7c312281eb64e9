#include "language/family_phrases.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <vector>

#include "family_tables.h"
#include "language/phrase_words.h"

namespace language {
namespace {

using family_tables::all;
static_assert(family_tables::names == family_names);

enum Group : std::uint16_t { Nothing = 3 * family_count, Turn, More, Less, Unreal, Others, Writer };
enum Strength { Strong, Plain, Faint };
constexpr double plain = 0.55, faint = 0.2;
constexpr double plain_for = 100, faint_for = 40;  // words: in a longer text they are there anyway
constexpr double more = 1.3, less = 0.65, unreal = 0.25, of_others = 0.35, again = 0.3, each_further = 0.6;
constexpr std::size_t near = 3, near_person = 4, longest = 16;

/// "can not stop crying": nothing is denied.
constexpr auto not_denied =
    std::to_array<std::string_view>({"stop", "help", "believe", "only", "just", "wait", "know"});
constexpr auto other_clause = std::to_array<std::string_view>({"but", "because", "and", "i"});

struct Hit {
    PhraseAt at;
    [[nodiscard]] std::size_t family() const { return at.group / 3; }
    [[nodiscard]] Strength strength() const { return static_cast<Strength>(at.group % 3); }
};

bool any_word(std::span<const std::uint16_t> words, std::span<const std::string_view> of)
{
    return std::ranges::any_of(of, [&](auto each) {
        const auto meaning = all.meaning(each);
        return !meaning.empty() && std::ranges::contains(words, meaning.front());
    });
}

class Context {
public:
    Context(std::span<const std::uint16_t> words, std::span<const PhraseAt> found)
        : words_(words), found_(found),
          weight_of_{1, plain * std::min(1.0, std::sqrt(plain_for / static_cast<double>(words.size() + 1))),
                     faint * std::min(1.0, faint_for / static_cast<double>(words.size() + 1))} {}

    /// How far the phrase counts; below 0 it is denied.
    [[nodiscard]] double weight(const Hit& hit) const
    {
        if (is_idiom(hit.at)) return 0;
        double weight = weight_of_[hit.strength()];
        if (has(More, before(hit.at, 2), hit.at.begin)) weight *= more;
        if (has(Less, before(hit.at, 3), hit.at.begin)) weight *= less;
        if (is_unreal(hit)) weight *= unreal;
        if (is_of_others(hit)) weight *= of_others;
        return is_denied(hit.at) ? -weight : weight;
    }

private:
    /// One of that group overlaps the words from `from` to before `to`.
    [[nodiscard]] bool has(std::uint16_t group, std::size_t from, std::size_t to) const
    {
        const auto first = std::ranges::lower_bound(found_, from > longest ? from - longest : 0, {}, &PhraseAt::begin);
        return std::any_of(first, std::ranges::lower_bound(found_, to, {}, &PhraseAt::begin),
                           [&](const auto& each) { return each.group == group && each.end > from; });
    }

    [[nodiscard]] bool is_idiom(const PhraseAt& phrase) const
    {
        const auto from = phrase.begin > longest ? phrase.begin - longest : 0;
        const auto first = std::ranges::lower_bound(found_, from, {}, &PhraseAt::begin);
        return std::any_of(first, std::ranges::upper_bound(found_, phrase.begin, {}, &PhraseAt::begin),
                           [&](const auto& each) { return each.group == Nothing && each.end >= phrase.end; });
    }

    /// `count` words before it, or where its sentence begins.
    [[nodiscard]] std::size_t before(const PhraseAt& phrase, std::size_t count) const
    {
        auto from = phrase.begin;
        while (from > 0 && phrase.begin - from < count && words_[from - 1] != PhraseTables::end) --from;
        return from;
    }

    [[nodiscard]] bool is_denied(const PhraseAt& phrase) const
    {
        if (has(Turn, phrase.begin, phrase.begin + 1) && !has(Turn, before(phrase, 1), phrase.begin)) return false;
        for (auto at = phrase.begin; at > before(phrase, near); --at) {
            if (!has(Turn, at - 1, at)) continue;
            const auto between = words_.subspan(at, phrase.begin - at);
            const auto next = words_.subspan(at, std::min<std::size_t>(1, words_.size() - at));
            return !any_word(next, not_denied) && !any_word(between, other_clause);
        }
        return false;
    }

    /// Wished for, looked back on, or only what it seems. Hope is about what is not there yet.
    [[nodiscard]] bool is_unreal(const Hit& hit) const
    {
        return hit.family() != index(Family::Hope) && has(Unreal, before(hit.at, near), hit.at.begin);
    }

    /// Whom the sentence speaks of just before is somebody else. What makes angry is often said of others.
    [[nodiscard]] bool is_of_others(const Hit& hit) const
    {
        const bool about = hit.strength() != Strong && hit.family() == index(Family::Angry);
        if (about || has(Writer, hit.at.begin, std::min(hit.at.end + 2, words_.size()))) return false;
        for (auto at = hit.at.begin; at > before(hit.at, near_person); --at) {
            if (has(Writer, at - 1, at)) return false;
            if (has(Others, at - 1, at)) return true;
        }
        return false;
    }

    std::span<const std::uint16_t> words_;
    std::span<const PhraseAt> found_;
    std::array<double, 3> weight_of_;
};

/// The strongest phrases of a family, none over another.
std::vector<Hit> apart(std::span<const PhraseAt> found, std::size_t family, std::size_t words)
{
    std::vector<Hit> hits;
    std::vector<bool> taken(words);
    for (std::size_t strength = Strong; strength <= Faint; ++strength)
        for (const auto& each : found) {
            if (each.group != family * 3 + strength || taken[each.begin] || taken[each.end - 1]) continue;
            std::fill(taken.begin() + std::ptrdiff_t(each.begin), taken.begin() + std::ptrdiff_t(each.end), true);
            hits.push_back({each});
        }
    return hits;
}

double total(std::vector<double> weights)
{
    std::ranges::sort(weights, std::greater{});
    double sum = 0, share = 1;
    for (const double weight : weights) {
        sum += weight * share;
        share *= each_further;
    }
    return sum;
}

/// The same word again says less.
void add(FamilyPhrases& result, std::size_t family, std::span<const Hit> hits, const Context& context,
         std::span<const std::uint16_t> words)
{
    std::vector<double> said, denied;
    std::vector<bool> begun(all.word_count);
    for (const auto& hit : hits) {
        const auto first = words[hit.at.begin];
        const double weight = context.weight(hit) * (begun[first] ? again : 1);
        begun[first] = true;
        (weight < 0 ? denied : said).push_back(std::abs(weight));
    }
    result.said[family] = total(said);
    result.denied[family] = total(denied);
}

}  // namespace

FamilyPhrases family_phrases(std::span<const Token> tokens)
{
    static const PhraseBook book(all);
    const auto words = phrase_words(all, tokens);
    const auto found = book.find(words);
    const Context context(words, found);
    FamilyPhrases result;
    for (std::size_t family = 0; family < family_count; ++family)
        if (const auto hits = apart(found, family, words.size()); !hits.empty())
            add(result, family, hits, context, words);
    return result;
}

}  // namespace language
