#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "language/tokens.h"

namespace language {

/// A tag that might fit a text. It is a suggestion, never applied by itself.
struct Topic {
    std::string_view tag;  ///< as assets/content/topic_phrases.json has it
    double score = 0;      ///< from 0.5 to 1
    bool operator==(const Topic&) const = default;
};

/// At most four, the surest first; none when nothing is said plainly enough. One sure phrase is enough, others need
/// company. O(n).
[[nodiscard]] std::vector<Topic> topics(std::span<const Token> tokens);
[[nodiscard]] std::vector<Topic> topics(std::string_view text);

}  // namespace language
