#include "patterns/own_tail.h"

#include <vector>

#include "doctest/doctest.h"

using patterns::OwnTail, patterns::Tail;

namespace {

/// So many days at each value.
OwnTail tail_of(Tail tail, const std::vector<std::pair<double, int>>& days_at)
{
    OwnTail own{tail};
    for (const auto& [value, days] : days_at)
        for (int i = 0; i < days; ++i) own.add(value);
    return own;
}

}  // namespace

TEST_CASE("where no two days are alike, a quarter of them is beyond the cut")
{
    OwnTail low{Tail::Low}, high{Tail::High};
    for (int i = 0; i < 100; ++i) {
        low.add(i * 37 % 100);
        high.add(i * 37 % 100);
    }
    CHECK(low.cut() == 24.5);
    CHECK(low.beyond(24.5) == 25);
    CHECK(high.cut() == 74.5);
    CHECK(high.beyond(74.5) == 25);
    CHECK((high.is_beyond(75, 74.5) && !high.is_beyond(74.5, 74.5) && low.is_beyond(24, 24.5)));
}

TEST_CASE("on a scale of five points the cut lies between those that part nearest to a quarter")
{
    const auto mood = tail_of(Tail::Low, {{-2, 4}, {-1, 14}, {0, 50}, {1, 22}, {2, 10}});
    CHECK(mood.cut() == -0.5);  // 18 % are below, 68 % would be with 0
    CHECK(tail_of(Tail::Low, {{-2, 8}, {-1, 26}, {0, 66}}).cut() == -0.5);  // 34 % are nearer than 8 %
    CHECK(tail_of(Tail::High, {{0, 70}, {3, 20}, {8, 10}}).cut() == 1.5);   // cravings: most days have none
}

TEST_CASE("days that are too much alike have no tail")
{
    CHECK_FALSE(tail_of(Tail::Low, {{3, 200}}).cut());
    CHECK_FALSE(tail_of(Tail::Low, {{0, 60}, {1, 40}}).cut());  // "low" would be more days than not
    CHECK(tail_of(Tail::High, {{0, 60}, {1, 40}}).cut() == 0.5);
    CHECK(tail_of(Tail::Low, {{-1, 1}, {0, 99}}).cut() == -0.5);
    CHECK_FALSE(tail_of(Tail::Low, {{1, 3}, {2, 6}}).cut());  // under 10 days
}
