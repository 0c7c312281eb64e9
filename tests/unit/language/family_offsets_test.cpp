#include "language/family_offsets.h"

#include <cmath>
#include <limits>
#include <string_view>
#include <vector>

#include "doctest/doctest.h"
#include "language/families.h"

using language::Family;
using language::FamilyOffsets;

namespace {

std::vector<Family> shown(std::string_view text, const FamilyOffsets& own = {})
{
    return families(language::hear(text), own).shown;
}

constexpr auto unclear = "A bad day, and another long day.";  // sad, or tired

}  // namespace

TEST_CASE("the same correction, again and again, changes what is shown for like texts")
{
    REQUIRE(shown(unclear).front() == Family::Sad);
    FamilyOffsets own;
    int answers = 0;
    for (; answers < 12 && (shown(unclear, own).empty() || shown(unclear, own).front() != Family::Tired); ++answers)
        own = corrected(own, shown(unclear, own), Family::Tired);
    CHECK(answers >= 3);
    CHECK(answers < 12);
    CHECK(shown("A bad week, and another long night.", own).front() == Family::Tired);
}

TEST_CASE("the base model is never lost: what is said outright is heard after any answers")
{
    FamilyOffsets own;
    const std::vector sad{Family::Sad};
    for (int i = 0; i < 200; ++i) own = corrected(own, sad, Family::Tired);
    for (int i = 0; i < 200; ++i) own = doubted(own, sad);
    CHECK(shown("I am so sad tonight, I cried and cried.", own).front() == Family::Sad);
    CHECK(shown("Took the bus, bought milk.", own).empty());
    CHECK(shown(unclear).front() == Family::Sad);
}

TEST_CASE("answers that contradict each other cancel")
{
    FamilyOffsets own;
    for (int i = 0; i < 20; ++i) {
        own = corrected(own, std::vector{Family::Sad}, Family::Tired);
        own = corrected(own, std::vector{Family::Tired}, Family::Sad);
    }
    const auto once = corrected({}, std::vector{Family::Sad}, Family::Tired).odds[index(Family::Tired)];
    for (const double each : own.odds) CHECK(std::abs(each) < once / 2);
}

TEST_CASE("yes makes a little likelier, not quite a little less, and all fades with other answers")
{
    const std::vector calm{Family::Calm}, hope{Family::Hope};
    auto own = confirmed({}, calm);
    const double once = own.odds[index(Family::Calm)];
    CHECK(once > 0);
    CHECK(doubted({}, calm).odds[index(Family::Calm)] < 0);
    for (int i = 0; i < 200; ++i) own = confirmed(own, hope);
    CHECK(own.odds[index(Family::Calm)] < once / 10);
}

TEST_CASE("whatever was kept, offsets stay within bounds; no answer to what was shown changes a family by itself")
{
    FamilyOffsets broken;
    using limits = std::numeric_limits<double>;
    broken.odds = {1e300, -1e300, limits::quiet_NaN(), limits::infinity(), 0, 0, 0, 0};
    for (const double each : sound(broken).odds) CHECK((each >= -2 && each <= 2));
    CHECK(sound(broken).odds[index(Family::Hope)] == 0);
    for (const double each : families(language::hear("I am glad"), broken).score) CHECK((each >= 0 && each <= 1));
    const auto own = corrected({}, std::vector{Family::Sad}, Family::Sad);
    CHECK(own.odds[index(Family::Sad)] > 0);
}
