#include "patterns/trial.h"

#include <algorithm>
#include <bit>
#include <set>

#include "base/statistics.h"
#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

struct MadeUp { double autocorrelation = 0, effect = 0, missing_share = 0, drift = 0; };

/// Days of mean 5 and sd 1, and what the habit does on its days.
std::vector<DayMean> days_of(const TrialPlan& plan, const MadeUp& made)
{
    base::RandomStream random{plan.seed * 31 + 5};
    const double fresh = std::sqrt(1 - made.autocorrelation * made.autocorrelation);
    const auto with = days_with_habit(plan);
    std::vector<DayMean> series;
    double wave = normal(random);
    for (int d = 0; d < plan.days; ++d) {
        wave = made.autocorrelation * wave + fresh * normal(random);
        const double does = with[static_cast<std::size_t>(d)] ? made.effect : 0;
        const double value = 5 + wave + made.drift * d / plan.days + does;
        if (random.uniform() >= made.missing_share) series.push_back({day(d), value, 1});
    }
    return series;
}

/// Of `trials` those in which something holds, among those that had enough days.
template <class Holds>
double share_of_trials(int days, const MadeUp& made, int until, Holds&& holds)
{
    constexpr int trials = 200;
    int all = 0, those = 0;
    for (int i = 1; i <= trials; ++i) {
        const TrialPlan plan{static_cast<std::uint64_t>(i) * 7919, first_day, days};
        const auto result = trial_result(plan, days_of(plan, made), day(until));
        if (!result) continue;
        ++all;
        those += holds(*result) ? 1 : 0;
    }
    REQUIRE(all > trials / 2);
    return double{1} * those / all;
}

bool is_clear(const TrialResult& result) { return result.p <= 0.05; }

std::uint64_t mixed(std::uint64_t hash, double value)
{
    return base::RandomStream{hash ^ std::bit_cast<std::uint64_t>(value)}.next();
}

}  // namespace

TEST_CASE("a plan has as many days with the habit as without, also in every four days, and no two are alike")
{
    std::set<std::vector<bool>> plans;
    for (const int days : {14, 28, 42})
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            const auto with = days_with_habit({seed, first_day, days});
            REQUIRE(static_cast<int>(with.size()) == days);
            CHECK(std::ranges::count(with, true) == days / 2);
            for (int first = 0; first < days; first += 4) {
                const auto end = with.begin() + std::min(days, first + 4);
                const auto block = std::ranges::subrange(with.begin() + first, end);
                CHECK(std::ranges::count(block, true) == std::ranges::distance(block) / 2);
            }
            if (days == 28) plans.insert(with);
        }
    CHECK(plans.size() > 95);
}

TEST_CASE("the effect is the difference of the days as they were planned, and only of those that have a value")
{
    const TrialPlan plan{3, first_day, 14};
    const auto with = days_with_habit(plan);
    std::vector<DayMean> series;
    std::vector<double> on, off;
    for (int d = -3; d < 20; ++d) {
        if (d == 2 || d == 9) continue;
        series.push_back({day(d), 3.0 + d % 5, 1});
        if (d >= 0 && d < 14) (with[static_cast<std::size_t>(d)] ? on : off).push_back(series.back().value);
    }
    const auto result = trial_result(plan, series, day(30));
    REQUIRE(result.has_value());
    CHECK(result->with == on);
    CHECK(result->without == off);
    CHECK(result->effect == doctest::Approx(*base::mean(on) - *base::mean(off)));
    CHECK(result->low < result->effect);
    CHECK(result->effect < result->high);
}

TEST_CASE("with fewer than five days of a kind nothing is said, but how many there are")
{
    const TrialPlan plan{3, first_day, 28};
    const auto series = days_of(plan, {});
    const auto early = trial_result(plan, series, day(8));
    REQUIRE_FALSE(early.has_value());
    CHECK(early.error().with == 4);
    CHECK(early.error().without == 4);
    CHECK_FALSE(trial_result(plan, {}, day(28)).has_value());
    CHECK(trial_result(plan, series, day(12)).has_value());
}

TEST_CASE("where the habit changes nothing a difference is called clear in 1 of 20 trials, whatever days are like")
{
    for (const double autocorrelation : {0.0, 0.6})
        for (const int days : {14, 28}) {
            CAPTURE(autocorrelation);
            CAPTURE(days);
            CHECK(share_of_trials(days, {.autocorrelation = autocorrelation}, days, is_clear) <= 0.07);
        }
    CHECK(share_of_trials(28, {.autocorrelation = 0.6, .missing_share = 0.3, .drift = 3}, 28, is_clear) <= 0.07);
    CHECK(share_of_trials(42, {.autocorrelation = 0.3}, 15, is_clear) <= 0.07);
}

TEST_CASE("the interval holds the true effect in 19 of 20 trials, and no effect just where p is above 1 in 20")
{
    const auto holds = [](double effect) {
        return [effect](const TrialResult& result) { return result.low <= effect && effect <= result.high; };
    };
    for (const double effect : {0.0, -1.5})
        for (const double autocorrelation : {0.0, 0.6})
            CHECK(share_of_trials(28, {autocorrelation, effect, 0.2}, 28, holds(effect)) >= 0.93);
    const auto agrees = [](const TrialResult& result) {
        return (result.p <= 0.05) == (result.low > 0 || result.high < 0) && std::isfinite(result.low) &&
               std::isfinite(result.high);
    };
    for (const int until : {10, 12, 14})
        CHECK(share_of_trials(14, {.effect = 1}, until, agrees) == 1);
    CHECK(share_of_trials(42, {.effect = 1, .missing_share = 0.6}, 42, agrees) == 1);
}

TEST_CASE("a large effect is found in most trials of four weeks")
{
    CHECK(share_of_trials(28, {.effect = 1.5}, 28, is_clear) >= 0.9);
    CHECK(share_of_trials(28, {.autocorrelation = 0.6, .effect = -1.5}, 28, is_clear) >= 0.9);
}

TEST_CASE("days that are all alike show no difference, and the interval is that point")
{
    const TrialPlan plan{5, first_day, 28};
    std::vector<DayMean> series;
    for (int d = 0; d < 28; ++d) series.push_back({day(d), 4, 1});
    const auto result = trial_result(plan, series, day(28));
    REQUIRE(result.has_value());
    CHECK(result->effect == 0);
    CHECK(result->p == 1);
    CHECK(result->low == 0);
    CHECK(result->high == 0);
}

TEST_CASE("a tag is found in check-ins and entries, however it is written, and the night belongs to the day before")
{
    std::vector<record::CheckIn> rows{check_in(0, 1, {"A Walk"}), check_in(1, 1, {"tea"}), check_in(0, 2, {"a walk"})};
    record::Entry entry;
    entry.made = base::moment_at(day(4) + std::chrono::hours{2}, std::chrono::hours{1});
    entry.text = "Out late.";
    entry.tags = {"tea", "a walk"};
    const std::vector entries{entry};
    CHECK(days_with_tag({rows, entries}, "a walk") == std::vector{day(0), day(3)});
    CHECK(days_with_tag({rows, entries}, "swimming").empty());
}

TEST_CASE("every machine draws the same days and judges them alike")
{
    std::uint64_t hash = 0;
    for (const int days : {14, 28, 42}) {
        const TrialPlan plan{9, first_day, days};
        const auto result = trial_result(plan, days_of(plan, {0.3, 0.7, 0.1}), day(days));
        REQUIRE(result.has_value());
        for (const double value : {result->effect, result->low, result->high, result->p}) hash = mixed(hash, value);
    }
    CHECK(hash == 385657203307827966);
}
