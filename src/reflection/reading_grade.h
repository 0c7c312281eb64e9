#pragma once
#include <string_view>

namespace reflection {

/// School grade at which English text reads easily (Kincaid et al. 1975): 0.39 × words a sentence
/// + 11.8 × syllables a word − 15.59, to one decimal. Syllables are counted by rule, which is right for nine words
/// in ten. 0 when there are no words.
[[nodiscard]] double reading_grade(std::string_view text);

}  // namespace reflection
