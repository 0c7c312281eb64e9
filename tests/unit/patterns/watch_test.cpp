#include "patterns/watch.h"

#include <algorithm>

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

const Watched craving{"craving", {"craving", 0, 10}, Beyond::Above};

/// Around 3, a little up and down; `raised` from one day on.
std::vector<DayMean> days_of(int count, int raised_from = 1 << 20, double raised = 0, std::uint64_t seed = 1)
{
    base::RandomStream random{seed};
    std::vector<DayMean> series;
    double wave = normal(random);
    for (int i = 0; i < count; ++i) {
        wave = 0.3 * wave + std::sqrt(0.91) * normal(random);
        series.push_back({day(i), 3 + wave + (i >= raised_from ? raised : 0), 1});
    }
    return series;
}

}  // namespace

TEST_CASE("fourteen days are needed before anything is watched")
{
    const auto short_watch = watch(days_of(13), craving);
    CHECK_FALSE(short_watch.usual);
    CHECK(short_watch.known_days == 13);
    CHECK(short_watch.chart.empty());
    CHECK(watch(days_of(14), craving).usual);
}

TEST_CASE("a rise of two points is told while it lasts, with its days and its size, and is over when it is")
{
    const auto risen = watch(days_of(90, 70, 2), craving);
    const auto* live = risen.live(day(89));
    REQUIRE(live);
    CHECK(live->since > day(70));
    CHECK(live->told == live->days[2]);
    CHECK(live->now - live->usual == doctest::Approx(2).epsilon(0.3));
    CHECK((live->low < 2 && 2 < live->high));
    CHECK(risen.live(day(95)));
    CHECK_FALSE(risen.live(day(96)));  // nobody wrote for a week

    auto back = days_of(120, 70, 2);
    for (auto& one : std::span(back).subspan(90)) one.value -= 2;
    const auto after = watch(back, craving);
    CHECK_FALSE(after.live(day(119)));
    REQUIRE_FALSE(after.warnings.empty());
    CHECK(after.warnings.back().over);
}

TEST_CASE("a new level that the person calls their usual is learned anew, and warns no more")
{
    const auto series = days_of(160, 70, 2);
    const auto before = watch(series, craving);
    REQUIRE(before.live(day(159)));
    const std::vector accepted{before.warnings.back().since};
    const auto after = watch(series, craving, accepted);
    CHECK_FALSE(after.live(day(159)));
    REQUIRE(after.usual);
    CHECK(after.usual->mean == doctest::Approx(5).epsilon(0.1));
}

TEST_CASE("the usual goes along with what changes slowly, but not with what it warns of")
{
    const auto risen = watch(days_of(200, 70, 2.5), craving);
    CHECK(risen.usual->mean < 4);
    auto slow = days_of(700);
    for (int i = 0; i < 700; ++i) slow[static_cast<std::size_t>(i)].value += i / 700.0;
    CHECK(watch(slow, craving).usual->mean > 3.4);
}

TEST_CASE("over a year in which nothing changes, few are warned on any one day, whichever way counts")
{
    int live = 0, warned = 0;
    constexpr int people = 200;
    for (std::uint64_t seed = 1; seed <= people; ++seed) {
        const auto all = watch(days_of(365, 1 << 20, 0, seed), craving);
        live += all.live(day(364)) != nullptr;
        warned += static_cast<int>(all.warnings.size());
    }
    CHECK(live <= people * 2 / 100);
    CHECK(warned <= people * 35 / 100);
}

TEST_CASE("less sleep is watched below its usual")
{
    const Watched sleep{"sleep", {"sleep", 0, 24}, Beyond::Below};
    CHECK(watch(days_of(90, 70, -2), sleep).live(day(89)));
    CHECK_FALSE(watch(days_of(90, 70, 2), sleep).live(day(89)));
}
