#pragma once
#include <span>

#include "language/danger_lexicon.h"

namespace language {

/// How a phrase of danger is meant in its text. What is denied, long past, somebody else's or told of a story counts
/// one tier less; idioms, and stories and songs that the writer is not in, count nothing. `all` is what danger_phrases
/// found.
[[nodiscard]] DangerTier tier_in_context(const PhraseFound& phrase, std::span<const PhraseFound> all,
                                         std::span<const DangerWord> words);

}  // namespace language
