#include "patterns/spread.h"

#include <algorithm>
#include <cmath>

#include "base/statistics.h"

namespace patterns {
namespace {

constexpr int most_levels = 13;
constexpr int widest = 1'000'000'000;  ///< a step that counts no scale anybody has

/// The smallest of 1, 2, 5, 10, 20 … that fits.
int step_for(double range)
{
    for (int power = 1; power < widest; power *= 10)
        for (const int step : {power, 2 * power, 5 * power})
            if (std::ceil(range / step) + 1 <= most_levels) return step;
    return widest;
}

}  // namespace

std::expected<Spread, NotEnoughDays> spread_of(std::span<const DayMean> series, double low, double high)
{
    const auto total = static_cast<int>(series.size());
    if (total < days_for_a_spread) return std::unexpected(NotEnoughDays{total, days_for_a_spread});
    Spread spread{.first = low, .step = step_for(high - low), .days = {}, .total = total};
    const auto last = static_cast<std::size_t>(std::ceil((high - low) / spread.step));
    spread.days.resize(last + 1);
    std::vector<double> values;
    for (const auto& day : series) {
        values.push_back(day.value);
        const double level = std::round((std::clamp(day.value, low, high) - low) / spread.step);
        ++spread.days[std::min(static_cast<std::size_t>(level), last)];
    }
    spread.median = base::median(values).value_or(low);
    return spread;
}

}  // namespace patterns
