#include "patterns/waves.h"

#include "doctest/doctest.h"

namespace {

using namespace std::chrono_literals;
using namespace patterns;

const base::Instant evening{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + 20h};

struct Rated { std::chrono::milliseconds after; int craving; };

std::vector<record::CheckIn> rated(std::initializer_list<Rated> ratings, base::Instant from = evening)
{
    std::vector<record::CheckIn> rows;
    for (const auto& [after, craving] : ratings) {
        record::CheckIn row;
        row.made = {from + after, 60min};
        row.craving = craving;
        rows.push_back(row);
    }
    return rows;
}

/// One wave a day that begins at 7 and is at 2 after so many minutes.
std::vector<record::CheckIn> daily(std::initializer_list<int> minutes)
{
    std::vector<record::CheckIn> rows;
    auto from = evening - std::chrono::days{60};
    for (const int length : minutes) {
        for (const auto& row : rated({{0min, 7}, {std::chrono::minutes{length}, 2}}, from)) rows.push_back(row);
        from += 24h;
    }
    return rows;
}

}  // namespace

TEST_CASE("a craving of four or more that falls by three has passed, and so has one that falls to two")
{
    const auto by_three = waves(rated({{0min, 8}, {14min, 5}}));
    REQUIRE((by_three.size() == 1));
    CHECK(by_three.front().passed);
    CHECK(by_three.front().length() == 14min);
    const auto to_two = waves(rated({{0min, 4}, {20min, 2}}));
    REQUIRE((to_two.size() == 1));
    CHECK(to_two.front().passed);
}

TEST_CASE("a little less is not yet passed, and less than four is no wave")
{
    const auto rows = waves(rated({{0min, 7}, {14min, 5}}));
    REQUIRE((rows.size() == 1));
    CHECK(!rows.front().passed);
    CHECK(waves(rated({{0min, 3}, {20min, 0}})).empty());
}

TEST_CASE("a wave that rises is measured from its highest point, and lasts from its beginning")
{
    const auto found = waves(rated({{0min, 5}, {10min, 9}, {25min, 6}}));
    REQUIRE((found.size() == 1));
    CHECK(found.front().passed);
    CHECK(found.front().strongest() == 9);
    CHECK(found.front().length() == 25min);
}

TEST_CASE("after three hours nobody knows when it passed")
{
    CHECK(waves(rated({{0min, 7}, {179min, 1}})).front().passed);
    CHECK(!waves(rated({{0min, 7}, {181min, 1}})).front().passed);
}

TEST_CASE("an hour without a word begins another wave")
{
    const auto found = waves(rated({{0min, 5}, {120min, 7}, {140min, 2}}));
    REQUIRE((found.size() == 2));
    CHECK(!found.front().passed);
    CHECK(found.back().length() == 20min);
}

TEST_CASE("what is put right within a minute is one rating")
{
    const auto found = waves(rated({{0s, 8}, {20s, 5}, {15min, 2}}));
    REQUIRE((found.size() == 1));
    CHECK(found.front().ratings.size() == 2);
    CHECK(found.front().strongest() == 5);
    CHECK(waves(rated({{0s, 8}, {20s, 1}})).empty());
}

TEST_CASE("the order of check-ins does not matter, nor do those without a craving")
{
    auto rows = rated({{14min, 3}, {0min, 8}});
    rows.push_back({.mood = 1});
    const auto found = waves(rows);
    REQUIRE((found.size() == 1));
    CHECK(found.front().length() == 14min);
}

TEST_CASE("the usual wave is the middle one, once five are known")
{
    CHECK(!usual_wave(waves(daily({10, 12, 14, 30}))));
    const auto usual = usual_wave(waves(daily({10, 12, 14, 30, 50})));
    REQUIRE(usual.has_value());
    CHECK(*usual == UsualWave{14min, 7, 5});
}

TEST_CASE("only the last thirty say what is usual now")
{
    auto rows = daily({100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100});
    auto from = evening;
    for (int i = 0; i < 30; ++i, from += 24h)
        for (const auto& row : rated({{0min, 6}, {10min, 1}}, from)) rows.push_back(row);
    const auto usual = usual_wave(waves(rows));
    REQUIRE(usual.has_value());
    CHECK(*usual == UsualWave{10min, 6, 48});
}

TEST_CASE("somebody is in a wave until an hour has passed without a word")
{
    const auto found = waves(rated({{0min, 7}, {10min, 6}}));
    REQUIRE(wave_at(found, evening + 60min).has_value());
    CHECK(wave_at(found, evening + 60min)->ratings.size() == 2);
    CHECK(!wave_at(found, evening + 70min));
    CHECK(!wave_at({}, evening));
}
