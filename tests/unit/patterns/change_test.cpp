#include "patterns/change.h"

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

std::vector<DayMean> days_with(int days, double autocorrelation, double rise_of_last_week, std::uint64_t seed)
{
    const auto rows = simulate({.days = days, .autocorrelation = autocorrelation}, seed);
    auto series = daily_means({.check_ins = rows, .entries = {}}, "scale");
    for (auto& each : series)
        if (each.day > day(days - 8)) each.value += rise_of_last_week;
    return series;
}

int changes_called(double autocorrelation, double rise, int diaries)
{
    int called = 0;
    for (int seed = 1; seed <= diaries; ++seed) {
        const auto series = days_with(67, autocorrelation, rise, static_cast<std::uint64_t>(seed));
        const auto change = week_change(series, day(66));
        REQUIRE(change);
        called += change->p <= 0.01 ? 1 : 0;
    }
    return called;
}

}  // namespace

TEST_CASE("a week like the others is seldom called a change, also when days are alike")
{
    for (const double autocorrelation : {0.0, 0.3, 0.6}) {
        CAPTURE(autocorrelation);
        CHECK(changes_called(autocorrelation, 0, 400) <= 10);
    }
}

TEST_CASE("a week two points above the usual is called one")
{
    CHECK(changes_called(0.3, 2, 100) >= 70);
}

TEST_CASE("a change says how large it is, and from how many days")
{
    const auto change = week_change(days_with(67, 0, 2, 3), day(66));
    REQUIRE(change);
    CHECK(change->low < change->effect);
    CHECK(change->effect < change->high);
    CHECK(change->usual_days == 60);
    CHECK(change->days.size() == 7);
    CHECK(change->days.front() == day(60));
}

TEST_CASE("three weeks of a usual and four days of this week are needed")
{
    const auto series = days_with(30, 0, 0, 1);
    CHECK(week_change(series, day(26)).error() == NotEnoughDays{20, 21});
    CHECK(week_change(series, day(33)).error() == NotEnoughDays{3, 4});
    CHECK(week_change(series, day(29)).has_value());
    CHECK(week_change({}, day(0)).error() == NotEnoughDays{0, 21});
}

TEST_CASE("a usual without any spread does not make a small step a change")
{
    std::vector<DayMean> series;
    for (int d = 0; d < 40; ++d) series.push_back({day(d), d > 32 ? 0.2 : 0.0, 1});
    const auto change = week_change(series, day(39));
    REQUIRE(change);
    CHECK(change->p > 0.01);
}
