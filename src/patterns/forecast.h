#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "patterns/diary_days.h"
#include "patterns/forecast_worth.h"
#include "patterns/past_forecasts.h"

/// How likely it is that tomorrow is one of a person's own low days, or days of strong craving. It is shown only where
/// the forecasts until now have been worth more than the share of such days alone.
namespace patterns {

struct ForecastRules {
    int days_at_least = 30;   ///< with a value
    int events_at_least = 8;
    int draws = 999;          ///< for the interval of its worth
    std::uint64_t seed = 1;
    ForecastModel model = {};
};

enum class ForecastReason {
    Earned,       ///< it is shown
    FewDays,
    TooAlike,     ///< no value parts a lowest, or highest, quarter from the rest
    FewEvents,
    NotBetter,    ///< than the base rate, or not surely so
};
[[nodiscard]] std::string_view id_of(ForecastReason reason);  ///< "earned", "few days", "too alike", …

/// How often in 10: fewer than 2, 2 to 4, more than 4. Finer ones would claim more than a diary can.
enum class ForecastBand { Few, Some, Many };
[[nodiscard]] ForecastBand band_of(double chance);

/// `chance` is the base rate where the forecast is not shown. Both are 0, and there is no band, while it is not known
/// what an event is.
struct Forecast {
    ForecastReason why = ForecastReason::FewDays;
    int days = 0;    ///< with a value
    int days_to_come = 0;  ///< until there are enough of them
    int events = 0;  ///< days that were in the tail, as it was known on the day before
    double base_rate = 0;
    double chance = 0;
    std::optional<ForecastBand> band;
    std::optional<ForecastWorth> worth;  ///< nothing where nothing was forecast
    [[nodiscard]] bool shown() const { return why == ForecastReason::Earned; }
    bool operator==(const Forecast&) const = default;
};

/// From what was gone through.
[[nodiscard]] Forecast forecast(const GoneThrough& gone, const ForecastRules& rules);
/// Of the day after `today`. Later days in `inputs` do not count.
[[nodiscard]] Forecast forecast(const ForecastInputs& inputs, base::Day today, const ForecastRules& rules = {});
/// What is seen beside mood or craving: the other of them, sleep and confidence.
[[nodiscard]] ForecastInputs forecast_inputs(const DiaryDays& days, Measure measure, Tail tail);
/// Mood's or craving's.
[[nodiscard]] Forecast forecast(const Diary& diary, Measure measure, Tail tail, base::Day today,
                                const ForecastRules& rules = {});

}  // namespace patterns
