#pragma once
#include "language/family.h"
#include "language/family_phrases.h"
#include "language/hearing.h"

namespace language {

/// What speaks for each family in a text.
struct FamilyEvidence {
    PerFamily emotions{};  ///< in the sentence that has most of its own, as a logarithm of odds; −7 and more
    FamilyPhrases phrases;
};

[[nodiscard]] FamilyEvidence family_evidence(const Hearing& heard);

}  // namespace language
