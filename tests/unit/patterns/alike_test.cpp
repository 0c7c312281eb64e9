#include "patterns/alike.h"

#include <algorithm>

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

record::CheckIn noted(int on_day, int mood, int craving, std::vector<std::string> tags = {})
{
    auto row = check_in(on_day, mood, std::move(tags));
    row.craving = craving;
    return row;
}

/// Forty days that go up and down, and then a hard one.
std::vector<record::CheckIn> forty_days()
{
    std::vector<record::CheckIn> rows;
    for (int d = 0; d < 40; ++d) rows.push_back(noted(d, d % 3 - 1, 2 + d % 5));
    return rows;
}

std::expected<Alike, NotEnoughDays> alike_in(const std::vector<record::CheckIn>& rows, int today)
{
    return days_alike({.check_ins = rows, .entries = {}}, day(today));
}

record::CheckIn& on(std::vector<record::CheckIn>& rows, int number) { return rows[static_cast<std::size_t>(number)]; }

}  // namespace

TEST_CASE("thirty days with a value are needed")
{
    auto rows = forty_days();
    rows.resize(29);
    const auto found = alike_in(rows, 40);
    REQUIRE_FALSE(found);
    CHECK(found.error() == NotEnoughDays{29, 30});
}

TEST_CASE("the nearest days are those with the same numbers and the same tags, the later first where equal")
{
    auto rows = forty_days();
    for (const int d : {5, 12, 20}) on(rows, d) = noted(d, -2, 9, {"alone", "late"});
    on(rows, 30) = noted(30, -2, 9, {"work"});
    on(rows, 39) = noted(39, -2, 9, {"alone", "late"});
    const auto found = alike_in(rows, 39);
    REQUIRE(found);
    CHECK(found->like == day(39));
    REQUIRE(found->days.size() == 5);
    CHECK(found->days[0] == AlikeDay{day(20), 0, {"alone", "late"}});
    CHECK(found->days[1].day == day(12));
    CHECK(found->days[2].day == day(5));
    CHECK(found->days[3].day == day(30));
    CHECK(found->days[3].distance == doctest::Approx(std::sqrt(2.0 / 3)));
    CHECK(found->close);
}

TEST_CASE("where today has nothing yet, they are like the latest day that has something; the day before it is left out")
{
    auto rows = forty_days();
    on(rows, 38) = noted(38, -2, 9);
    on(rows, 39) = noted(39, -2, 9);
    const auto found = alike_in(rows, 60);
    REQUIRE(found);
    CHECK(found->like == day(39));
    CHECK(std::ranges::none_of(found->days, [](const AlikeDay& one) { return one.day >= day(38); }));
}

TEST_CASE("a day that lacks a measure is no nearer for it")
{
    auto rows = forty_days();
    on(rows, 10) = check_in(10, -2);
    on(rows, 11) = noted(11, -2, 8);
    on(rows, 39) = noted(39, -2, 9);
    const auto found = alike_in(rows, 39);
    REQUIRE(found);
    CHECK(found->days.front().day == day(11));
}

TEST_CASE("what came the day after is a mean beside the mean of all days")
{
    auto rows = forty_days();
    for (const int d : {6, 13, 21, 28, 33}) {
        on(rows, d) = noted(d, -2, 9);
        on(rows, d + 1) = noted(d + 1, 1, 3);
    }
    on(rows, 39) = noted(39, -2, 9);
    const auto found = alike_in(rows, 39);
    REQUIRE(found);
    REQUIRE(found->after.size() == 2);
    CHECK(found->after[0].measure == "mood");
    CHECK(found->after[0].mean == doctest::Approx(1));
    CHECK(found->after[0].days == 5);
    CHECK(found->after[1].measure == "craving");
    CHECK(found->after[1].mean == doctest::Approx(3));
    CHECK(found->after[1].usual > 3);
}

TEST_CASE("what helped came on such days or the next, and most days after were better; what today has too is left out")
{
    auto rows = forty_days();
    const auto hard = std::vector{6, 13, 21, 28, 33};
    for (const int d : hard) {
        const bool walked = d < 25;
        on(rows, d) = noted(d, -2, 9, {"alone"});
        if (walked) on(rows, d).tags.push_back("a walk");
        on(rows, d + 1) = walked ? noted(d + 1, 1, 3) : noted(d + 1, -2, 9, {"work"});
        on(rows, d + 2) = noted(d + 2, -2, 9);
    }
    on(rows, 39) = noted(39, -2, 9, {"alone"});
    const auto found = alike_in(rows, 39);
    REQUIRE(found);
    CHECK(found->helped == std::vector<Helped>{{"a walk", 3, 3}});
}

TEST_CASE("where no day is near, that is said")
{
    auto rows = forty_days();
    for (auto& row : rows) row.craving = 0, row.mood = 1;
    on(rows, 3).craving = 1;
    on(rows, 39) = noted(39, -2, 10);
    const auto found = alike_in(rows, 39);
    REQUIRE(found);
    CHECK_FALSE(found->close);
    CHECK(found->helped.empty());
}
