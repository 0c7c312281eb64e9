#include "language/phrase_book.h"

#include <optional>

namespace language {
namespace {

constexpr std::uint16_t over = 0xFFFF, short_gap = 0x4000, long_gap = 0x4001, at_end = 0x4002, may_be_left_out = 0x8000;

std::span<const std::uint16_t> list(const PhraseTables& tables, std::size_t number)
{
    const auto begin = tables.list_begins[number];
    return tables.members.subspan(begin, tables.list_begins[number + 1] - begin);
}

class Matcher {
public:
    Matcher(const PhraseTables& tables, std::span<const std::uint16_t> words) : tables_(tables), words_(words) {}

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
        return at >= words_.size() || words_[at] == PhraseTables::end;
    }
    [[nodiscard]] bool fits(std::uint16_t element, std::size_t at) const
    {
        return !is_end(at) && std::ranges::binary_search(list(tables_, element & 0x3FFF), words_[at]);
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

    const PhraseTables& tables_;
    std::span<const std::uint16_t> words_;
};

/// One of each group, the longest, from the `from`-th on.
void keep_longest(std::vector<PhraseAt>& found, std::size_t from)
{
    const auto begin = found.begin() + static_cast<std::ptrdiff_t>(from);
    std::sort(begin, found.end(), [](const auto& a, const auto& b) {
        return a.group != b.group ? a.group < b.group : a.end > b.end;
    });
    found.erase(std::unique(begin, found.end(), [](const auto& a, const auto& b) { return a.group == b.group; }),
                found.end());
}

}  // namespace

PhraseBook::PhraseBook(const PhraseTables& tables) : tables_(tables), begins_(tables.word_count + 1UZ)
{
    std::vector<std::vector<const Phrase*>> index(tables.word_count);
    for (const auto& phrase : tables.phrases)
        for (const auto word : list(tables, tables.elements[phrase.begin])) index[word].push_back(&phrase);
    for (std::size_t word = 0; word < index.size(); ++word) {
        starting_.insert(starting_.end(), index[word].begin(), index[word].end());
        begins_[word + 1] = static_cast<std::uint32_t>(starting_.size());
    }
}

std::vector<PhraseAt> PhraseBook::find(std::span<const std::uint16_t> words) const
{
    const Matcher matcher(tables_, words);
    std::vector<PhraseAt> found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto from = found.size();
        for (auto i = begins_[words[at]]; i < begins_[words[at] + 1UZ]; ++i) {
            const auto* elements = tables_.elements.data() + starting_[i]->begin;
            if (const auto end = matcher.match(elements, at); end && *end > at)
                found.push_back({starting_[i]->group, at, *end});
        }
        keep_longest(found, from);
    }
    return found;
}

}  // namespace language
