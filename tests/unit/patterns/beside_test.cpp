#include "patterns/beside.h"

#include <algorithm>
#include <bit>

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

struct Pair { std::vector<DayMean> first, second; };

struct Plan {
    int days = 90;
    double autocorrelation = 0;
    double effect = 0;       ///< of the first on the second, `lag` days later
    int lag = 0;
    bool tag = false;        ///< the first is there or not, 3 days in 10
    double drift = 0;        ///< rise of both from the first to the last day
    double missing_share = 0;
};

Pair made_up(const Plan& plan, std::uint64_t seed)
{
    base::RandomStream random{seed};
    const double fresh = std::sqrt(1 - plan.autocorrelation * plan.autocorrelation);
    std::vector<double> first, second;
    double wave = normal(random), other = normal(random);
    for (int d = 0; d < plan.days; ++d) {
        wave = plan.autocorrelation * wave + fresh * normal(random);
        other = plan.autocorrelation * other + fresh * normal(random);
        const double rise = plan.drift * d / plan.days;
        first.push_back(plan.tag ? (wave > 0.52 ? 1 : 0) : wave + rise);
        const auto cause = d - plan.lag;
        second.push_back(other + rise + (cause >= 0 ? plan.effect * first[static_cast<std::size_t>(cause)] : 0));
    }
    const auto noted = [&](std::span<const double> values) {
        std::vector<DayMean> days;
        for (int d = 0; d < plan.days; ++d)
            if (const auto at = static_cast<std::size_t>(d); random.uniform() >= plan.missing_share)
                days.push_back({day(d), values[at], 1});
        return days;
    };
    auto noted_first = noted(first);
    return {std::move(noted_first), noted(second)};
}

/// Of so many pairs: where 1 in 20 is right, 150 give up to 0.08 now and then.
double share_clear(const Plan& plan, int pairs, int lag = 0)
{
    int looked = 0, clear = 0;
    for (int seed = 1; seed <= pairs; ++seed) {
        const auto pair = made_up(plan, static_cast<std::uint64_t>(seed) * 7919);
        const auto found = beside(pair.first, pair.second, {.lag = lag, .presence = plan.tag});
        if (!found) continue;
        ++looked;
        clear += found->clear ? 1 : 0;
    }
    REQUIRE(looked > pairs / 2);
    return double{1} * clear / looked;
}

}  // namespace

TEST_CASE("what does not go together is called clear for about 1 pair in 20, however much a day is like the day before")
{
    for (const int days : {30, 90})
        for (const double autocorrelation : {0.0, 0.3, 0.6})
            for (const bool tag : {false, true}) {
                CAPTURE(days);
                CAPTURE(autocorrelation);
                CAPTURE(tag);
                const double clear = share_clear({.days = days, .autocorrelation = autocorrelation, .tag = tag}, 150);
                CHECK(clear <= 0.08);
            }
}

TEST_CASE("nor in two weeks, with gaps, the day after, or where both rise over the months")
{
    CHECK(share_clear({.days = 14}, 120) <= 0.08);
    CHECK(share_clear({.days = 14, .autocorrelation = 0.6}, 120) <= 0.08);
    CHECK(share_clear({.days = 120, .autocorrelation = 0.6, .missing_share = 0.3}, 120) <= 0.08);
    CHECK(share_clear({.days = 90, .autocorrelation = 0.6}, 120, 1) <= 0.08);
    CHECK(share_clear({.days = 180, .autocorrelation = 0.3, .drift = 6}, 120) <= 0.08);
    CHECK(share_clear({.days = 180, .autocorrelation = 0.3, .tag = true, .drift = 6}, 120) <= 0.08);
}

TEST_CASE("what goes together is found, and the day after where it comes a day later")
{
    CHECK(share_clear({.days = 60, .autocorrelation = 0.3, .effect = 0.7}, 100) >= 0.9);
    CHECK(share_clear({.days = 90, .autocorrelation = 0.3, .effect = 1.2, .tag = true}, 100) >= 0.9);
    const Plan later{.days = 90, .autocorrelation = 0.1, .effect = 0.8, .lag = 1};
    CHECK(share_clear(later, 100, 1) >= 0.9);
    CHECK(share_clear(later, 100) <= 0.2);
}

TEST_CASE("the effect is the difference between days, in points, and its interval covers it")
{
    int covered = 0;
    double sum = 0;
    constexpr int pairs = 100;
    for (std::uint64_t seed = 1; seed <= pairs; ++seed) {
        const auto pair = made_up({.days = 120, .autocorrelation = 0.3, .effect = -1.5, .tag = true}, seed);
        const auto found = beside(pair.first, pair.second, {.presence = true});
        REQUIRE(found);
        covered += found->low <= -1.5 && -1.5 <= found->high ? 1 : 0;
        sum += found->effect;
        CHECK(found->correlation < 0);
        CHECK(found->higher + found->lower == 120);
    }
    CHECK(covered >= 90);
    CHECK(sum / pairs == doctest::Approx(-1.5).epsilon(0.05));
}

TEST_CASE("fourteen days are needed that have both, and five of each kind for a tag")
{
    const auto short_one = made_up({.days = 14}, 3);
    CHECK(beside(short_one.first, short_one.second));
    const auto later = beside(short_one.first, short_one.second, {.lag = 2});
    REQUIRE_FALSE(later);
    CHECK(later.error() == NotEnoughDays{12, 14});
    auto rare = made_up({.days = 40}, 3);
    for (auto& one : rare.first) one.value = one.day < day(3) ? 1 : 0;
    const auto tag = beside(rare.first, rare.second, {.presence = true});
    REQUIRE_FALSE(tag);
    CHECK(tag.error() == NotEnoughDays{3, 5});
}

TEST_CASE("each day is shown as it was noted, under the day of the second")
{
    const auto pair = made_up({.days = 20, .lag = 1}, 5);
    const auto found = beside(pair.first, pair.second, {.lag = 1});
    REQUIRE(found);
    REQUIRE(found->days.size() == 19);
    CHECK(found->days.front() == Meeting{day(1), pair.first[0].value, pair.second[1].value});
}

TEST_CASE("what is always the same goes with nothing")
{
    auto pair = made_up({.days = 60}, 9);
    for (auto& one : pair.first) one.value = 7.3;
    const auto found = beside(pair.first, pair.second);
    REQUIRE(found);
    CHECK(found->p == 1);
    CHECK_FALSE(found->clear);
}

TEST_CASE("equal values share the mean of their ranks")
{
    CHECK(ranks(std::vector{3.0, 1.0, 3.0, 2.0, 3.0}) == std::vector{4.0, 1.0, 4.0, 2.0, 4.0});
    CHECK(ranks({}).empty());
}

TEST_CASE("a tag is there or not on each recorded day, however it was spelt")
{
    const std::vector rows{check_in(0, 1, {"A walk"}), check_in(1, 0), check_in(3, 1, {"a walk"})};
    const auto days = presence({.check_ins = rows, .entries = {}}, "A WALK");
    CHECK(days == std::vector<DayMean>{{day(0), 1, 1}, {day(1), 0, 1}, {day(3), 1, 1}});
    CHECK(presence({.check_ins = rows, .entries = {}}, "rain").empty());
}

TEST_CASE("every machine finds the same beside one another, to the last bit")
{
    const auto pair = made_up({.days = 1200, .autocorrelation = 0.4, .effect = 0.1, .missing_share = 0.1}, 7);
    const auto found = beside(pair.first, pair.second);
    REQUIRE(found);
    std::uint64_t hash = 0;
    for (const double value : {found->correlation, found->p, found->effect, found->low, found->high})
        hash = base::RandomStream{hash ^ std::bit_cast<std::uint64_t>(value)}.next();
    CHECK(hash == 6476784062478057104u);
}
