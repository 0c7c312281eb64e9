#include "patterns/earned_forecast.h"

#include <utility>

namespace patterns {
namespace {

constexpr std::size_t days_in_step = 500;
constexpr std::chrono::days before{7};

Forecast arrived(ForecastWalk walk, base::Day today, const ForecastRules& rules)
{
    return forecast(std::move(walk).arrive(today + std::chrono::days{1}), rules);
}

}  // namespace

EarnedForecast::EarnedForecast(const DiaryDays& days, Measure measure, Tail tail, base::Day today)
    : inputs_(forecast_inputs(days, measure, tail)), today_(today), walk_(inputs_, rules_.model)
{
}

void EarnedForecast::step()
{
    if (!week_ago_) {
        if (pass_until(today_ - before)) week_ago_ = arrived(walk_, today_ - before, rules_);
    } else if (pass_until(today_)) {
        today_forecast_ = arrived(std::move(walk_), today_, rules_);
    }
}

std::optional<Forecast> EarnedForecast::found() const
{
    if (!week_ago_->shown() || !today_forecast_->shown()) return std::nullopt;
    return today_forecast_;
}

/// Some days on; true once there are no more.
bool EarnedForecast::pass_until(base::Day last)
{
    const auto& all = inputs_.target;
    for (std::size_t i = 0; i < days_in_step && next_ < all.size() && all[next_].day <= last; ++i)
        walk_.pass(all[next_++]);
    return next_ == all.size() || all[next_].day > last;
}

}  // namespace patterns
