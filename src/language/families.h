#pragma once
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "language/family_offsets.h"
#include "language/hearing.h"

namespace language {

/// How much each family of feelings is in a text.
struct Families {
    PerFamily score{};          ///< from 0 to 1
    std::vector<Family> shown;  ///< at most two, the most likely first; none when nothing is said plainly enough
};

/// From the emotions of its sentences and from phrases of journals (assets/content/family_phrases.json), as they stand:
/// denied, wished for, somebody else's. `own` is what this person's corrections taught.
[[nodiscard]] Families families(const Hearing& heard, const FamilyOffsets& own = {});
/// The same from scores that were kept without `own`.
[[nodiscard]] Families families(const PerFamily& scores, const FamilyOffsets& own);

}  // namespace language
