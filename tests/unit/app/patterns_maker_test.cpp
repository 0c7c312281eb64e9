#include "app/patterns_maker.h"

#include <algorithm>

#include "content/insight_sentences.h"
#include "fixtures.h"
#include "words/text.h"

using namespace app_test;

namespace {

constexpr base::Day first{std::chrono::days{20'000}};

record::CheckIn check_in(int day, int hour, base::RandomStream& random)
{
    record::CheckIn row;
    const bool walk = base::RandomStream{static_cast<std::uint64_t>(day)}.below(3) == 0;  // the same at both hours
    row.made = base::moment_at(base::WallTime{first + std::chrono::days{day}} + std::chrono::hours{hour}, 60min);
    row.mood = walk ? 1 + static_cast<int>(random.below(2)) : static_cast<int>(random.below(3)) - 1;
    row.craving = static_cast<int>(random.below(5));
    if (walk) row.tags = {"a walk"};
    return row;
}

/// More than are looked through at once: two check-ins a day, for almost three years.
std::shared_ptr<app::Written> years(int days)
{
    base::RandomStream random{5};
    auto written = std::make_shared<app::Written>();
    for (int day = 0; day < days; ++day)
        for (const int hour : {9, 21}) written->check_ins.push_back(check_in(day, hour, random));
    return written;
}

struct Made {
    patterns::Wording wording = *patterns::parse_wording(content::insight_sentences);
    app::PatternsMaker maker{wording};

    void look(const std::shared_ptr<app::Written>& written, base::Day today) { maker.look(written, {today, "", {}}); }
    int finish()
    {
        int steps = 0;
        for (; !maker.done(); ++steps) maker.step();
        return steps;
    }
    [[nodiscard]] std::vector<std::string> keys() const
    {
        std::vector<std::string> all;
        for (const auto& finding : maker.view().findings) all.push_back(finding.key);
        return all;
    }
    [[nodiscard]] std::size_t mood_days() const { return maker.view().series.front().days.size(); }
};

void check_same(const app::PatternsView& one, const app::PatternsView& other)
{
    REQUIRE(one.findings.size() == other.findings.size());
    for (std::size_t i = 0; i < one.findings.size(); ++i) {
        CHECK(one.findings[i].headline == other.findings[i].headline);
        CHECK(one.findings[i].with == other.findings[i].with);
    }
    CHECK(one.tomorrow == other.tomorrow);
    CHECK(one.series.size() == other.series.size());
    CHECK(std::ranges::equal(one.series.front().days, other.series.front().days, {}, &app::SeriesPoint::value,
                             &app::SeriesPoint::value));
    CHECK(one.others == other.others);
}

constexpr int days = 1'050;
constexpr base::Day today = first + std::chrono::days{days - 1};

}  // namespace

TEST_CASE("years of days are looked through part by part, with the same result as at once")
{
    Made made;
    const auto written = years(days);
    made.look(written, today);
    CHECK_FALSE(made.maker.done());
    CHECK(made.maker.view().findings.empty());
    CHECK(made.finish() > 20);
    REQUIRE_FALSE(made.maker.view().findings.empty());
    check_same(made.maker.view(), app::patterns_of(*written, {today, "", {}}, made.wording));
}

TEST_CASE("while what goes together is looked for, the days are there already and the view says what it does")
{
    Made made;
    made.look(years(days), today);
    while (made.maker.view().series.empty()) made.maker.step();
    CHECK_FALSE(made.maker.done());
    CHECK(made.maker.view().silence == text::patterns::looking);
}

TEST_CASE("another check-in of today is seen at once, and leaves what lasts as it is")
{
    Made made;
    auto written = years(days);
    made.look(written, today);
    const int all_steps = made.finish();
    const auto keys = made.keys();
    auto more = std::make_shared<app::Written>(*written);
    base::RandomStream random{9};
    more->check_ins.push_back(check_in(days - 1, 23, random));
    more->check_ins.back().tags = {"a walk", "something new"};
    made.look(more, today);
    CHECK(made.keys() == keys);
    CHECK(made.finish() < all_steps / 2);
    check_same(made.maker.view(), app::patterns_of(*more, {today, "", {}}, made.wording));
}

TEST_CASE("a change of an earlier day is looked into from the start")
{
    Made made;
    auto written = years(days);
    made.look(written, today);
    const int all_steps = made.finish();
    auto other = std::make_shared<app::Written>(*written);
    other->check_ins[40].mood = -2;
    made.look(other, today);
    CHECK(made.finish() == all_steps);
    check_same(made.maker.view(), app::patterns_of(*other, {today, "", {}}, made.wording));
}

TEST_CASE("a change while it looks begins anew")
{
    Made made;
    auto written = years(days);
    made.look(written, today);
    for (int i = 0; i < 9; ++i) made.maker.step();
    auto other = std::make_shared<app::Written>(*written);
    other->check_ins.pop_back();
    made.look(other, today);
    made.finish();
    CHECK(made.mood_days() == days);
    check_same(made.maker.view(), app::patterns_of(*other, {today, "", {}}, made.wording));
}

TEST_CASE("a diary without anything in it is looked through at once")
{
    Made made;
    made.look(std::make_shared<app::Written>(), today);
    CHECK(made.maker.done());
    CHECK(made.maker.view().series.empty());
}
