#pragma once
#include <string_view>
#include <vector>

#include "language/emotion.h"
#include "language/sentiment.h"
#include "language/tokens.h"

namespace language {

/// What a text, or one of its sentences, sounds like.
struct Heard {
    std::vector<Token> tokens;
    Sentiment sentiment;  ///< once it is written plainly (plainly.h)
    Emotions emotions;
};

/// An entry or a note, once heard, for all that is made of it.
struct Hearing {
    Heard whole;
    std::vector<Heard> sentences;  ///< those with words
};

/// Any bytes are a text. O(n).
[[nodiscard]] Hearing hear(std::string_view text);

}  // namespace language
