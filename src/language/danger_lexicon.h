#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "language/danger.h"
#include "language/danger_words.h"

namespace language {

/// What a phrase of assets/content/danger_phrases.json says. Danger: four times its kind, plus how sure it is.
struct PhraseGroup {
    std::uint16_t code = 0;
    static constexpr std::uint16_t innocent = 24, past = 25, now = 26, fiction = 27, quoted = 28;
    [[nodiscard]] bool is_danger() const { return code < innocent; }
    [[nodiscard]] DangerKind kind() const { return static_cast<DangerKind>(code / 4); }
    [[nodiscard]] DangerTier tier() const { return sureness() >= Hint ? DangerTier::Soft : DangerTier::Explicit; }
    /// As danger_phrases.json says of its lists.
    enum Sureness { Unmistakable, Likely, Hint, Soft };
    [[nodiscard]] Sureness sureness() const { return static_cast<Sureness>(code % 4); }
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
