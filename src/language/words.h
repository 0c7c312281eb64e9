#pragma once
#include <string_view>
#include <vector>

namespace language {

/// A text in the pieces that VADER rates: what stands between spaces (those of JavaScript's \s), if it is longer than
/// one UTF-16 unit. A word of two letters or more loses one mark, or one run such as "!!!" or "?!?", at one end only;
/// emoticons and contractions stay whole. They point into `text`, which has to be UTF-8.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text);

/// Letters A to Z and none of a to z: "WOW", ":)WOW", not ":)".
[[nodiscard]] bool is_shouted(std::string_view word);

}  // namespace language
