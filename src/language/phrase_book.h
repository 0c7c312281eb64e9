#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace language {

/// How a word may be written, and the words that it means: numbers in `meanings`.
struct Spelling { std::string_view as; std::uint16_t begin, count; };
/// Where its elements begin, and the number of what it says.
struct Phrase { std::uint16_t begin, group; };

/// Phrases as scripts/phrases.d makes them from assets/content when we are built. Words are numbers.
struct PhraseTables {
    std::span<const Spelling> spellings;  ///< in order
    std::span<const std::uint16_t> meanings, members, list_begins, elements;
    std::span<const Phrase> phrases;
    std::uint16_t word_count;
    static constexpr std::uint16_t unknown = 0, end = 1, number = 2, year = 3;  ///< end: of a sentence or line

    /// What a spelling means, as numbers of words; nothing if it is in no phrase.
    [[nodiscard]] constexpr std::span<const std::uint16_t> meaning(std::string_view spelling) const
    {
        const auto found = std::ranges::lower_bound(spellings, spelling, {}, &Spelling::as);
        if (found == spellings.end() || found->as != spelling) return {};
        return meanings.subspan(found->begin, found->count);
    }
};

/// A phrase in a text: its words from `begin` to before `end`.
struct PhraseAt {
    std::uint16_t group;
    std::size_t begin, end;
};

/// Finds the phrases of tables, which have to stay.
class PhraseBook {
public:
    explicit PhraseBook(const PhraseTables& tables);
    /// All in a text by where they begin, then by group; of a group, the longest at each word. None crosses a
    /// sentence's end. O(n).
    [[nodiscard]] std::vector<PhraseAt> find(std::span<const std::uint16_t> words) const;

private:
    const PhraseTables& tables_;
    std::vector<std::uint32_t> begins_;    ///< for each word, where in starting_ those begin that begin with it
    std::vector<const Phrase*> starting_;
};

}  // namespace language
