#include "language/typing_pace.h"

#include "doctest/doctest.h"
#include "language/tone.h"

using namespace language;

namespace {

UsualPace after(int spurts, const Spurt& each)
{
    UsualPace pace;
    for (int i = 0; i < spurts; ++i) pace = learnt(pace, each);
    return pace;
}

}  // namespace

TEST_CASE("nobody types in haste until their usual pace is known")
{
    const Spurt usual{.letters = 40, .seconds = 10}, fast{.letters = 60, .seconds = 10};
    CHECK_FALSE(haste(after(7, usual), fast));
    CHECK(haste(after(8, usual), fast).value() == doctest::Approx(1.5));
    CHECK(haste(after(8, usual), usual).value() == doctest::Approx(1));
}

TEST_CASE("haste is bounded, and who types slowly is in none")
{
    const auto usual = after(20, {.letters = 40, .seconds = 10});
    CHECK(haste(usual, {.letters = 400, .seconds = 10}) == 1.6);
    CHECK(haste(usual, {.letters = 20, .seconds = 10}) == 1);
}

TEST_CASE("a few letters teach and tell nothing")
{
    const auto usual = after(20, {.letters = 40, .seconds = 10});
    CHECK(learnt(usual, {.letters = 14, .seconds = 2}) == usual);
    CHECK(learnt(usual, {.letters = 30, .seconds = 0}) == usual);
    CHECK_FALSE(haste(usual, {.letters = 14, .seconds = 2}));
}

TEST_CASE("the usual follows a hand that has become another")
{
    auto pace = after(200, {.letters = 40, .seconds = 10});
    for (int i = 0; i < 100; ++i) pace = learnt(pace, {.letters = 80, .seconds = 10});
    CHECK(haste(pace, {.letters = 80, .seconds = 10}).value() < 1.05);
}

TEST_CASE("a pace is kept and read again; what is none is unknown")
{
    const auto pace = after(12, {.letters = 45, .seconds = 10});
    CHECK(usual_pace(kept_form(pace)).spurts == 12);
    CHECK(usual_pace(kept_form(pace)).log_rate == doctest::Approx(pace.log_rate).epsilon(.001));
    CHECK(usual_pace("9 -250").log_rate == -0.25);
    for (const auto* text : {"", "12", "x y", "-3 100", "12 99999999", "1 2 3"}) {
        CAPTURE(text);
        CHECK(usual_pace(text) == UsualPace{});
    }
}

TEST_CASE("haste makes signs weigh more, and is none by itself")
{
    const auto* upset = "I can't do this anymore. EVERYTHING is always my fault!";
    CHECK(tone(upset, 1.6).arousal > tone(upset).arousal);
    CHECK(tone(upset, 1.6).running_high);
    CHECK(tone("We had soup and talked about the garden.", 1.6).arousal == 0);
}
