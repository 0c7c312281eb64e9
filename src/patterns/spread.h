#pragma once
#include <expected>
#include <vector>

#include "patterns/series.h"

namespace patterns {

inline constexpr int days_for_a_spread = 10;

/// How a measure's days spread over its levels.
struct Spread {
    double first = 0;       ///< the lowest level
    int step = 1;           ///< between levels: 1, 2 or 5 times a power of ten, so that there are 13 at most
    std::vector<int> days;  ///< at each level, each day at the nearest one
    double median = 0;
    int total = 0;
    bool operator==(const Spread&) const = default;
};

/// `low`, `high`: the whole ends of the scale; days beyond them count at the end. `series` in any order. O(n log n).
[[nodiscard]] std::expected<Spread, NotEnoughDays> spread_of(std::span<const DayMean> series, double low, double high);

}  // namespace patterns
