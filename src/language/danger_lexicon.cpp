#include "language/danger_lexicon.h"

#include "danger_tables.h"

namespace language {

std::vector<PhraseFound> danger_phrases(std::span<const DangerWord> words)
{
    static const PhraseBook book(danger_tables::all);
    std::vector<std::uint16_t> numbers(words.size());
    std::ranges::transform(words, numbers.begin(), &DangerWord::word);
    std::vector<PhraseFound> found;
    for (const auto& [group, begin, end] : book.find(numbers)) found.push_back({{group}, begin, end});
    return found;
}

}  // namespace language
