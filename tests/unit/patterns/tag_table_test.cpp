#include "patterns/tag_table.h"

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

std::vector<TagRow> mood_table(const Diary& diary)
{
    return tag_table(day_tags(diary), daily_means(diary, Measure::Mood));
}

}  // namespace

TEST_CASE("a tag's row has the days, the means with and without, and their difference")
{
    const std::vector rows = {check_in(0, 1, {"Walk"}), check_in(1, 2, {"walk"}), check_in(2, 0, {"walk"}),
                              check_in(3, -1), check_in(4, -1), check_in(5, -1)};
    const auto table = mood_table({.check_ins = rows, .entries = {}});
    REQUIRE(table.size() == 1);
    CHECK(table[0].tag == "Walk");
    CHECK(table[0].days_with == 3);
    CHECK(table[0].days_without == 3);
    REQUIRE(table[0].compared);
    CHECK(table[0].compared->mean_with == 1);
    CHECK(table[0].compared->mean_without == -1);
    CHECK(table[0].compared->difference == 2);
    CHECK(table[0].compared->with[1] == DayMean{day(1), 2, 1});
}

TEST_CASE("two days with a tag are not enough to compare")
{
    const std::vector rows = {check_in(0, 1, {"walk"}), check_in(1, 1, {"walk"}), check_in(2, 0), check_in(3, 0),
                              check_in(4, 0)};
    const auto table = mood_table({.check_ins = rows, .entries = {}});
    REQUIRE(table.size() == 1);
    CHECK(table[0].compared.error() == NotEnoughDays{2, 3});
}

TEST_CASE("days without the measure do not count, and a tag that was only there then has no row")
{
    std::vector rows = {check_in(0, 1), check_in(1, std::nullopt, {"rain"})};
    CHECK(mood_table({.check_ins = rows, .entries = {}}).empty());
}

TEST_CASE("the clearest difference comes first, and those without enough days last")
{
    std::vector<record::CheckIn> rows;
    for (int d = 0; d < 12; ++d) {
        std::vector<std::string> tags;
        if (d % 2 == 0) tags.push_back("even");
        if (d < 6) tags.push_back("early");
        if (d == 3) tags.push_back("once");
        rows.push_back(check_in(d, d < 6 ? 2 : -2, tags));
    }
    const auto table = mood_table({.check_ins = rows, .entries = {}});
    REQUIRE(table.size() == 3);
    CHECK(table[0].tag == "early");
    CHECK(table[1].tag == "even");
    CHECK(table[2].tag == "once");
}

TEST_CASE("a tag of an entry belongs to the day as one of a check-in does")
{
    std::vector<record::CheckIn> rows;
    std::vector<record::Entry> entries;
    for (int d = 0; d < 6; ++d) {
        rows.push_back(check_in(d, d % 2));
        record::Entry entry;
        entry.made = noon(d);
        if (d % 2) entry.tags = {"garden"};
        entries.push_back(entry);
    }
    const auto table = mood_table({.check_ins = rows, .entries = entries});
    REQUIRE(table.size() == 1);
    CHECK(table[0].compared->difference == 1);
}
