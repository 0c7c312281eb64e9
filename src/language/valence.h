#pragma once
#include <string_view>

#include "language/hearing.h"

namespace language {

/// How pleasant a text sounds, from −1 to 1: VADER's compound, and how likely pleasant feelings are less how likely
/// unpleasant ones are. A text comes near to either end only where these agree.
struct Valence {
    double whole = 0;          ///< taken as one; a long text goes to either end
    double sentences = 0;      ///< the mean of its sentences, those with no words left out
    double with_families = 0;  ///< of both, and of its families of feelings (families.h)
    [[nodiscard]] double best() const { return with_families; }  ///< the one figure to keep
    bool operator==(const Valence&) const = default;
};

/// All 0 when it has no words.
[[nodiscard]] Valence valence(const Hearing& heard);
/// Of an entry or a note.
[[nodiscard]] Valence valence(std::string_view text);

}  // namespace language
