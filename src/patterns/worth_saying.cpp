#include "patterns/worth_saying.h"

#include <cmath>
#include <vector>

#include "base/statistics.h"

namespace patterns {

double least_effect(const Scale& scale)
{
    constexpr double least_share = 0.05;
    return least_share * (scale.high - scale.low);
}

double least_effect(std::span<const DayMean> series)
{
    constexpr double least_share = 0.25;
    std::vector<double> values;
    for (const auto& day : series) values.push_back(day.value);
    return least_share * std::sqrt(base::variance(values).value_or(0));
}

}  // namespace patterns
