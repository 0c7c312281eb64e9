#include "patterns/forecast.h"

#include <algorithm>

namespace patterns {
namespace {

constexpr double few_below = 0.2, many_above = 0.4;

ForecastReason reason_for(const GoneThrough& gone, const std::optional<ForecastWorth>& worth,
                          const ForecastRules& rules)
{
    if (gone.values < rules.days_at_least) return ForecastReason::FewDays;
    if (!gone.cut) return ForecastReason::TooAlike;
    if (gone.events < rules.events_at_least) return ForecastReason::FewEvents;
    return worth && worth->skill_low > 0 ? ForecastReason::Earned : ForecastReason::NotBetter;
}

}  // namespace

std::string_view id_of(ForecastReason reason)
{
    switch (reason) {
        case ForecastReason::Earned: return "earned";
        case ForecastReason::FewDays: return "few days";
        case ForecastReason::TooAlike: return "too alike";
        case ForecastReason::FewEvents: return "few events";
        case ForecastReason::NotBetter: return "not better than the base rate";
    }
    return {};
}

ForecastBand band_of(double chance)
{
    if (chance < few_below) return ForecastBand::Few;
    return chance > many_above ? ForecastBand::Many : ForecastBand::Some;
}

Forecast forecast(const GoneThrough& gone, const ForecastRules& rules)
{
    Forecast found{.days = gone.values, .days_to_come = std::max(0, rules.days_at_least - gone.values),
                   .events = gone.events, .base_rate = gone.base_rate, .chance = gone.base_rate, .band = {},
                   .worth = worth_of(gone.days, rules.draws, rules.seed)};
    found.why = reason_for(gone, found.worth, rules);
    if (found.shown()) found.chance = gone.chance;
    if (gone.judged > 0) found.band = band_of(found.chance);
    return found;
}

Forecast forecast(const ForecastInputs& inputs, base::Day today, const ForecastRules& rules)
{
    return forecast(go_through(inputs, today, rules.model), rules);
}

ForecastInputs forecast_inputs(const DiaryDays& days, Measure measure, Tail tail)
{
    const auto& other = days.of(measure == Measure::Craving ? Measure::Mood : Measure::Craving);
    return {.target = days.of(measure).means, .tail = tail,
            .beside = {other.means, days.of(Measure::Sleep).means, days.of(Measure::Confidence).means}};
}

Forecast forecast(const Diary& diary, Measure measure, Tail tail, base::Day today, const ForecastRules& rules)
{
    const auto days = days_of(diary);
    return forecast(forecast_inputs(days, measure, tail), today, rules);
}

}  // namespace patterns
