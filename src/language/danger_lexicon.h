#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "language/danger.h"
#include "language/danger_words.h"

namespace language {

/// What a phrase of assets/content/danger_phrases.json says. Danger: its kind twice, plus one if it is soft.
struct PhraseGroup {
    std::uint16_t code = 0;
    static constexpr std::uint16_t innocent = 12, past = 13, now = 14, fiction = 15, quoted = 16;
    [[nodiscard]] bool is_danger() const { return code < innocent; }
    [[nodiscard]] DangerKind kind() const { return static_cast<DangerKind>(code / 2); }
    [[nodiscard]] DangerTier tier() const { return code % 2 == 0 ? DangerTier::Explicit : DangerTier::Soft; }
};

/// A phrase in a text: its words from `begin` to before `end`.
struct PhraseFound {
    PhraseGroup group;
    std::size_t begin = 0, end = 0;
};

/// All phrases in a text by where they begin; of a group, the longest at each word. None crosses a sentence's end.
/// O(n).
[[nodiscard]] std::vector<PhraseFound> danger_phrases(std::span<const DangerWord> words);

}  // namespace language
