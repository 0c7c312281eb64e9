#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/views.h"

namespace app {

/// Bytes [from, to) of a text.
struct WordPlace {
    std::size_t from, to;
    bool operator==(const WordPlace&) const = default;
};

/// Where any of `words` stands in `text` as a whole word, whatever its case; in order.
[[nodiscard]] std::vector<WordPlace> places_of(std::string_view text, std::span<const std::string> words);
/// Says in a line what was found in its row, and where that is out of sight, shows the words around it.
void tell_found(Line& line, const record::Hit& hit);

}  // namespace app
