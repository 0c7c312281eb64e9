#pragma once
#include <span>

#include "language/family.h"

namespace language {

/// What a person's answers add to each family, in its logarithm of odds: eight numbers for the caller to keep. All zero
/// is the model as it is, which no answer changes: what is said outright is heard however it was answered before.
struct FamilyOffsets {
    PerFamily odds{};
    bool operator==(const FamilyOffsets&) const = default;
};

/// After "more like …", where `shown` was shown. Each answer first takes all a little back towards zero.
[[nodiscard]] FamilyOffsets corrected(const FamilyOffsets& before, std::span<const Family> shown, Family more_like);
/// After "yes".
[[nodiscard]] FamilyOffsets confirmed(const FamilyOffsets& before, std::span<const Family> shown);
/// After "not quite", without a better word.
[[nodiscard]] FamilyOffsets doubted(const FamilyOffsets& before, std::span<const Family> shown);
/// Within what answers can come to, whatever was kept; what is no number is 0.
[[nodiscard]] FamilyOffsets sound(const FamilyOffsets& kept);

}  // namespace language
