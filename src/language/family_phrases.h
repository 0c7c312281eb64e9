#pragma once
#include <cstdint>
#include <span>

#include "language/family.h"
#include "language/tokens.h"

namespace language {

/// What a text's phrases say of each family: 1 for one that says it outright, less for each further one.
struct FamilyPhrases {
    PerFamily said{};
    PerFamily denied{};  ///< "not calm", "no hope"
};

/// By assets/content/family_phrases.json. Weaker, where they are wished for, long past or somebody else's. O(n).
[[nodiscard]] FamilyPhrases family_phrases(std::span<const Token> tokens);

}  // namespace language
