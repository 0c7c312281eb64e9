#pragma once
#include <expected>
#include <vector>

#include "patterns/series.h"

namespace patterns {

/// The mean of one stretch of days less that of an earlier one, in the measure's own points.
struct Difference {
    double effect = 0;
    double low = 0;  ///< 95 % interval of the effect
    double high = 0;
    double p = 1;
    bool operator==(const Difference&) const = default;
};
/// How days of a measure scatter: one day's spread, and the lag-1 autocorrelation.
struct Scatter { double sd, autocorrelation; };
/// Days are not independent, so the spread of both means is that of a first-order autoregression. `degrees`: of
/// freedom. Neither is empty. O(n).
[[nodiscard]] Difference difference_of(std::span<const double> before, std::span<const double> now,
                                       const Scatter& scatter, double degrees);

/// The last 7 days beside the person's own 60 days before them.
struct WeekChange {
    double effect = 0;  ///< mean of the week − the usual, in the measure's own points
    double low = 0;     ///< 95 % interval of the effect
    double high = 0;
    double p = 1;
    int usual_days = 0;           ///< of the 60, those with a value
    std::vector<base::Day> days;  ///< of the week, those with a value
    bool operator==(const WeekChange&) const = default;
};

/// `series` in day order. NotEnoughDays: of the usual (21 of 60 are needed), or else of the week (4 of 7).
/// The scatter is the usual's own, corrected for its bias (Marriott and Pope 1954).
[[nodiscard]] std::expected<WeekChange, NotEnoughDays> week_change(std::span<const DayMean> series, base::Day today);

/// `series` in day order, days [from, to) of it.
[[nodiscard]] std::span<const DayMean> days_between(std::span<const DayMean> series, base::Day from, base::Day to);
[[nodiscard]] std::vector<double> values_of(std::span<const DayMean> series);

}  // namespace patterns
