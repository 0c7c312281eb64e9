#include "patterns/day_features.h"

#include <algorithm>
#include <cmath>

namespace patterns {
namespace {

constexpr double farthest = 3;
constexpr std::size_t values_for_spread = 3;

double mean_standardised(std::span<const DayMean> days, const Usual& usual)
{
    double sum = 0;
    for (const auto& day : days) sum += usual.standardised(day.value);
    return days.empty() ? 0 : sum / static_cast<double>(days.size());
}

/// Their spread beside the usual one, less 1: 0 is as settled as usual.
double unsettled(std::span<const DayMean> days, const Usual& usual)
{
    if (days.size() < values_for_spread || usual.sd() == 0) return 0;
    Usual week;
    for (const auto& day : days) week.add(day.value);
    return week.sd() / usual.sd() - 1;
}

bool is_weekend(base::Day day)
{
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

}  // namespace

void Usual::add(double value)
{
    count_ += 1;
    const double off = value - mean_;
    mean_ += off / count_;
    squares_ += off * (value - mean_);
}

double Usual::sd() const { return count_ < 2 ? 0 : std::sqrt(squares_ / (count_ - 1)); }

double Usual::standardised(double value) const
{
    return sd() > 0 ? std::clamp((value - mean_) / sd(), -farthest, farthest) : 0;
}

DayFeatures::DayFeatures(std::span<const DayMean> target, const Beside& beside, bool weekdays)
    : target_{target}, beside_{}, weekdays_(weekdays)
{
    for (std::size_t i = 0; i < beside.size(); ++i) beside_[i].series = beside[i];
}

void DayFeatures::Track::go_on_to(base::Day day)
{
    for (; next < series.size() && series[next].day < day; ++next) usual.add(series[next].value);
}

std::span<const DayMean> DayFeatures::Track::last(int days, base::Day before) const
{
    std::size_t from = next;
    while (from > 0 && before - series[from - 1].day <= std::chrono::days{days}) --from;
    return series.subspan(from, next - from);
}

Features DayFeatures::before(base::Day day)
{
    target_.go_on_to(day);
    const auto yesterday = target_.last(1, day), three = target_.last(3, day), week = target_.last(7, day);
    Features x = {1,
                  mean_standardised(yesterday, target_.usual),
                  mean_standardised(three, target_.usual),
                  mean_standardised(week, target_.usual),
                  unsettled(week, target_.usual),
                  weekdays_ && is_weekend(day) ? 1.0 : 0.0,
                  yesterday.empty() ? 1.0 : 0.0};
    for (std::size_t i = 0; i < beside_.size(); ++i) {
        beside_[i].go_on_to(day);
        x[x.size() - beside_.size() + i] = mean_standardised(beside_[i].last(1, day), beside_[i].usual);
    }
    return x;
}

}  // namespace patterns
