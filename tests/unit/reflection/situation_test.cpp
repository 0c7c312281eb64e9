#include "catalogue.h"
#include "reflection/chooser.h"

using namespace reflection;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr base::Day friday{std::chrono::days{20'000}};
constexpr hours day_starts{4};

record::CheckIn at(base::WallTime wall, std::optional<int> mood, std::optional<int> craving = {},
                   std::vector<std::string> tags = {})
{
    record::CheckIn row;
    row.made = base::moment_at(wall, minutes{-300});
    row.mood = mood;
    row.craving = craving;
    row.tags = std::move(tags);
    return row;
}

Situation situation(base::WallTime now, const std::vector<record::CheckIn>& rows)
{
    return situation_at(now, day_starts, rows, {});
}

}  // namespace

TEST_CASE("mood and craving are the latest of this recovery day, not yesterday's")
{
    const std::vector rows = {at(friday + hours{21}, 1, 8), at(friday + hours{9}, -2), at(friday - hours{20}, 2, 1)};
    const auto late = situation(friday + hours{26}, rows);
    CHECK(late.mood == 1);
    CHECK(late.craving == 8);
    CHECK(late.days_of_record == 2);
    const auto morning = situation(friday + hours{29}, rows);
    CHECK_FALSE(morning.mood);
    CHECK_FALSE(morning.craving);
}

TEST_CASE("what is written counts for mood and tags, and what is yet to come does not")
{
    record::Entry entry;
    entry.made = base::moment_at(friday + hours{10}, minutes{0});
    entry.mood = -1;
    entry.tags = {"Garden"};
    const std::vector entries = {entry};
    const std::vector rows = {at(friday + hours{9}, 1, {}, {"garden", "work"}), at(friday + hours{15}, 2)};
    const auto noon = situation_at(friday + hours{12}, day_starts, rows, entries);
    CHECK(noon.mood == -1);
    CHECK(noon.recent_tags == std::vector<std::string>{"Garden", "work"});
}

TEST_CASE("tags are recent for three days")
{
    const std::vector rows = {at(friday - hours{36}, 0, {}, {"rain"}), at(friday - hours{84}, 0, {}, {"snow"})};
    CHECK(situation(friday + hours{12}, rows).recent_tags == std::vector<std::string>{"rain"});
}

TEST_CASE("a wave has passed when a craving of four or more fell by three within twelve hours")
{
    const auto after = [](int high, int later, hours apart) {
        return situation(friday + hours{9} + apart,
                         {at(friday + hours{9}, {}, high), at(friday + hours{9} + apart, {}, later)}).after_wave;
    };
    CHECK(after(7, 3, hours{2}));
    CHECK_FALSE(after(7, 5, hours{2}));
    CHECK_FALSE(after(3, 0, hours{2}));
    CHECK_FALSE(after(7, 3, hours{13}));
    CHECK_FALSE(after(3, 7, hours{2}));
    CHECK_FALSE(situation(friday + hours{9}, {}).after_wave);
}

TEST_CASE("parts of the day begin at 5, 12, 17 and 22")
{
    CHECK(part_of_day(friday + hours{4} + minutes{59}) == PartOfDay::Night);
    CHECK(part_of_day(friday + hours{5}) == PartOfDay::Morning);
    CHECK(part_of_day(friday + hours{12}) == PartOfDay::Afternoon);
    CHECK(part_of_day(friday + hours{17}) == PartOfDay::Evening);
    CHECK(part_of_day(friday + hours{22}) == PartOfDay::Night);
}
