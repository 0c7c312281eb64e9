#include "patterns/shifts.h"

#include <algorithm>
#include <bit>
#include <chrono>

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

/// Mean 5 and sd 1 but for `levels`, each so many points above that for so many days.
struct Level { int days; double above; };

std::vector<DayMean> days_of(std::initializer_list<Level> levels, double autocorrelation, std::uint64_t seed)
{
    base::RandomStream random{seed};
    std::vector<DayMean> series;
    double wave = normal(random);
    for (const auto& level : levels)
        for (int i = 0; i < level.days; ++i) {
            wave = autocorrelation * wave + std::sqrt(1 - autocorrelation * autocorrelation) * normal(random);
            series.push_back({day(static_cast<int>(series.size())), 5 + level.above + wave, 1});
        }
    return series;
}

double share_with_any(std::initializer_list<Level> levels, double autocorrelation, Caution caution)
{
    constexpr int diaries = 300;
    int any = 0;
    for (std::uint64_t seed = 1; seed <= diaries; ++seed)
        any += shifts(days_of(levels, autocorrelation, seed), caution)->empty() ? 0 : 1;
    return static_cast<double>(any) / diaries;
}

bool is_near(const Shift& shift, int number)
{
    return std::chrono::abs(shift.day - day(number)) <= std::chrono::days{5};
}

}  // namespace

TEST_CASE("a level that did not change is rarely announced as changed")
{
    CHECK(share_with_any({{120, 0}}, 0, Caution::Announce) <= 0.02);
    CHECK(share_with_any({{120, 0}}, 0.3, Caution::Announce) <= 0.06);
    CHECK(share_with_any({{365, 0}}, 0.3, Caution::Announce) <= 0.06);
    CHECK(share_with_any({{365, 0}}, 0.6, Caution::Announce) <= 0.09);
    CHECK(share_with_any({{120, 0}}, 0, Caution::LookBack) <= 0.15);
}

TEST_CASE("a rise of one and a half spreads that lasts two months is announced, near where it began")
{
    int near = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const auto found = *shifts(days_of({{60, 0}, {60, 1.5}}, 0.3, seed), Caution::Announce);
        near += std::ranges::any_of(found, [](const Shift& shift) { return is_near(shift, 60); }) ? 1 : 0;
    }
    CHECK(near >= 80);
}

TEST_CASE("each shift tells the levels and the days on both sides, up to the next")
{
    std::vector<DayMean> series;
    for (int i = 0; i < 60; ++i) series.push_back({day(i), (i < 20 ? 1 : i < 40 ? 6 : 3) + (i % 2) * 0.5, 1});
    const auto found = *shifts(series, Caution::Announce);
    REQUIRE(found.size() == 2);
    CHECK((found[0].day == day(20) && found[0].index == 20 && found[1].index == 40));
    CHECK(found[0].before == doctest::Approx(1.25));
    CHECK(found[0].after == doctest::Approx(6.25));
    CHECK(found[1].after == doctest::Approx(3.25));
    CHECK((found[1].days_before == 20 && found[1].days_after == 20));
}

TEST_CASE("a week on another level is no stretch of its own when something is announced; shorter is never one")
{
    std::vector<DayMean> series;
    for (int i = 0; i < 60; ++i) series.push_back({day(i), (i >= 30 && i < 34 ? 9.0 : 2.0) + (i % 2), 1});
    for (const auto caution : {Caution::LookBack, Caution::Announce})
        for (const auto& shift : *shifts(series, caution)) CHECK((shift.days_before >= 5 && shift.days_after >= 5));
}

TEST_CASE("the same value every day has no shift; too few days are told")
{
    const std::vector<DayMean> flat(40, {day(0), 3, 1});
    CHECK(shifts(flat, Caution::LookBack)->empty());
    CHECK(shifts(std::span(flat).first(13), Caution::LookBack).error() == NotEnoughDays{13, 14});
    CHECK(shifts(std::span(flat).first(20), Caution::Announce).error() == NotEnoughDays{20, 21});
}

TEST_CASE("twenty years are looked through in steps, and shifts still found where they are")
{
    const auto series = days_of({{2500, 0}, {2500, 2}, {2300, 0}}, 0.3, 7);
    const auto found = *shifts(series, Caution::Announce);
    REQUIRE(found.size() == 2);
    CHECK(is_near(found[0], 2500));
    CHECK(is_near(found[1], 5000));
}

TEST_CASE("every machine finds the same shifts, to the last bit")
{
    std::uint64_t hash = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        for (const auto& shift : *shifts(days_of({{80, 0}, {80, 1.5}, {80, 0}}, 0.3, seed), Caution::LookBack))
            hash = base::RandomStream{hash ^ std::bit_cast<std::uint64_t>(shift.t) ^ shift.index}.next();
    CHECK(hash == 17070806098808323468u);
}
