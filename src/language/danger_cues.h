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

/// What the model of danger looks at. `words` are danger_words of `text`.
[[nodiscard]] EmotionFeatures danger_features(std::string_view text, std::span<const DangerWord> words,
                                              WordWindow window);

/// What the words of a text say together, window by window.
struct CuesFound {
    double score = 0;  ///< 0 to 1; 0.5 is enough for a gentle check-in
    DangerKind kind = DangerKind::SelfHarm;
    WordWindow core;        ///< the few words that say most of it
    bool ordinary = false;  ///< it is long enough to judge, and all of it sounds like any day
    bool dark = false;      ///< it is long enough to judge, and does not
    bool grave = false;     ///< so sure that help comes first
};

/// By the model in assets/models/danger.bin (danger.md says how good it is); a score of 0 when there are no windows.
/// The threshold of the model's first output is where `ordinary` ends and `dark` begins, that of its second where
/// `grave` begins. O(n).
[[nodiscard]] CuesFound danger_cues(std::string_view text, std::span<const DangerWord> words);

}  // namespace language
