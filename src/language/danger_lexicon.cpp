#include "language/danger_lexicon.h"

#include <algorithm>
#include <array>
#include <optional>

#include "danger_tables.h"

namespace language {
namespace {

using namespace danger_tables;

constexpr std::uint16_t over = 0xFFFF, short_gap = 0x4000, long_gap = 0x4001, at_end = 0x4002, may_be_left_out = 0x8000;
constexpr std::size_t groups = 17;

std::span<const std::uint16_t> list(std::size_t number)
{
    return std::span(members).subspan(list_begins[number], list_begins[number + 1] - list_begins[number]);
}

/// For each word, the phrases that begin with it.
std::vector<std::vector<const Phrase*>> index_of_phrases()
{
    std::vector<std::vector<const Phrase*>> index(word_count);
    for (const auto& phrase : phrases)
        for (const auto word : list(elements[phrase.begin])) index[word].push_back(&phrase);
    return index;
}

class Matcher {
public:
    explicit Matcher(std::span<const DangerWord> words) : words_(words) {}

    /// Where it ends if it is at word `at`; the longest way.
    [[nodiscard]] std::optional<std::size_t> match(const std::uint16_t* element, std::size_t at) const
    {
        if (*element == over) return at;
        if (*element == at_end) return is_end(at) ? match(element + 1, at) : std::nullopt;
        if (*element == short_gap || *element == long_gap) return after_gap(element, at);
        const auto with = fits(*element, at) ? match(element + 1, at + 1) : std::nullopt;
        if (with || (*element & may_be_left_out) == 0) return with;
        return match(element + 1, at);
    }

private:
    [[nodiscard]] bool is_end(std::size_t at) const
    {
        return at >= words_.size() || words_[at].word == DangerWord::end;
    }
    [[nodiscard]] bool fits(std::uint16_t element, std::size_t at) const
    {
        return !is_end(at) && std::ranges::binary_search(list(element & 0x3FFF), words_[at].word);
    }

    [[nodiscard]] std::optional<std::size_t> after_gap(const std::uint16_t* element, std::size_t at) const
    {
        const std::size_t most = *element == short_gap ? 3 : 12;
        for (std::size_t skipped = 0; skipped <= most; ++skipped, ++at) {
            if (const auto end = match(element + 1, at)) return end;
            if (is_end(at)) break;
        }
        return std::nullopt;
    }

    std::span<const DangerWord> words_;
};

}  // namespace

std::vector<PhraseFound> danger_phrases(std::span<const DangerWord> words)
{
    static const auto index = index_of_phrases();
    const Matcher matcher(words);
    std::vector<PhraseFound> found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::array<std::size_t, groups> ends{};
        for (const auto* phrase : index[words[at].word])
            if (const auto end = matcher.match(elements + phrase->begin, at))
                ends[phrase->group] = std::max(ends[phrase->group], *end);
        for (std::uint16_t group = 0; group < groups; ++group)
            if (ends[group] > at) found.push_back({{group}, at, ends[group]});
    }
    return found;
}

}  // namespace language
