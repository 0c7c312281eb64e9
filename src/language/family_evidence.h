#pragma once
#include "language/family.h"
#include "language/family_phrases.h"
#include "language/hearing.h"

namespace language {

/// What speaks for each family in a text.
struct FamilyEvidence {
    PerFamily whole{};  ///< its emotions in the text as a whole, as a logarithm of odds
    PerFamily most{};   ///< in the sentence that has most of them
    FamilyPhrases phrases;
};

[[nodiscard]] FamilyEvidence family_evidence(const Hearing& heard);

}  // namespace language
