#include "language/danger_tone.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "language/danger_spelling.h"

namespace language {
namespace {

constexpr std::size_t near_negation = 3, near_opinion = 6, near_person = 5, near_writer = 8, near_story = 15;
constexpr std::size_t near_quote = 6, longest_phrase = 40;

constexpr std::array negations{danger_word("not"), danger_word("never"), danger_word("without")};
/// "can not stop thinking of it", "do not know why": nothing is denied.
constexpr std::array not_denied{danger_word("stop"), danger_word("help"), danger_word("know"),      danger_word("care"),
                                danger_word("see"),  danger_word("sure"), danger_word("understand")};
constexpr std::array negative{danger_word("no"), danger_word("not"), danger_word("nothing"), danger_word("never")};
constexpr std::array opinions{danger_word("think"), danger_word("believe"), danger_word("feel"), danger_word("say"),
                              danger_word("want"),  danger_word("mean"),    danger_word("going")};
constexpr std::array writer{danger_word("i"), danger_word("my"), danger_word("me"), danger_word("myself")};

class Context {
public:
    Context(const PhraseFound& phrase, std::span<const PhraseFound> all, std::span<const DangerWord> words)
        : phrase_(phrase), all_(all), words_(words), from_(phrase.begin), to_(phrase.end)
    {
        while (from_ > 0 && words[from_ - 1].word != DangerWord::end && phrase.begin - from_ < longest_phrase) --from_;
        while (to_ < words.size() && words[to_].word != DangerWord::end && to_ - phrase.end < longest_phrase) ++to_;
    }

    /// Those of that group that overlap the words from `from` to before `to`.
    [[nodiscard]] auto those(std::uint16_t group, std::size_t from, std::size_t to) const
    {
        const auto first = std::ranges::lower_bound(all_, from > longest_phrase ? from - longest_phrase : 0, {},
                                                    &PhraseFound::begin);
        return std::ranges::subrange(first, std::ranges::lower_bound(all_, to, {}, &PhraseFound::begin)) |
               std::views::filter([=](const auto& each) { return each.group.code == group && each.end > from; });
    }

    [[nodiscard]] bool has(std::uint16_t group, std::size_t from, std::size_t to) const
    {
        return !those(group, from, to).empty();
    }

    [[nodiscard]] bool is_idiom() const { return has(PhraseGroup::innocent, phrase_.begin, phrase_.end); }
    [[nodiscard]] bool is_joke() const
    {
        const auto sentence = words_.subspan(from_, std::min(to_ + 3, words_.size()) - from_);
        return phrase_.group.kind() == DangerKind::Violence &&
               std::ranges::contains(sentence, danger_word("lol"), &DangerWord::word);
    }
    [[nodiscard]] bool is_quoted() const
    {
        return has(PhraseGroup::quoted, std::max(from_, before(near_quote)), phrase_.begin);
    }
    [[nodiscard]] bool is_told() const
    {
        return has(PhraseGroup::fiction, before(near_story), std::min(phrase_.end + near_story, words_.size()));
    }
    /// "Ten years ago this week" says nothing of now.
    [[nodiscard]] bool is_past() const
    {
        return has(PhraseGroup::past, from_, to_) &&
               std::ranges::all_of(those(PhraseGroup::now, from_, to_), [&](const auto& now) {
                   return has(PhraseGroup::past, now.begin, now.end);
               });
    }

    [[nodiscard]] bool is_denied() const
    {
        const bool twice = std::ranges::contains(negative, words_[phrase_.begin].word);
        if (twice) return false;  // "ain't got nothing to live for"
        if (phrase_.begin > from_ && words_[phrase_.begin - 1].word == danger_word("no")) return true;
        for (auto at = phrase_.begin; at > std::max(from_, before(near_opinion)); --at)
            if (std::ranges::contains(negations, words_[at - 1].word) && denies(at)) return true;
        return false;
    }

    /// Of whom the sentence speaks just before the phrase is somebody else, and the phrase has no writer in it.
    [[nodiscard]] bool is_of_others() const
    {
        if (has_writer(phrase_.begin, phrase_.end)) return false;
        for (auto at = phrase_.begin; at > std::max(from_, before(near_person)); --at) {
            if (std::ranges::contains(writer, words_[at - 1].word) && words_[at - 1].word != danger_word("my"))
                return false;
            if (std::ranges::binary_search(danger_tables::others, words_[at - 1].word)) return true;
        }
        return false;
    }

    [[nodiscard]] bool is_of_writer() const { return has_writer(std::max(from_, before(near_writer)), phrase_.end); }

private:
    [[nodiscard]] bool has_writer(std::size_t begin, std::size_t end) const
    {
        return std::ranges::any_of(words_.subspan(begin, end - begin),
                                   [](const auto& each) { return std::ranges::contains(writer, each.word); });
    }
    [[nodiscard]] std::size_t before(std::size_t count) const { return phrase_.begin - std::min(count, phrase_.begin); }

    /// The negation before word `at` denies the phrase.
    [[nodiscard]] bool denies(std::size_t at) const
    {
        const auto next = words_[at].word;
        if (std::ranges::contains(not_denied, next)) return false;
        const auto between = words_.subspan(at, phrase_.begin - at);
        const bool of_something_else = std::ranges::contains(between, danger_word("i"), &DangerWord::word);
        if (of_something_else || between.size() >= near_negation) return std::ranges::contains(opinions, next);
        return true;
    }

    const PhraseFound& phrase_;
    std::span<const PhraseFound> all_;
    std::span<const DangerWord> words_;
    std::size_t from_, to_;  ///< of its sentence
};

/// Who finds somebody with an overdose needs the steps at once, as if it were their own.
bool can_be_of_others(DangerKind kind) { return kind != DangerKind::Overdose; }

}  // namespace

DangerTier tier_in_context(const PhraseFound& phrase, std::span<const PhraseFound> all,
                           std::span<const DangerWord> words)
{
    const Context context(phrase, all, words);
    if (context.is_idiom() || context.is_joke() || context.is_quoted()) return DangerTier::None;
    const bool told = context.is_told();
    if (told && !context.is_of_writer()) return DangerTier::None;
    const bool explicit_ = phrase.group.tier() == DangerTier::Explicit;
    const bool of_others = explicit_ && can_be_of_others(phrase.group.kind()) && context.is_of_others();
    const bool less = told || of_others || context.is_denied() || context.is_past();
    if (!less) return phrase.group.tier();
    return explicit_ ? DangerTier::Soft : DangerTier::None;
}

}  // namespace language
