#include "patterns/week.h"

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

constexpr std::size_t monday = 0, friday = 4;  // `day(0)` is a Friday

record::CheckIn craving_at(int on_day, int hour, int craving)
{
    record::CheckIn row;
    row.made = base::moment_at(day(on_day) + std::chrono::hours{hour}, std::chrono::hours{2});
    row.craving = craving;
    return row;
}

WeekGrid craving_grid(const std::vector<record::CheckIn>& rows)
{
    return week_grid(readings({.check_ins = rows, .entries = {}}, Measure::Craving), std::chrono::hours{4});
}

}  // namespace

TEST_CASE("a cell is the mean of its days, however often somebody looked on one of them")
{
    const auto grid = craving_grid({craving_at(0, 21, 8), craving_at(0, 22, 4), craving_at(7, 20, 3)});
    CHECK(grid[4][friday] == Cell{4.5, 2});  // from 20:00: (8 + 4) / 2 on one Friday, 3 on the next
    CHECK_FALSE(grid[3][friday].has_value());
}

TEST_CASE("the small hours are the end of the evening before")
{
    const auto grid = craving_grid({craving_at(1, 2, 9)});  // Saturday at 02:00
    CHECK(grid[5][friday] == Cell{9, 1});
    CHECK(craving_grid({craving_at(3, 4, 1)})[0][monday] == Cell{1, 1});
}

TEST_CASE("weekdays have their mean and count, and an interval from the third day on")
{
    const std::vector<DayMean> series = {{day(0), 2, 1}, {day(7), 4, 1}, {day(14), 6, 1}, {day(3), 1, 1}};
    const auto means = weekday_means(series);
    REQUIRE(means[friday]);
    CHECK(means[friday]->mean == 4);
    CHECK(means[friday]->days == 3);
    REQUIRE(means[friday]->likely);
    CHECK(means[friday]->likely->first == doctest::Approx(4 - 4.303 * 2 / std::sqrt(3.)).epsilon(.001));
    CHECK(means[monday] == WeekdayMean{1, std::nullopt, 1});
    CHECK_FALSE(means[1].has_value());
}

TEST_CASE("a measure of one's own has a week too, and nothing gives nothing")
{
    auto row = craving_at(0, 9, 1);
    row.numbers["pages"] = 12;
    const std::vector rows = {row};
    const auto pages = readings({.check_ins = rows, .entries = {}}, "pages");
    CHECK(week_grid(pages, std::chrono::hours{4})[1][friday] == Cell{12, 1});
    CHECK(craving_grid({}) == WeekGrid{});
}
