#include "patterns/month.h"

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;
using std::chrono::October, std::chrono::November;

namespace {

constexpr std::chrono::year year{2024};  // `day(0)` is 4 October 2024, `day(28)` 1 November

std::vector<DayMean> steady(int from, int to, double value)
{
    std::vector<DayMean> series;
    for (int d = from; d < to; ++d) series.push_back({day(d), value, 1});
    return series;
}

}  // namespace

TEST_CASE("a month's mean is that of its days with a value")
{
    auto series = steady(26, 28, 1);
    series.push_back({day(28), 3, 1});
    series.push_back({day(40), 5, 1});
    CHECK(monthly_means(series) ==
          std::vector<MonthMean>{{year / October, 1, 2}, {year / November, 4, 2}});
    CHECK(monthly_means({}).empty());
}

TEST_CASE("this month stands beside the last once both have five days")
{
    auto series = steady(0, 10, 2);
    for (const auto& one : steady(28, 32, 6)) series.push_back(one);
    CHECK(this_month_and_last(series, day(33)).error() == NotEnoughDays{4, 5});
    series.push_back({day(32), 6, 1});
    const auto pair = this_month_and_last(series, day(33));
    REQUIRE(pair);
    CHECK(*pair == MonthPair{{year / October, 2, 10}, {year / November, 6, 5}});
}

TEST_CASE("a month with nothing before it has no pair")
{
    CHECK(this_month_and_last(steady(0, 20, 1), day(20)).error() == NotEnoughDays{0, 5});
}

TEST_CASE("tags are counted by days of each month, the most frequent first")
{
    std::vector<record::CheckIn> rows;
    for (int d = 20; d < 36; ++d) rows.push_back(check_in(d, 1, {d % 2 == 0 ? "Walk" : "work"}));
    rows.push_back(check_in(35, 1, {"walk"}));
    rows.push_back(check_in(-40, 1, {"long ago"}));
    const auto months = tags_this_month_and_last(day_tags({.check_ins = rows, .entries = {}}), day(36));
    REQUIRE(months);
    CHECK(months->days_before == 8);
    CHECK(months->days_now == 8);
    CHECK(months->tags == std::vector<TagMonths::Tag>{{"Walk", 4, 5}, {"work", 4, 4}});
}
