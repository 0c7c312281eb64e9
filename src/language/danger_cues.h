#pragma once
#include <optional>
#include <span>

#include "language/danger_lexicon.h"

namespace language {

/// How much single words of a window sound like despair, by a sum of weights.
struct CuesFound {
    double score = 0;  ///< 0 to 1; 0.5 is enough for a gentle check-in
    std::size_t begin = 0, end = 0;
};

/// The window of 40 words, one every 20, that sounds most like it. O(n).
[[nodiscard]] CuesFound danger_cues(std::span<const DangerWord> words);

}  // namespace language
