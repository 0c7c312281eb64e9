#pragma once
#include <string_view>

namespace language {

/// How a text sounds, by the published rules of VADER (Hutto and Gilbert 2014).
struct Sentiment {
    double compound = 0;                             ///< −1 very unpleasant, 1 very pleasant; four digits
    double positive = 0, neutral = 0, negative = 0;  ///< shares of its words, three digits; all 0 without words
    bool operator==(const Sentiment&) const = default;
};

/// English; the same figures as the npm package vader-sentiment 1.1.3, for whose quirks some lines stand here. Any
/// bytes are a text: what is not UTF-8 counts as a letter that is in no word. O(n).
[[nodiscard]] Sentiment sentiment(std::string_view text);

}  // namespace language
