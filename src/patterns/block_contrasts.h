#pragma once
#include <cstddef>
#include <vector>

#include "patterns/series.h"

/// Each part of a day, week or year beside the rest of the same one, so that a day, week or year that was better than
/// others as a whole says nothing.
namespace patterns {

/// A row for each day, week or year, in order; a column for each block. In the measure's own points.
struct BlockContrasts {
    std::size_t blocks = 0;
    std::vector<double> values;      ///< row by row; 0 where nothing can be compared
    std::vector<char> noted;         ///< beside `values`: is there one?
    std::vector<base::Day> starts;   ///< first day of each row
    [[nodiscard]] std::size_t rows() const { return starts.size(); }
};

/// Days with readings in two blocks of four hours at least (week.h): the block's mean less that of the day's other
/// blocks. Two looks within a block are one. `readings` in any order. O(n log n).
[[nodiscard]] BlockContrasts hour_contrasts(std::vector<Reading> readings, std::chrono::hours day_starts);

/// Weeks from Monday: a day less the mean of the 21 days around it. Those are three of each weekday, so that a weekday
/// is not set beside itself more than beside the others, as it would be in Drift's 29. `series` in day order. O(n).
[[nodiscard]] BlockContrasts weekday_contrasts(std::span<const DayMean> series);

/// Calendar years: the three months around each month less the other months of the half year before and after. Those
/// are taken in pairs as far before as after, so that a steady rise over years is no season. `series` in day order.
[[nodiscard]] BlockContrasts season_contrasts(std::span<const DayMean> series);

}  // namespace patterns
