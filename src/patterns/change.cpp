#include "patterns/change.h"

#include <algorithm>
#include <cmath>

#include "base/statistics.h"
#include "patterns/drift.h"
#include "patterns/student.h"

namespace patterns {
namespace {

constexpr std::chrono::days week{7};
constexpr std::chrono::days usual{60};
constexpr int week_values = 4;
constexpr int usual_values = 21;
constexpr double least_sd = 0.25;           ///< points: whole numbers on a short scale hide smaller spreads

/// Variance of the mean of `count` days in a row, in variances of one day.
double mean_variance(int count, double r)
{
    double sum = 1;
    double together = 1;
    for (int apart = 1; apart < count; ++apart) {
        together *= r;
        sum += 2 * together * (count - apart) / count;
    }
    return sum / count;
}

}  // namespace

std::span<const DayMean> days_between(std::span<const DayMean> series, base::Day from, base::Day to)
{
    const auto first = std::ranges::lower_bound(series, from, {}, &DayMean::day);
    return {first, std::ranges::lower_bound(first, series.end(), to, {}, &DayMean::day)};
}

std::vector<double> values_of(std::span<const DayMean> series)
{
    std::vector<double> values;
    for (const auto& day : series) values.push_back(day.value);
    return values;
}

Difference difference_of(std::span<const double> before, std::span<const double> now, const Scatter& scatter,
                         double degrees)
{
    const auto now_count = static_cast<int>(now.size()), before_count = static_cast<int>(before.size());
    const double r = scatter.autocorrelation;
    const double spread = scatter.sd * std::sqrt(mean_variance(now_count, r) + mean_variance(before_count, r));
    const Student student{degrees};
    Difference difference{.effect = *base::mean(now) - *base::mean(before)};
    const double reach = student.quantile(0.05) * spread;
    difference.low = difference.effect - reach;
    difference.high = difference.effect + reach;
    difference.p = student.two_sided(difference.effect / spread);
    return difference;
}

std::expected<WeekChange, NotEnoughDays> week_change(std::span<const DayMean> series, base::Day today)
{
    const base::Day week_from = today + std::chrono::days{1} - week;
    const auto now = days_between(series, week_from, week_from + week);
    const auto before = values_of(days_between(series, week_from - usual, week_from));
    const auto now_count = static_cast<int>(now.size());
    const auto before_count = static_cast<int>(before.size());
    if (before_count < usual_values) return std::unexpected(NotEnoughDays{before_count, usual_values});
    if (now_count < week_values) return std::unexpected(NotEnoughDays{now_count, week_values});

    const double r = settled_autocorrelation(before);
    const Scatter scatter{std::max(least_sd, std::sqrt(*base::variance(before))), r};
    const auto found = difference_of(before, values_of(now), scatter, before_count * (1 - r) / (1 + r) - 1);
    WeekChange change{.effect = found.effect, .low = found.low, .high = found.high, .p = found.p,
                      .usual_days = before_count, .days = {}};
    for (const auto& day : now) change.days.push_back(day.day);
    return change;
}

}  // namespace patterns
