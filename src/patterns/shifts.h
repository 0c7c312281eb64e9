#pragma once
#include <cstddef>
#include <expected>
#include <span>
#include <vector>

#include "patterns/series.h"

namespace patterns {

/// How much a level must differ before it counts: looking back over a history, or before telling somebody so.
enum class Caution { LookBack, Announce };

/// The first day at a new level, and the levels on either side of it up to the next shifts, in the measure's points.
struct Shift {
    base::Day day;
    std::size_t index;      ///< of that day in the series
    double before, after;
    std::size_t days_before, days_after;  ///< that the two levels are means of
    double t;               ///< how clear it is: the difference in standard errors, as if days that depend were fewer
    bool operator==(const Shift&) const = default;
};

/// Lasting shifts in level: least squares over all partitions of the standardised values into stretches of at least 5
/// (looking back) or 7 values, with a price for each shift of 2 or 4 ln n and for stretches of uneven length (Zhang and
/// Siegmund 2007), by dynamic programming (Jackson et al. 2005); then the least clear shift is dropped until all have
/// t of 3 or more, or of 3.5 to announce: where each day is 0.6 like the one before, 3 let 1 in 6 steady years through.
/// `series` in day order; days may be missing. Gives shifts in day order, none if nothing lasted.
/// NotEnoughDays: 14 values are needed, or 21 to announce. O(n²) up to 1,500 values; beyond, shifts are looked for at
/// every k-th value first, and put right afterwards.
[[nodiscard]] std::expected<std::vector<Shift>, NotEnoughDays> shifts(std::span<const DayMean> series, Caution caution);

}  // namespace patterns
