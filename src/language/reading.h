#pragma once
#include <cstdint>
#include <string_view>

#include "language/family.h"

namespace language {

/// What is kept of a text that was read once.
struct Reading {
    double valence = 0;    ///< −1 to 1, as Valence::best
    PerFamily families{};  ///< 0 to 1, before any answer of the person's
};

/// Any bytes are a text. O(n), about 1 ms for a page.
[[nodiscard]] Reading read(std::string_view text);

/// Another number wherever `read` may find another thing: what is kept under an earlier one is read anew.
[[nodiscard]] std::int64_t reading_version();

}  // namespace language
