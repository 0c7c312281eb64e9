#include "patterns/forecast_worth.h"

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

/// An event every fourth day, each said with the chance that `said` gives for it.
template <class Said>
std::vector<DayForecast> every_fourth(int count, Said said)
{
    std::vector<DayForecast> days;
    for (int i = 0; i < count; ++i) days.push_back({day(i), said(i % 4 == 0), 0.25, i % 4 == 0});
    return days;
}

}  // namespace

TEST_CASE("the base rate itself is worth nothing, and is no better than chance at telling days apart")
{
    const auto worth = worth_of(every_fourth(200, [](bool) { return 0.25; }), 200, 1);
    REQUIRE(worth);
    CHECK(worth->brier == worth->brier_base);
    CHECK(worth->brier == doctest::Approx(0.1875));
    CHECK((worth->skill == 0 && worth->skill_low == 0 && worth->skill_high == 0));
    CHECK(worth->auc == 0.5);
    CHECK(worth->calibration_error == doctest::Approx(0));
}

TEST_CASE("what comes true is worth more, what comes the other way less")
{
    const auto right = worth_of(every_fourth(200, [](bool event) { return event ? 0.6 : 0.1; }), 200, 1);
    CHECK(right->skill == doctest::Approx(1 - (0.25 * 0.16 + 0.75 * 0.01) / 0.1875));
    CHECK((right->skill_low > 0.7 && right->skill_low <= right->skill && right->skill <= right->skill_high));
    CHECK(right->auc == 1);
    CHECK(right->calibration_error == doctest::Approx(0.25 * 0.4 + 0.75 * 0.1));
    const auto wrong = worth_of(every_fourth(200, [](bool event) { return event ? 0.1 : 0.4; }), 200, 1);
    CHECK((wrong->skill < 0 && wrong->skill_high < 0 && wrong->auc == 0));
}

TEST_CASE("nothing said is worth nothing known, and events alone cannot be told apart")
{
    CHECK_FALSE(worth_of({}, 200, 1));
    const std::vector<DayForecast> events(20, {day(0), 0.5, 0.25, true});
    const auto worth = worth_of(events, 200, 1);
    REQUIRE(worth);
    CHECK_FALSE(worth->auc);
}

TEST_CASE("fewer days leave a wider interval, and the seed decides it")
{
    base::RandomStream random{5};
    std::vector<DayForecast> days;
    for (int i = 0; i < 400; ++i) days.push_back({day(i), 0.1 + 0.4 * random.uniform(), 0.25, random.uniform() < 0.3});
    const auto all = *worth_of(days, 300, 1), few = *worth_of(std::span(days).first(40), 300, 1);
    CHECK(few.skill_high - few.skill_low > 2 * (all.skill_high - all.skill_low));
    CHECK(all == *worth_of(days, 300, 1));
    CHECK(all.skill_low != worth_of(days, 300, 2)->skill_low);
}
