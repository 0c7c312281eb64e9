#include "patterns/associations.h"

#include <algorithm>
#include <bit>

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

std::vector<Association> associations_in(const std::vector<record::CheckIn>& rows, const AssociationRules& rules = {})
{
    return associations({.check_ins = rows, .entries = {}}, rules);
}

struct Rates { double called_at_5_percent, any_found; };

/// Over many diaries in which nothing goes together with anything.
Rates rates_without_effect(const Simulated& plan, int diaries)
{
    int pairs = 0;
    int called = 0;
    int any = 0;
    for (int seed = 1; seed <= diaries; ++seed) {
        const auto all = associations_in(simulate(plan, static_cast<std::uint64_t>(seed) * 7919));
        pairs += static_cast<int>(all.size());
        called += static_cast<int>(std::ranges::count_if(all, [](const Association& a) { return a.p <= 0.05; }));
        any += std::ranges::any_of(all, &Association::found) ? 1 : 0;
    }
    REQUIRE(pairs > 0);
    return {double{1} * called / pairs, double{1} * any / diaries};
}

const Association& pair_of(const std::vector<Association>& all, std::string_view tag, int lag)
{
    const auto found = std::ranges::find_if(all, [&](const Association& a) { return a.tag == tag && a.lag == lag; });
    REQUIRE(found != all.end());
    return *found;
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) { return base::RandomStream{hash ^ value}.next(); }

std::uint64_t hash_of(const std::vector<Association>& all)
{
    std::uint64_t hash = 0;
    for (const auto& pair : all) {
        for (const double value : {pair.effect, pair.low, pair.high, pair.p, pair.q})
            hash = mixed(hash, std::bit_cast<std::uint64_t>(value));
        hash = mixed(hash, pair.found);
    }
    return hash;
}

}  // namespace

TEST_CASE("where nothing goes together, few are called so, however much a day is like the day before")
{
    for (const double autocorrelation : {0.0, 0.3, 0.6})
        for (const double stays : {0.0, 0.6}) {
            CAPTURE(autocorrelation);
            CAPTURE(stays);
            const auto rates = rates_without_effect(
                {.days = 90, .tags = 4, .tag_stays = stays, .autocorrelation = autocorrelation}, 150);
            CHECK(rates.called_at_5_percent <= 0.06);
            CHECK(rates.any_found <= 0.10);
        }
}

TEST_CASE("nor in short diaries, with gaps and a drift, or on a scale that is mostly 0")
{
    const std::vector<Simulated> plans = {
        {.days = 20, .tags = 4},
        {.days = 60, .tags = 4, .tag_stays = 0.5, .autocorrelation = 0.3, .missing_share = 0.3, .drift = 3},
        {.days = 90, .tags = 6, .tag_share = 0.15, .whole = true}};
    for (const auto& plan : plans) {
        const auto rates = rates_without_effect(plan, 150);
        CAPTURE(plan.days);
        CHECK(rates.called_at_5_percent <= 0.06);
        CHECK(rates.any_found <= 0.10);
    }
}

TEST_CASE("an effect of one and a half points is found among ten tags within two to four months, and sized right")
{
    int found = 0;
    int covered = 0;
    double sum = 0;
    constexpr int diaries = 60;
    for (int seed = 1; seed <= diaries; ++seed) {
        const auto rows = simulate({.days = 90, .tags = 10, .autocorrelation = 0.3, .effect = 1.5},
                                   static_cast<std::uint64_t>(seed));
        const auto all = associations_in(rows);
        const auto& pair = pair_of(all, "tag 0", 0);
        found += pair.found ? 1 : 0;
        covered += pair.low <= 1.5 && 1.5 <= pair.high ? 1 : 0;
        sum += pair.effect;
    }
    CHECK(found >= diaries * 9 / 10);
    CHECK(covered >= diaries * 9 / 10);
    CHECK(sum / diaries == doctest::Approx(1.5).epsilon(0.05));
}

TEST_CASE("tags turned against the days go with nothing, although their effect is real")
{
    int any = 0;
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        const auto rows = simulate({.days = 90, .tags = 10, .autocorrelation = 0.3, .effect = 1.5}, seed);
        AssociationRules turned;
        turned.turn_tags_seed = seed;
        any += std::ranges::any_of(associations_in(rows, turned), &Association::found) ? 1 : 0;
    }
    CHECK(any <= 12);
}

TEST_CASE("what follows a day later is found at lag 1, and its dates are those of the day after")
{
    std::vector<record::CheckIn> rows;
    base::RandomStream random{5};
    bool yesterday = false;
    std::vector<base::Day> after;
    for (int d = 0; d < 90; ++d) {
        const bool today = random.uniform() < 0.3;
        auto row = check_in(d, std::nullopt);
        if (today) row.tags = {"late night"};
        row.energy = static_cast<int>(random.below(4)) + (yesterday ? 3 : 6);
        if (yesterday) after.push_back(day(d));
        rows.push_back(row);
        yesterday = today;
    }
    const auto all = associations_in(rows);
    const auto& next_day = pair_of(all, "late night", 1);
    CHECK(next_day.found);
    CHECK(next_day.measure == "energy");
    CHECK(next_day.effect == doctest::Approx(-3).epsilon(0.2));
    CHECK(next_day.dates == after);
    CHECK_FALSE(pair_of(all, "late night", 0).found);
}

TEST_CASE("fewer than fourteen days, or than eight with the tag, are not looked at")
{
    CHECK(associations_in(simulate({.days = 13, .tag_share = 0.5}, 1)).empty());
    std::vector<record::CheckIn> rows;
    for (int d = 0; d < 40; ++d) rows.push_back(check_in(d, d % 3 - 1));
    for (std::size_t d = 0; d < 40; d += 10) rows[d].tags = {"rare"};
    CHECK(associations_in(rows).empty());
}

TEST_CASE("one measure can be asked for alone")
{
    auto rows = simulate({.days = 40, .tags = 2}, 3);
    for (auto& row : rows) row.mood = 0;
    AssociationRules rules;
    rules.only_measure = "mood";
    const auto all = associations_in(rows, rules);
    CHECK(all.size() == 4);
    CHECK(std::ranges::all_of(all, [](const Association& a) { return a.measure == "mood" && a.p == 1; }));
}

TEST_CASE("rows in another order give the same")
{
    auto rows = simulate({.days = 60, .tags = 3, .effect = 1}, 11);
    const auto all = associations_in(rows);
    base::RandomStream random{1};
    random.shuffle(std::span{rows});
    CHECK(associations_in(rows) == all);
}

TEST_CASE("every machine finds the same, to the last bit")
{
    const Simulated plan{.days = 400, .tags = 3, .autocorrelation = 0.4, .effect = 0.5, .missing_share = 0.1};
    const auto rows = simulate(plan, 7);
    const auto all = associations_in(rows);
    CHECK(all.size() == 9);
    CHECK(hash_of(all) == 12509531227169154625u);
}
