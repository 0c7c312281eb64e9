#include "ui/breath.h"
#include <doctest/doctest.h>

using namespace ui;

TEST_CASE("a breath in grows, a breath out shrinks, and nothing is held")
{
    constexpr Pace pace{4, 6};
    CHECK(breath_at(pace, 0).size == doctest::Approx(0));
    CHECK(breath_at(pace, 2).size == doctest::Approx(.5));
    CHECK(breath_at(pace, 3.999).size == doctest::Approx(1).epsilon(.01));
    CHECK(breath_at(pace, 7).size == doctest::Approx(.5));
    CHECK(breath_at(pace, 9.999).size == doctest::Approx(0).epsilon(.01));
    for (double seconds = .1; seconds < 10; seconds += .1) {
        const Breath before = breath_at(pace, seconds - .1), now = breath_at(pace, seconds);
        CAPTURE(seconds);
        if (before.in == now.in) CHECK((now.size > before.size) == now.in);
    }
}

TEST_CASE("ins and outs are counted, so that each can be said once")
{
    constexpr Pace pace{5, 5};
    CHECK(breath_at(pace, 1).number == 0);
    CHECK(breath_at(pace, 6).number == 1);
    CHECK(breath_at(pace, 11).number == 2);
    CHECK(breath_at(pace, 11).in);
}
