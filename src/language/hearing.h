#pragma once
#include <string_view>
#include <vector>

#include "language/emotion.h"
#include "language/sentiment.h"
#include "language/tokens.h"

namespace language {

/// What a sentence sounds like.
struct HeardSentence {
    Sentiment sentiment;
    Emotions emotions;
};

/// An entry or a note, heard once for all that is made of it.
struct Hearing {
    std::vector<Token> tokens;             ///< of the whole
    Sentiment sentiment;                   ///< of the whole, once it is written plainly (plainly.h)
    std::vector<HeardSentence> sentences;  ///< those with words, likewise
};

/// Any bytes are a text. O(n).
[[nodiscard]] Hearing hear(std::string_view text);

}  // namespace language
