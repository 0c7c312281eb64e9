#pragma once
#include <chrono>
#include <span>
#include <vector>
#include "ui/geometry.h"

/// The arithmetic of charts over time, without a pixel drawn.
namespace ui {

/// What a chart over time shows, or could: days since 1970 with their parts, as a finger moves between days.
struct TimeSpan {
    double first = 0, last = 0;
    [[nodiscard]] double length() const { return last - first; }
    bool operator==(const TimeSpan&) const = default;
};

inline constexpr double shortest_span = 13;  ///< two weeks, their first and last day shown

/// `by` times as close (below 1: further away) with `about` staying where it is: no closer than `shortest_span`, no
/// wider than `all`, never beyond its ends.
[[nodiscard]] TimeSpan zoomed(const TimeSpan& shown, const TimeSpan& all, double by, double about);
[[nodiscard]] TimeSpan moved(const TimeSpan& shown, const TimeSpan& all, double days);
/// Moved as little as it takes to show `day`.
[[nodiscard]] TimeSpan showing(const TimeSpan& shown, const TimeSpan& all, double day);
/// The same day of another month, or that month's last.
[[nodiscard]] int months_on(int day, int months);

/// The first, lowest, highest and last of the points in each column: the same picture with at most four points a
/// column, however many there were. `points` from left to right. O(n).
[[nodiscard]] std::vector<Point> thinned(std::span<const Point> points, float column);

}  // namespace ui
