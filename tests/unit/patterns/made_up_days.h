#pragma once
#include <algorithm>
#include <vector>

#include "diary.h"

/// Day series for tests of the forecast.
namespace patterns::tests {

struct MadeUp {
    int days = 240;
    double autocorrelation = 0;  ///< 0: nothing of tomorrow can be told
    bool five_points = false;    ///< rounded to −2 … 2
    double missing_share = 0;
};

inline std::vector<DayMean> made_up_days(const MadeUp& plan, std::uint64_t seed)
{
    base::RandomStream random{seed};
    const double fresh = std::sqrt(1 - plan.autocorrelation * plan.autocorrelation);
    std::vector<DayMean> series;
    double wave = normal(random);
    for (int d = 0; d < plan.days; ++d) {
        wave = plan.autocorrelation * wave + fresh * normal(random);
        if (random.uniform() < plan.missing_share) continue;
        series.push_back({day(d), plan.five_points ? std::clamp(std::round(wave), -2.0, 2.0) : wave, 1});
    }
    return series;
}

inline std::vector<DayMean> alike(int days, double value)
{
    std::vector<DayMean> series;
    for (int d = 0; d < days; ++d) series.push_back({day(d), value, 1});
    return series;
}

}  // namespace patterns::tests
