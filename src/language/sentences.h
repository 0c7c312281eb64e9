#pragma once
#include <string_view>
#include <vector>

namespace language {

/// The sentences of a text, in order, trimmed, none empty. One ends with its line, or at . ! ? … and what closes it
/// before a space; not at a single full stop that a small letter follows ("e.g. this"). They point into `text`. O(n).
[[nodiscard]] std::vector<std::string_view> sentences_of(std::string_view text);

}  // namespace language
