#include "sharing/sample_diary.h"

#include <algorithm>
#include <set>

#include "doctest/doctest.h"

#include "base/random.h"
#include "kossakowski.h"

using namespace std::chrono;
using namespace std::string_literals;

namespace {

const std::string asset{reinterpret_cast<const char*>(kossakowski_json), sizeof kossakowski_json};

sharing::SampleDiary sample()
{
    auto diary = sharing::parse_sample_diary(asset);
    REQUIRE(diary);
    return *diary;
}

local_days day_of(const record::CheckIn& it) { return floor<days>(base::wall_time(it.made)); }

}  // namespace

TEST_CASE("the committed sample is the whole published diary: 1,476 moments of 239 days")
{
    const auto rows = sample().rows;
    REQUIRE(rows.check_ins.size() == 1476);
    CHECK(base::iso_moment(rows.check_ins.front().made) == "2012-08-13T08:58:00.000+02:00");
    CHECK(day_of(rows.check_ins.back()) - day_of(rows.check_ins.front()) == days{238});
    CHECK(std::ranges::is_sorted(rows.check_ins, {}, &record::CheckIn::made));
    std::set<base::Id> ids;
    for (const auto& it : rows.check_ins) ids.insert(it.id);
    CHECK(ids.size() == rows.check_ins.size());
}

TEST_CASE("its moods use all five levels, the middle most; every check-in says something")
{
    std::array<int, 5> levels{};
    for (const auto& it : sample().rows.check_ins) {
        if (it.mood) ++levels.at(static_cast<std::size_t>(*it.mood + 2));
        CHECK((it.mood || it.energy || !it.tags.empty() || !it.numbers.empty()));
        CHECK(!it.craving);
    }
    CHECK((levels == std::array{83, 252, 642, 440, 56}));
}

TEST_CASE("it names its authors and licence")
{
    const auto line = sharing::citation(sample().about);
    CHECK(line.starts_with("Kossakowski, Groot, Haslbeck, Borsboom and Wichers (2017)"));
    CHECK(line.ends_with("doi.org/10.5334/jopd.29, CC BY 4.0"));
    CHECK(!sample().about.changes.empty());
}

TEST_CASE("moved to now it ends within the last week, on the same weekdays, with the same ids")
{
    const auto rows = sample().rows;
    for (int i = 0; i < 7; ++i) {
        const auto today = local_days{2026y / November / 24} + days{i};
        const auto moved = sharing::moved_to_end_before(rows, today);
        const auto gap = today - day_of(moved.check_ins.back());
        CHECK((gap >= days{1} && gap <= days{7}));
        CHECK(weekday{day_of(moved.check_ins[5])} == weekday{day_of(rows.check_ins[5])});
        CHECK((moved.check_ins[5].id == rows.check_ins[5].id));
    }
}

TEST_CASE("a sample that is damaged is refused or read, never worse")
{
    for (const auto& text : {""s, "{}"s, "[]"s, "{\"days\":[1]}"s, "{\"days\":[[\"2012-08-13\",60,[[\"x\"]]]]}"s}) {
        CHECK(!sharing::parse_sample_diary(text));
    }
    base::RandomStream random(5);
    for (int round = 0; round < 300; ++round) {
        auto text = asset.substr(0, 3000) + "]}";
        for (int i = 0; i < 3; ++i) text[random.below(text.size())] = static_cast<char>(random.below(128));
        (void)sharing::parse_sample_diary(text);
    }
}
