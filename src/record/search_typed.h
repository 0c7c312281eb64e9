#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace record {

/// What somebody looks for, as plain words between spaces: no quotes, control characters or symbols, valid UTF-8.
struct Typed {
    std::vector<std::string> words;
    bool unfinished = false;  ///< the last word may be still being typed
};

[[nodiscard]] Typed typed_of(std::string_view text);

}  // namespace record
