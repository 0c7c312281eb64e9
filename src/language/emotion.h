#pragma once
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "language/sentiment.h"
#include "language/tokens.h"

namespace language {

/// The 28 feelings of GoEmotions (Demszky and others 2020), in its order; the last is neutral.
inline constexpr std::array<std::string_view, 28> emotion_names{
    "admiration", "amusement", "anger",   "annoyance",  "approval",      "caring",  "confusion",
    "curiosity",  "desire",    "disappointment", "disapproval", "disgust", "embarrassment", "excitement",
    "fear",       "gratitude", "grief",   "joy",        "love",          "nervousness", "optimism",
    "pride",      "realization", "relief", "remorse",   "sadness",       "surprise", "neutral"};
/// Ekman's groups of them, as GoEmotions has it, and neutral.
inline constexpr std::array<std::string_view, 7> ekman_names{"anger", "disgust", "fear",    "joy",
                                                             "sadness", "surprise", "neutral"};

/// How likely each feeling is in a text, from 0 to 1; several may be.
template <std::size_t Count>
struct Likely {
    std::array<double, Count> probability{};
    std::array<bool, Count> heard{};  ///< likely enough to say so: where right and wrong were best balanced in training
};
struct Emotions {
    Likely<emotion_names.size()> feelings;
    Likely<ekman_names.size()> ekman;
};

/// English, of any length; any bytes are a text. By the model in assets/models (its card says how good it is).
[[nodiscard]] Emotions emotions(std::string_view text);
/// The same, of a text whose tokens and sentiment are known.
[[nodiscard]] Emotions emotions(std::span<const Token> tokens, const Sentiment& sounds);

}  // namespace language
