#pragma once
#include <string_view>

namespace base {

/// Fewest letters to put in, leave out, change or swap with the next to make `a` into `b` (Damerau 1964; no letter is
/// touched twice), where `most` or fewer will do; else `most` + 1. Letters are code points of UTF-8.
/// O(length × most) time; makes room for nothing where both are shorter than 64 letters.
[[nodiscard]] int edit_distance(std::string_view a, std::string_view b, int most);
/// Code points of UTF-8 text.
[[nodiscard]] int letters_in(std::string_view text);

}  // namespace base
