#include "patterns/early_warning.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/statistics.h"
#include "patterns/drift.h"

namespace patterns {
namespace {

constexpr double weight_of_a_day = 0.1;
constexpr double least_sd = 0.25;
constexpr double steep_share = 0.5, steep_points = 4;

struct Width { int days; double width; };
constexpr std::array widths = {Width{0, 5.1}, Width{days_for_a_baseline, 4.5}, Width{28, 3.9}, Width{42, 3.3}};

}  // namespace

std::expected<Baseline, NotEnoughDays> baseline_of(std::span<const DayMean> series)
{
    const auto count = static_cast<int>(series.size());
    if (count < days_for_a_baseline) return std::unexpected(NotEnoughDays{count, days_for_a_baseline});
    std::vector<double> values;
    for (const auto& day : series) values.push_back(day.value);
    return Baseline{.mean = *base::mean(values),
                    .sd = std::max(least_sd, std::sqrt(*base::variance(values))),
                    .autocorrelation = settled_autocorrelation(values),
                    .days = count};
}

double chart_width(int baseline_days, bool steep)
{
    std::size_t at = widths.size() - 1;
    while (at > 0 && widths[at].days > baseline_days) --at;
    return widths[steep && at > 0 ? at - 1 : at].width;
}

bool is_steep(std::span<const DayMean> baseline, const Scale& scale, bool rising)
{
    if (baseline.empty() || scale.high - scale.low > steep_points) return false;
    const double end = rising ? scale.low : scale.high;
    const auto there = std::ranges::count(baseline, end, &DayMean::value);
    return static_cast<double>(there) >= steep_share * static_cast<double>(baseline.size());
}

EwmaChart::EwmaChart(const Baseline& usual, double width, Beyond beyond)
    : mean_(usual.mean), way_(beyond == Beyond::Above ? 1 : -1), chart_(usual.mean)
{
    const double r = usual.autocorrelation;
    reach_ = width * usual.sd * std::sqrt((1 + r) / (1 - r));  // days are not independent
}

ChartDay EwmaChart::step(const DayMean& day, std::size_t index)
{
    chart_ += weight_of_a_day * (day.value - chart_);
    unsettled_ *= (1 - weight_of_a_day) * (1 - weight_of_a_day);
    const double share = weight_of_a_day / (2 - weight_of_a_day) * (1 - unsettled_);
    const double limit = mean_ + way_ * reach_ * std::sqrt(share);
    return {day.day, index, day.value, chart_, limit, way_ * (chart_ - limit) > 0};
}

bool EwmaChart::quiet() const
{
    return std::abs(chart_ - mean_) < reach_ * std::sqrt(weight_of_a_day / (2 - weight_of_a_day)) / 4;
}

std::vector<ChartDay> ewma_chart(const Baseline& usual, std::span<const DayMean> days, double width, Beyond beyond)
{
    EwmaChart chart{usual, width, beyond};
    std::vector<ChartDay> all;
    for (std::size_t i = 0; i < days.size(); ++i) all.push_back(chart.step(days[i], i));
    return all;
}

std::vector<ChartDay> alarms_of(std::span<const ChartDay> chart)
{
    std::vector<ChartDay> alarms;
    std::size_t beyond = 0;
    for (const auto& day : chart) {
        beyond = day.beyond ? beyond + 1 : 0;
        if (beyond == days_for_an_alarm) alarms.push_back(day);
    }
    return alarms;
}

}  // namespace patterns
