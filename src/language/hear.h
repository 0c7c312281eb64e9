#pragma once
#include <cstdint>
#include <string_view>

namespace language {

/// What is kept of a text that was read once.
struct Heard {
    double valence = 0;  ///< as valence.h, of the whole text
};

[[nodiscard]] Heard hear(std::string_view text);

/// Another number wherever `hear` may hear another thing: what is kept under an earlier one is heard anew.
[[nodiscard]] std::int64_t hearing_version();

}  // namespace language
