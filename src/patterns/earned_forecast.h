#pragma once
#include <optional>

#include "patterns/forecast.h"

namespace patterns {

/// Looks for a forecast that is not only worth something today. Looked at each day anew, chance would open the gate
/// now and then: it has to have been open a week ago as well. Part by part, each short enough for a frame. Keeps a
/// reference to `days`, which must stay as they are.
class EarnedForecast {
public:
    EarnedForecast(const DiaryDays& days, Measure measure, Tail tail, base::Day today);
    [[nodiscard]] bool done() const { return today_forecast_.has_value(); }
    void step();
    /// Once it is done: of tomorrow, where it is earned.
    [[nodiscard]] std::optional<Forecast> found() const;

private:
    [[nodiscard]] bool pass_until(base::Day last);

    ForecastInputs inputs_;
    base::Day today_;
    ForecastRules rules_;
    ForecastWalk walk_;
    std::size_t next_ = 0;
    std::optional<Forecast> week_ago_, today_forecast_;
};

}  // namespace patterns
