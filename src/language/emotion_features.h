#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/sentiment.h"
#include "language/tokens.h"

namespace language {

/// A feature of a text, known by its block and a hash, 24 bits in all, and how often the text has it.
struct Feature {
    std::uint32_t key, count;
};

/// What the models of emotions and of danger look at. Each block is in rising order of keys.
struct EmotionFeatures {
    std::vector<Feature> words;    ///< others than elsewhere on the three after a negation; capitals, drawn-out words
    std::vector<Feature> pairs;    ///< of tokens side by side, with begin and end
    std::vector<Feature> letters;  ///< 3 to 5 in a row inside of words, with the words' ends
    /// From 0 to about 1. Sentiment: pleasant, unpleasant, share of positive, negative, neutral words; then length.
    std::array<float, 6> plain{};
};

[[nodiscard]] EmotionFeatures emotion_features(std::string_view text);
/// The same, of a text whose tokens and sentiment are known.
[[nodiscard]] EmotionFeatures emotion_features(std::span<const Token> tokens, const Sentiment& sounds);

}  // namespace language
