#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace language {

/// A word of the phrases of danger, by its number in their tables, and where in the text it was.
struct DangerWord {
    std::uint16_t word = 0;
    std::size_t from = 0, to = 0;  ///< bytes
    static constexpr std::uint16_t unknown = 0, end = 1, number = 2, year = 3;  ///< end: of a sentence or line
};

/// The words of a text as the phrases have them: without case and apostrophes, contractions in full ("dont" is two
/// words of one place), what is misspelt, drawn out ("dieee"), s p a c e d or disguised ("su1cide", "kms") as what it
/// means.
[[nodiscard]] std::vector<DangerWord> danger_words(std::string_view text);

}  // namespace language
