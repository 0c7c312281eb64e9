#include "patterns/spread.h"

#include <numeric>

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

std::vector<DayMean> days_of(std::vector<double> values)
{
    std::vector<DayMean> series;
    for (const double value : values) series.push_back({day(static_cast<int>(series.size())), value, 1});
    return series;
}

}  // namespace

TEST_CASE("each day counts at its nearest level, and the median is the person's own")
{
    const auto spread = spread_of(days_of({-2, -1.4, -1, -1, 0, 0, .4, 1, 2, 2}), -2, 2);
    REQUIRE(spread);
    CHECK(spread->days == std::vector{1, 3, 3, 1, 2});
    CHECK(spread->median == 0);
    CHECK(spread->total == 10);
}

TEST_CASE("ten days make a spread, fewer do not")
{
    CHECK(spread_of(days_of({1, 2, 3}), 0, 10).error() == NotEnoughDays{3, 10});
}

TEST_CASE("a wide scale has levels of round numbers, thirteen at most, and loses no day")
{
    std::vector<double> steps(40);
    std::iota(steps.begin(), steps.end(), 0.);
    for (auto& value : steps) value *= 300;
    const auto spread = spread_of(days_of(steps), 0, 11700);
    REQUIRE(spread);
    CHECK(spread->step == 1000);
    CHECK(spread->days.size() == 13);
    CHECK(std::accumulate(spread->days.begin(), spread->days.end(), 0) == 40);
}
