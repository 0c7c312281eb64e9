#pragma once
#include <string_view>

namespace language {

/// How pleasant a text sounds, from −1 to 1.
struct Valence {
    double whole = 0;      ///< taken as one; a long text goes to either end
    double sentences = 0;  ///< the mean of its sentences, those with no words left out
    bool operator==(const Valence&) const = default;
};

/// Of an entry or a note, as VADER hears it once it is written plainly (plainly.h); both 0 when it has no words.
[[nodiscard]] Valence valence(std::string_view text);

}  // namespace language
