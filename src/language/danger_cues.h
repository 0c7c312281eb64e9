#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "language/danger.h"
#include "language/danger_words.h"
#include "language/emotion_features.h"

namespace language {

/// Words from `begin` to before `end`; one at least.
struct WordWindow {
    std::size_t begin = 0, end = 0;
};

/// The bytes of some words of a text.
[[nodiscard]] TextSpan span_of(std::span<const DangerWord> words, WordWindow window);

/// 40 of so many words, one every 20; the last may be shorter. None of fewer than 12: together they say too little,
/// and phrases hear it better.
[[nodiscard]] std::vector<WordWindow> danger_windows(std::size_t words);

/// What the model of danger looks at: features as the emotions' model has, and the ideas of the phrases' file that some
/// of the words are about, each and in pairs. `words` are danger_words of `text`.
[[nodiscard]] EmotionFeatures danger_features(std::string_view text, std::span<const DangerWord> words,
                                              WordWindow window);

/// What the words of a window say together.
struct CuesFound {
    double score = 0;  ///< 0 to 1; 0.5 is enough for a gentle check-in
    DangerKind kind = DangerKind::SelfHarm;
    WordWindow core;  ///< the few words that say most of it
    bool ordinary = false;  ///< there are windows, and none sounds at all like despair
};

/// The window that sounds most like danger by the model in assets/models/danger.bin (danger.md says how good it is); a
/// score of 0 when there are no windows.
/// The threshold of the model's first output is where `ordinary` ends. O(n).
[[nodiscard]] CuesFound danger_cues(std::string_view text, std::span<const DangerWord> words);

}  // namespace language
