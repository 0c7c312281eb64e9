#include "patterns/series.h"

#include <limits>

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

record::CheckIn mood_at(base::WallTime wall, int mood)
{
    record::CheckIn row;
    row.made = base::moment_at(wall, std::chrono::hours{2});
    row.mood = mood;
    return row;
}

std::vector<DayMean> series_on(std::initializer_list<int> days)
{
    std::vector<DayMean> series;
    for (const int number : days) series.push_back({day(number), static_cast<double>(number), 1});
    return series;
}

}  // namespace

TEST_CASE("a day's mean is that of all its values, and the small hours still belong to the evening before")
{
    const std::vector rows = {mood_at(day(1) + std::chrono::hours{2}, -2), mood_at(day(0) + std::chrono::hours{9}, 1),
                              mood_at(day(1) + std::chrono::hours{5}, 2)};
    const auto means = daily_means({.check_ins = rows, .entries = {}}, Measure::Mood);
    CHECK(means == std::vector<DayMean>{{day(0), -0.5, 2}, {day(1), 2, 1}});
}

TEST_CASE("the mood of what was written counts; its other numbers do not exist")
{
    record::Entry entry;
    entry.made = noon(0);
    entry.mood = 1;
    const std::vector entries = {entry};
    CHECK(daily_means({.check_ins = {}, .entries = entries}, Measure::Mood) == std::vector<DayMean>{{day(0), 1, 1}});
    CHECK(daily_means({.check_ins = {}, .entries = entries}, Measure::Craving).empty());
}

TEST_CASE("numbers of one's own are a series like any other, and what is no number is left out")
{
    std::vector rows = {check_in(0, 1), check_in(1, 1), check_in(2, 1)};
    rows[0].numbers["pages"] = 12;
    rows[1].numbers["pages"] = std::numeric_limits<double>::quiet_NaN();
    rows[2].numbers["calm"] = 3;
    CHECK(daily_means({.check_ins = rows, .entries = {}}, "pages") == std::vector<DayMean>{{day(0), 12, 1}});
    CHECK(number_names(rows) == std::vector<std::string>{"calm", "pages"});
}

TEST_CASE("a line is broken where three days or more are missing, and nothing is filled in")
{
    const auto points = line(series_on({0, 1, 4, 8}));
    REQUIRE(points.size() == 4);
    CHECK(points[0].starts_line);
    CHECK_FALSE(points[2].starts_line);  // two days are missing
    CHECK(points[3].starts_line);        // three are
}

TEST_CASE("a seven-day mean needs three days of the seven, and looks back only")
{
    const auto points = seven_day_means(series_on({0, 1, 6, 7, 8}));
    REQUIRE(points.size() == 3);
    CHECK(points[0] == LinePoint{day(6), 7.0 / 3, true});
    CHECK(points[1] == LinePoint{day(7), 14.0 / 3, false});  // day 0 is out of the window
    CHECK(points[2] == LinePoint{day(8), 7, false});
}

TEST_CASE("a seven-day mean lifts the pen after a break even where it begins only later")
{
    const auto points = seven_day_means(series_on({0, 1, 2, 20, 21, 22, 23}));
    REQUIRE(points.size() == 3);
    CHECK(points[1] == LinePoint{day(22), 21, true});
    CHECK_FALSE(points[2].starts_line);
}

TEST_CASE("a pane of the year is the middle mood, halves towards none, and shows writing without a mood")
{
    std::vector rows = {check_in(0, -1), check_in(0, -2), check_in(0, 2), check_in(1, -1), check_in(1, 0)};
    rows.push_back(check_in(3, std::nullopt));
    record::Entry entry;
    entry.made = noon(2);
    const std::vector entries = {entry};
    const auto days = mood_days({.check_ins = rows, .entries = entries});
    CHECK(days == std::vector<MoodDay>{{day(0), -1, false}, {day(1), 0, false}, {day(2), std::nullopt, true}});
}

TEST_CASE("no diary gives no series")
{
    CHECK(daily_means({.check_ins = {}, .entries = {}}, Measure::Mood).empty());
    CHECK(line({}).empty());
    CHECK(seven_day_means({}).empty());
    CHECK(mood_days({.check_ins = {}, .entries = {}}).empty());
}
