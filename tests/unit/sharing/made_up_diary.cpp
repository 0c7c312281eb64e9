#include "sharing/made_up_diary.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "content/sam.h"
#include "doctest/doctest.h"

#include "base/random.h"
#include "reflection/reading_grade.h"

using namespace std::chrono;
using namespace std::string_literals;

namespace {

const base::Day a_tuesday{2026y / November / 24};
constexpr int alignments = 7;  ///< a diary that keeps its weekdays lies differently on each day of a week

sharing::MadeUpDiary sam()
{
    auto diary = sharing::parse_made_up_diary(content::sam, minutes{60});
    REQUIRE_MESSAGE(diary.has_value(), diary.error().where);
    return *diary;
}

base::Day day_of(base::Moment made) { return base::recovery_day(made, hours{0}); }

/// Day of the story: 0 is the first of the file.
int number_of(base::Moment made)
{
    return static_cast<int>((day_of(made) - base::Day{2026y / June / 22}).count());
}

/// Mean of what is set between two days of the story, both included.
template <class Part> double mean(Part part, int from, int to)
{
    double sum = 0;
    int count = 0;
    for (const auto& it : sam().rows.check_ins)
        if (const int day = number_of(it.made); day >= from && day <= to)
            if (const auto value = part(it)) sum += *value, ++count;
    REQUIRE(count > 0);
    return sum / count;
}

const auto sleep = [](const record::CheckIn& it) { return it.sleep_hours; };
const auto craving = [](const record::CheckIn& it) { return it.craving; };
const auto mood = [](const record::CheckIn& it) { return it.mood; };

/// All that Sam has put into words.
std::vector<std::string> all_words()
{
    const auto rows = sam().rows;
    std::vector<std::string> words;
    for (const auto& it : rows.entries) words.push_back(it.title.empty() ? it.text : it.title + ". " + it.text);
    for (const auto& it : rows.check_ins) words.push_back(it.note);
    for (const auto& it : rows.lapses)
        words.insert(words.end(), {it.what, it.circumstances, it.helped, it.note});
    for (const auto& it : rows.wins) words.push_back(it.words);
    for (const auto& it : rows.goals) words.insert(words.end(), {it.words, it.why});
    std::erase(words, "");
    return words;
}

}  // namespace

TEST_CASE("whatever today is, Sam shows 150 days that end yesterday, on the weekdays they were written for")
{
    for (int i = 0; i < alignments; ++i) {
        const auto today = a_tuesday + days{i};
        CAPTURE(i);
        const auto rows = sharing::ending_before(sam(), today);
        std::set<base::Day> with_dose;
        for (const auto& it : rows.doses) with_dose.insert(day_of(it.due));
        CHECK(*with_dose.begin() == today - days{150});
        CHECK(*with_dose.rbegin() == today - days{1});
        const auto before = sam().rows.entries;
        for (const auto& it : rows.entries) {
            const auto same = std::ranges::find(before, it.id, &record::Entry::id);
            REQUIRE(same != before.end());
            CHECK(weekday{day_of(it.made)} == weekday{day_of(same->made)});
        }
    }
}

TEST_CASE("Sam writes at least 80 entries and checks in one to three times on most days, with gaps")
{
    for (int i = 0; i < alignments; ++i) {
        const auto rows = sharing::ending_before(sam(), a_tuesday + days{i});
        CHECK(rows.entries.size() >= 80);
        std::map<base::Day, int> times;
        for (const auto& it : rows.check_ins) ++times[day_of(it.made)];
        CHECK((times.size() >= 120 && times.size() <= 145));
        for (const auto& [day, count] : times) CHECK((count >= 1 && count <= 3));
        CHECK(rows.lapses.size() == 2);
        CHECK(rows.goals.size() == 5);
        CHECK(rows.wins.size() >= 15);
        CHECK(rows.regimens.front().began.at <= rows.doses.front().due.at);
    }
}

TEST_CASE("no two rows of Sam's have one id, and every tag used has its group")
{
    const auto rows = sam().rows;
    std::set<base::Id> ids;
    std::set<std::string> known;
    const auto note = [&](const base::Id& id) { CHECK(ids.insert(id).second); };
    for (const auto& tag : rows.tags) known.insert(tag.name);
    for (const auto& it : rows.check_ins) {
        note(it.id);
        CHECK((it.mood || it.craving || !it.tags.empty()));
        for (const auto& tag : it.tags) CHECK(known.contains(tag));
    }
    for (const auto& it : rows.entries) {
        note(it.id);
        for (const auto& tag : it.tags) CHECK(known.contains(tag));
    }
    for (const auto& it : rows.lapses) note(it.id);
    for (const auto& it : rows.wins) note(it.id);
    std::set<record::TagGroup> groups;
    for (const auto& tag : rows.tags) groups.insert(tag.group);
    CHECK(groups.size() == 6);
}

TEST_CASE("doses are taken, late and skipped, and never have an amount")
{
    std::map<record::Intake, int> counts;
    for (const auto& it : sam().rows.doses) {
        ++counts[it.intake];
        CHECK(it.taken.has_value() == (it.intake != record::Intake::Skipped));
    }
    CHECK(counts[record::Intake::Taken] > 130);
    CHECK(counts[record::Intake::Late] >= 3);
    CHECK(counts[record::Intake::Skipped] >= 1);
}

TEST_CASE("before the bad fortnight sleep goes first, then craving rises, then mood falls; and it passes")
{
    CHECK(mean(sleep, 98, 102) < mean(sleep, 80, 95) - 1);
    CHECK(mean(craving, 98, 101) < mean(craving, 104, 108) - 1);
    CHECK(mean(craving, 104, 108) > mean(craving, 80, 95) + 2);
    CHECK(mean(mood, 98, 102) > mean(mood, 80, 95) - 1);
    CHECK(mean(mood, 107, 114) < mean(mood, 80, 95) - 1.5);
    CHECK(mean(mood, 126, 155) > mean(mood, 107, 114) + 1.5);
    CHECK(mean(craving, 126, 155) < mean(craving, 107, 114) - 3);
}

TEST_CASE("each lapse is followed by words within two days, and by telling somebody")
{
    const auto rows = sam().rows;
    for (const auto& lapse : rows.lapses) {
        CHECK(!lapse.helped.empty());
        CHECK(std::ranges::any_of(rows.entries, [&](const record::Entry& it) {
            return it.made > lapse.made && it.made.at < lapse.made.at + days{2} && it.text.contains("used");
        }));
        CHECK(std::ranges::any_of(rows.wins, [&](const record::Win& it) {
            return it.made > lapse.made && it.made.at < lapse.made.at + days{2};
        }));
    }
}

TEST_CASE("Sam's words keep to the house's rules of speech: no labels, no amounts, no means, no exclamation marks")
{
    const std::regex never{R"(\b(addicts?|alcoholics?|junkies?|users?|abus\w*|drunks?|clean|dirty|relaps\w*|habit|)"
                           R"(fell off|slipped|failed|failure|back to zero|streak|overdue|still on|missed|compliant|)"
                           R"(refused|crazy|psycho|damaged|toxic|victim|suffer\w*|you should|you must|never again|)"
                           R"(heroin|needle|inject\w*|smok\w*|dealer|overdose|mg|ml|milligrams?|)"
                           R"(kill\w*|die|died|dead)\b|!)",
                           std::regex::icase};
    const std::regex amount{R"(\d+\s*(mg|ml|g|pills?|tablets?|drinks?|pints?|pounds?|kilos?|euros?)\b|[£$€])",
                            std::regex::icase};
    for (const auto& words : all_words()) {
        CAPTURE(words);
        CHECK_FALSE(std::regex_search(words, never));
        CHECK_FALSE(std::regex_search(words, amount));
    }
}

TEST_CASE("an eleven-year-old can read every word of it")
{
    double sum = 0;
    int count = 0;
    for (const auto& words : all_words()) {
        if (std::ranges::count(words, ' ') < 7) continue;  // of fewer words a grade says nothing
        const double grade = reflection::reading_grade(words);
        CAPTURE(words);
        CHECK(grade <= 9);
        sum += grade, ++count;
    }
    CHECK(sum / count <= 3);
}

TEST_CASE("entries are varied: few are alike in length, and no two begin alike")
{
    std::set<std::string> beginnings;
    std::set<std::size_t> lengths;
    for (const auto& it : sam().rows.entries) {
        CHECK(beginnings.insert(it.text.substr(0, 16)).second);
        lengths.insert(it.text.size() / 10);
    }
    CHECK(lengths.size() >= 20);
}

TEST_CASE("a made-up diary that is damaged is refused or read, never worse")
{
    for (const auto& text : {""s, "{}"s, "[]"s, R"({"days":[1]})"s,
                             R"({"days":[{"date":"2026-06-22","wins":[["x"]]}]})"s,
                             R"({"days":[{"date":"2026-06-22","doses":[["08:00","taken"]]}]})"s})
        CHECK_FALSE(sharing::parse_made_up_diary(text, minutes{0}));
    base::RandomStream random(5);
    const std::string whole{content::sam};
    const auto some_days = whole.substr(0, whole.rfind(",\n{\"date\"", 6000)) + "]}";
    REQUIRE(sharing::parse_made_up_diary(some_days, minutes{0}));
    for (int round = 0; round < 300; ++round) {
        auto text = some_days;
        for (int i = 0; i < 3; ++i) text[random.below(text.size())] = static_cast<char>(random.below(128));
        if (auto read = sharing::parse_made_up_diary(text, minutes{0}))
            static_cast<void>(sharing::ending_before(std::move(*read), a_tuesday));
    }
}
