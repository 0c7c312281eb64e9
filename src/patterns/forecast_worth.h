#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "patterns/past_forecasts.h"

namespace patterns {

/// What forecasts were worth, beside saying the base rate of their time every day.
struct ForecastWorth {
    double brier, brier_base;      ///< mean squared distance from what then was (Brier 1950); lower is better
    double skill;                  ///< 1 − brier / brier_base: 0 is no better than the base rate, 1 is perfect
    double skill_low, skill_high;  ///< 90 % interval: circular blocks of 14 days drawn anew, widened where they are few
    std::optional<double> auc;     ///< chance that an event was given more than another day was; needs one of each
    double calibration_error;      ///< mean distance of chance and outcome over 10 bins of equal width, by days in each
    bool operator==(const ForecastWorth&) const = default;
};
/// Nothing for no days. `draws`: samples of the interval. O(n log n + draws · n / 14).
[[nodiscard]] std::optional<ForecastWorth> worth_of(std::span<const DayForecast> days, int draws, std::uint64_t seed);

}  // namespace patterns
