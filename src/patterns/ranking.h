#pragma once
#include <span>
#include <vector>

#include "patterns/finding.h"

/// Which findings to read first.
namespace patterns {

/// The best first: how large the effect is on its scale, how far its interval keeps from nothing, how lately it began.
/// Warnings and then the week's change come before all else.
void rank(std::vector<Finding>& findings, base::Day today);

/// Tells of something harder for the person: lower mood, more craving, shorter sleep.
[[nodiscard]] bool weighs(const Finding& finding);

/// The three to read today, of `ranked`. Never three that weigh: then the best that does not takes the third place, or
/// two are enough. Which of those that are about as good come up changes from day to day, and is the same all day.
[[nodiscard]] std::vector<Finding> three_of(std::span<const Finding> ranked, base::Day today);

}  // namespace patterns
