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

std::vector<DayMean> between(std::span<const DayMean> series, base::Day from, base::Day to)
{
    std::vector<DayMean> days;
    for (const auto& day : series)
        if (day.day >= from && day.day < to) days.push_back(day);
    return days;
}

std::vector<double> values_of(const std::vector<DayMean>& days)
{
    std::vector<double> values;
    for (const auto& day : days) values.push_back(day.value);
    return values;
}

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

std::expected<WeekChange, NotEnoughDays> week_change(std::span<const DayMean> series, base::Day today)
{
    const base::Day week_from = today + std::chrono::days{1} - week;
    const auto now = between(series, week_from, week_from + week);
    const auto before = values_of(between(series, week_from - usual, week_from));
    const auto now_count = static_cast<int>(now.size());
    const auto before_count = static_cast<int>(before.size());
    if (before_count < usual_values) return std::unexpected(NotEnoughDays{before_count, usual_values});
    if (now_count < week_values) return std::unexpected(NotEnoughDays{now_count, week_values});

    const double r = settled_autocorrelation(before);
    const double sd = std::max(least_sd, std::sqrt(*base::variance(before)));
    const double spread = sd * std::sqrt(mean_variance(now_count, r) + mean_variance(before_count, r));
    const Student student{before_count * (1 - r) / (1 + r) - 1};
    WeekChange change;
    change.effect = *base::mean(values_of(now)) - *base::mean(before);
    change.usual_days = before_count;
    const double reach = student.quantile(0.05) * spread;
    change.low = change.effect - reach;
    change.high = change.effect + reach;
    change.p = student.two_sided(change.effect / spread);
    for (const auto& day : now) change.days.push_back(day.day);
    return change;
}

}  // namespace patterns
