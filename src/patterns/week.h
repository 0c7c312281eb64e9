#pragma once
#include <array>
#include <optional>

#include "patterns/series.h"

/// How a measure goes through a week: by weekday, and by the hours of each. Monday is the first.
namespace patterns {

inline constexpr int days_for_a_cell = 3;  ///< fewer say nothing that a colour could show
inline constexpr int hours_in_block = 4;
inline constexpr std::size_t blocks_in_day = 24 / hours_in_block;

/// Which block of its recovery day a moment lies in.
[[nodiscard]] std::size_t block_of(base::Moment moment, base::Day day, std::chrono::hours day_starts);

/// Mean over days of each day's mean within the cell, and how many days those are.
struct Cell {
    double mean;
    int days;
    bool operator==(const Cell&) const = default;
};

/// By block, then weekday. The first block begins where the recovery day does, so the small hours are the last block of
/// the evening before. Nothing where nothing was noted.
using WeekGrid = std::array<std::array<std::optional<Cell>, 7>, blocks_in_day>;
[[nodiscard]] WeekGrid week_grid(std::span<const Reading> readings, std::chrono::hours day_starts);

struct WeekdayMean {
    double mean;
    std::optional<std::pair<double, double>> likely;  ///< 95 % interval of the mean, from `days_for_a_cell` days on
    int days;
    bool operator==(const WeekdayMean&) const = default;
};
/// `series` in any order. The interval is Student's: the same weekday of two weeks counts as independent.
[[nodiscard]] std::array<std::optional<WeekdayMean>, 7> weekday_means(std::span<const DayMean> series);

}  // namespace patterns
