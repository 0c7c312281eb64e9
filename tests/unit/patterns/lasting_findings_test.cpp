#include "patterns/lasting_findings.h"

#include "content/insight_sentences.h"
#include "diary.h"
#include "doctest/doctest.h"
#include "patterns/earned_forecast.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

/// Better moods on walking days, so that something is found.
std::vector<record::CheckIn> walks(int days)
{
    base::RandomStream random{11};
    std::vector<record::CheckIn> rows;
    for (int i = 0; i < days; ++i) {
        const bool walk = random.uniform() < 0.4;
        const int mood = std::clamp(static_cast<int>(std::lround(normal(random) * 0.6 + (walk ? 1 : -0.5))), -2, 2);
        rows.push_back(check_in(i, mood, walk ? std::vector<std::string>{"walk"} : std::vector<std::string>{}));
    }
    return rows;
}

LastingFindings found_in(const DiaryDays& days, const LastingRules& rules)
{
    const auto wording = parse_wording(content::insight_sentences);
    LastingSearch search{days, day(200), *wording, rules};
    while (!search.done()) search.step();
    return search.take();
}

void check_same(const LastingFindings& one, const LastingFindings& other)
{
    CHECK(one.shifts == other.shifts);
    CHECK(one.rhythms == other.rhythms);
    CHECK(one.associations == other.associations);
    CHECK(one.pairs_looked_at == other.pairs_looked_at);
}

}  // namespace

TEST_CASE("what is found before a day is what is found without it and the days after")
{
    const auto rows = walks(150);
    const auto all = days_of({.check_ins = rows, .entries = {}});
    const auto some = days_of({.check_ins = std::span(rows).first(100), .entries = {}});
    const auto before = found_in(all, {.before = day(100)});
    REQUIRE_FALSE(before.associations.empty());
    CHECK(before.associations.front().dates.back() < day(100));
    check_same(before, found_in(some, {}));
}

TEST_CASE("a forecast is earned where it was shown today and a week ago, and is today's")
{
    base::RandomStream random{3};
    std::vector<record::CheckIn> rows;
    double wave = 0;
    for (int i = 0; i < 200; ++i) {
        wave = 0.9 * wave + 0.5 * normal(random);
        rows.push_back(check_in(i, std::clamp(static_cast<int>(std::lround(wave)), -2, 2)));
    }
    const Diary diary{.check_ins = rows, .entries = {}};
    const auto days = days_of(diary);
    for (const int today : {20, 60, 120, 199}) {
        EarnedForecast search{days, Measure::Mood, Tail::Low, day(today)};
        while (!search.done()) search.step();
        const auto now = forecast(diary, Measure::Mood, Tail::Low, day(today));
        const auto then = forecast(diary, Measure::Mood, Tail::Low, day(today - 7));
        CHECK(search.found() == (now.shown() && then.shown() ? std::optional(now) : std::nullopt));
    }
}
