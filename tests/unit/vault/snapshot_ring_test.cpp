#include <algorithm>
#include <map>

#include "base/random.h"
#include "doctest/doctest.h"
#include "vault/snapshot_ring.h"

using namespace std::chrono_literals;
using vault::KeptSnapshot;
using vault::SnapshotReason;

namespace {

constexpr base::Day first_day{std::chrono::local_days{std::chrono::year{2026} / 1 / 5}};  // a Monday

base::Moment on(int day, std::chrono::hours hour = 12h)
{
    return base::moment_at(first_day + std::chrono::days{day} + hour, 60min);
}

KeptSnapshot checked_on(int day, std::chrono::hours hour = 12h, SnapshotReason reason = SnapshotReason::OfTheDay)
{
    const auto made = on(day, hour);
    return {std::to_string(day) + "." + std::to_string(hour.count()),
            {.reason = reason, .made = made, .checked = made.at, .contents = {}, .head = {}, .key_slots = {}}};
}

/// Keeps one each day, and lets go what the ring does not hold. Gives the days that are left, newest first.
std::vector<int> left_after(int days)
{
    std::vector<KeptSnapshot> kept;
    for (int day = 0; day <= days; ++day) {
        kept.insert(kept.begin(), checked_on(day));
        for (const auto& name : vault::past_the_ring(kept))
            std::erase_if(kept, [&](const auto& one) { return one.name == name; });
    }
    std::vector<int> left;
    for (const auto& one : kept) left.push_back(std::stoi(one.name));
    return left;
}

}  // namespace

TEST_CASE("after a year of days there stay seven days, four weeks and six months")
{
    const auto left = left_after(364);  // Monday 4 January 2027
    CHECK(left == std::vector{364, 363, 362, 361, 360, 359, 358, 356, 349, 329, 299, 268, 238});
}

TEST_CASE("of one day the last stays")
{
    const std::vector kept{checked_on(3, 20h), checked_on(3, 9h), checked_on(2)};
    CHECK(vault::past_the_ring(kept) == std::vector<std::string>{"3.9"});
}

TEST_CASE("days without one do not count: who writes once a month keeps seven of them")
{
    std::vector<KeptSnapshot> kept;
    for (int month = 0; month < 7; ++month) kept.insert(kept.begin(), checked_on(30 * month));
    CHECK(vault::past_the_ring(kept).empty());
}

TEST_CASE("what was never checked gives way only to what was")
{
    auto unchecked = checked_on(5);
    unchecked.what.checked.reset();
    CHECK(vault::past_the_ring(std::vector{unchecked, checked_on(4)}).empty());
    CHECK(vault::past_the_ring(std::vector{checked_on(6), unchecked, checked_on(4)}) == std::vector{unchecked.name});
}

TEST_CASE("two of each that were kept before something was done outlive the days")
{
    std::vector<KeptSnapshot> kept;
    for (int day = 40; day > 20; --day) kept.push_back(checked_on(day));
    for (const int hour : {9, 8, 7})
        kept.push_back(checked_on(1, std::chrono::hours{hour}, SnapshotReason::BeforeRestore));
    const auto gone = vault::past_the_ring(kept);
    CHECK_FALSE(std::ranges::contains(gone, "1.9"));
    CHECK_FALSE(std::ranges::contains(gone, "1.8"));
}

TEST_CASE("whatever the times are, the newest that was checked stays, and never more than the ring holds")
{
    base::RandomStream random(7);
    for (int round = 0; round < 2000; ++round) {
        std::vector<KeptSnapshot> kept;
        for (auto left = random.below(60); left > 0; --left) {
            kept.push_back(checked_on(static_cast<int>(random.below(400)), std::chrono::hours{random.below(24)}));
            if (random.below(5) == 0) kept.back().what.checked.reset();
            kept.back().name += "#" + std::to_string(left);
        }
        std::ranges::sort(kept, std::greater{}, [](const auto& one) { return one.what.made.at; });
        const auto gone = vault::past_the_ring(kept);
        const auto newest = std::ranges::find_if(kept, [](const auto& one) { return one.what.checked.has_value(); });
        if (newest != kept.end()) CHECK_FALSE(std::ranges::contains(gone, newest->name));
        const auto stay = std::ranges::count_if(kept, [&](const auto& one) {
            return one.what.checked && !std::ranges::contains(gone, one.name);
        });
        CHECK(stay <= 17);
    }
}
