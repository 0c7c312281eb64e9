#include "patterns/past_forecasts.h"

#include <algorithm>
#include <utility>

#include "base/elementary.h"

namespace patterns {
namespace {

constexpr double odds_of_a_quarter = 1.0 / 3;
constexpr std::size_t always = 0, day_before = 1, week = 3, weekend = 5;  ///< places among the features

double precision(double sd) { return 1 / (sd * sd); }

WeightPrior prior_of(const ForecastModel& model, Tail tail)
{
    const double towards = tail == Tail::High ? 1 : -1;
    WeightPrior prior{};
    prior.precision.fill(precision(model.slope_sd));
    prior.mean[always] = base::ln(odds_of_a_quarter);
    prior.precision[always] = precision(model.intercept_sd);
    prior.mean[day_before] = towards * model.day_before_towards;
    prior.mean[week] = towards * model.week_towards;
    prior.precision[weekend] = precision(model.weekend_sd);
    return prior;
}

}  // namespace

ForecastWalk::ForecastWalk(const ForecastInputs& inputs, const ForecastModel& model)
    : features_(inputs.target, inputs.beside, inputs.weekdays), tail_(inputs.tail),
      logistic_(prior_of(model, inputs.tail), model.keep), days_for_trust_(model.days_for_trust)
{
}

void ForecastWalk::pass(const DayMean& day)
{
    if (const auto cut = tail_.cut()) judge(day, *cut);
    tail_.add(day.value);
}

GoneThrough ForecastWalk::arrive(base::Day tomorrow) &&
{
    said_.values = tail_.count();
    said_.cut = tail_.cut();
    if (said_.cut) begin(*said_.cut);
    said_.base_rate = base_rate();
    said_.chance = said_.cut ? chance(features_.before(tomorrow)) : said_.base_rate;
    return std::move(said_);
}

/// The days before there was a tail are judged by the first one, when it is there.
void ForecastWalk::begin(double cut)
{
    if (said_.judged > 0) return;
    said_.judged = tail_.count();
    said_.events = tail_.beyond(cut);
}

void ForecastWalk::judge(const DayMean& day, double cut)
{
    begin(cut);
    const Features x = features_.before(day.day);
    const bool event = tail_.is_beyond(day.value, cut);
    said_.days.push_back({day.day, chance(x), base_rate(), event});
    logistic_.learn(x, event);
    ++said_.judged;
    said_.events += event;
}

double ForecastWalk::base_rate() const
{
    return said_.judged > 0 ? static_cast<double>(said_.events) / said_.judged : 0;
}

double ForecastWalk::chance(const Features& x) const
{
    const double trust = std::min(1.0, said_.judged / days_for_trust_);
    return base_rate() + trust * (logistic_.chance(x) - base_rate());
}

GoneThrough go_through(const ForecastInputs& inputs, base::Day today, const ForecastModel& model)
{
    ForecastWalk walk(inputs, model);
    for (const auto& day : inputs.target)
        if (day.day <= today) walk.pass(day);
    return std::move(walk).arrive(today + std::chrono::days{1});
}

}  // namespace patterns
