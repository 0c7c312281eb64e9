#include "patterns/diary_days.h"

#include <algorithm>

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

record::CheckIn with_number(record::CheckIn row, const char* name, double value)
{
    row.numbers[name] = value;
    return row;
}

/// Thirty days with moods, tags and a number now and then.
std::vector<record::CheckIn> month()
{
    std::vector<record::CheckIn> rows;
    for (int i = 0; i < 30; ++i) {
        auto row = check_in(i, i % 5 - 2, i % 3 == 0 ? std::vector<std::string>{"walk"} : std::vector<std::string>{});
        rows.push_back(i % 4 == 0 ? with_number(row, "pages", i) : row);
    }
    return rows;
}

void check_same(const DiaryDays& one, const DiaryDays& other)
{
    CHECK(one.tags.days == other.tags.days);
    REQUIRE(one.tags.uses.size() == other.tags.uses.size());
    for (std::size_t i = 0; i < one.tags.uses.size(); ++i) {
        CHECK(one.tags.uses[i].name == other.tags.uses[i].name);
        CHECK(one.tags.uses[i].days == other.tags.uses[i].days);
    }
    REQUIRE(one.measures.size() == other.measures.size());
    for (std::size_t i = 0; i < one.measures.size(); ++i) {
        CHECK(one.measures[i].id == other.measures[i].id);
        CHECK(one.measures[i].means == other.measures[i].means);
        CHECK(one.measures[i].readings.size() == other.measures[i].readings.size());
        CHECK(one.measures[i].least_effect == other.measures[i].least_effect);
    }
}

/// What putting `today` at the end of the month gives is what making all anew gives.
void check_put(const std::vector<record::CheckIn>& before, const std::vector<record::CheckIn>& today)
{
    auto rows = month();
    rows.insert(rows.end(), before.begin(), before.end());
    auto days = days_of({.check_ins = rows, .entries = {}});
    put_last_day(days, day(30), {.check_ins = today, .entries = {}});
    auto all = month();
    all.insert(all.end(), today.begin(), today.end());
    check_same(days, days_of({.check_ins = all, .entries = {}}));
}

}  // namespace

TEST_CASE("a first check-in of a day is put at the end") { check_put({}, {check_in(30, 2, {"walk"})}); }

TEST_CASE("another one of the same day takes the place of what was known of it")
{
    check_put({check_in(30, 2, {"walk"})}, {check_in(30, 2, {"walk"}), check_in(30, -1, {"Work"})});
}

TEST_CASE("a name that is new comes in by its place, and goes with its only day")
{
    check_put({}, {with_number(check_in(30, 1, {"a new one", "zoo"}), "a number", 3)});
    check_put({with_number(check_in(30, 1, {"a new one", "zoo"}), "a number", 3)}, {check_in(30, 1)});
}

TEST_CASE("a day whose rows were all removed is gone") { check_put({check_in(30, 1, {"walk"})}, {}); }
