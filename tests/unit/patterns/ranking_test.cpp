#include "patterns/ranking.h"

#include <algorithm>

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

Finding finding(std::string measure, double effect, FindingKind kind = FindingKind::Association, std::string tag = "a")
{
    const double reach = std::abs(effect) / 2;
    return {.kind = kind, .measure = std::move(measure), .tag = std::move(tag), .effect = effect,
            .low = effect - reach, .high = effect + reach, .dates = {day(0)}};
}

}  // namespace

TEST_CASE("warnings come first, then the week's change, then the larger and clearer, and lately begun shifts")
{
    auto old_shift = finding("mood", 1.5, FindingKind::Shift);
    auto late_shift = finding("energy", 3, FindingKind::Shift);
    late_shift.dates = {day(390)};
    auto unclear = finding("mood", 1, FindingKind::Association, "unclear");
    unclear.low = 0.05;
    std::vector<Finding> all{unclear, old_shift, finding("mood", 1), late_shift,
                             finding("craving", 1, FindingKind::Change), finding("sleep", -1, FindingKind::Warning)};
    rank(all, day(400));
    CHECK(all[0].kind == FindingKind::Warning);
    CHECK(all[1].kind == FindingKind::Change);
    CHECK(all[2] == finding("mood", 1));
    CHECK(all[3] == late_shift);
    CHECK(all.back() == old_shift);
}

TEST_CASE("never three that weigh: the best that does not takes the third place, or two are enough")
{
    std::vector<Finding> heavy{finding("mood", -1.2), finding("craving", 3), finding("sleep", -6),
                               finding("energy", -3)};
    CHECK(std::ranges::all_of(heavy, weighs));
    CHECK(three_of(heavy, day(0)).size() == 2);
    heavy.push_back(finding("confidence", 0.6));
    for (int d = 0; d < 30; ++d) {
        const auto three = three_of(heavy, day(d));
        REQUIRE(three.size() == 3);
        CHECK(three[2].measure == "confidence");
    }
}

TEST_CASE("of findings that are about as good others come up from day to day, the same all day")
{
    std::vector<Finding> all;
    for (const auto* tag : {"a", "b", "c", "d", "e", "f"})
        all.push_back(finding("mood", 0.8, FindingKind::Association, tag));
    std::vector<std::string> seen;
    for (int d = 0; d < 20; ++d) {
        CHECK(three_of(all, day(d)) == three_of(all, day(d)));
        for (const auto& one : three_of(all, day(d))) seen.push_back(one.tag);
    }
    for (const auto& one : all) CHECK(std::ranges::contains(seen, one.tag));
}

TEST_CASE("a finding keeps its key; another day, tag or lag has another")
{
    const auto walk = finding("mood", 1);
    auto later = walk, other = walk;
    later.lag = 1;
    other.tag = "b";
    CHECK(key_of(walk) == key_of(finding("mood", 0.5)));
    CHECK(key_of(walk) != key_of(later));
    CHECK(key_of(walk) != key_of(other));
    CHECK(key_of(finding("craving", 2, FindingKind::Warning)) == "warning-craving-2024-10-04");
}
