#include "ui/screens/typing.h"

#include "doctest/doctest.h"

using app::Typed;
using ui::Typing;

namespace {

/// Five letters a second, and looked at each second, as an entry is while somebody writes it.
Typed longest_taken(Typing& typing, int letters)
{
    Typed longest;
    for (int i = 0; i < letters; ++i) {
        typing.typed(static_cast<std::size_t>(i), static_cast<std::size_t>(i) + 1, i * 0.2);
        if (i % 5 != 4) continue;
        if (const auto taken = typing.take(); taken.letters > 0) longest = taken;
    }
    return longest;
}

}  // namespace

TEST_CASE("who types on is timed for some seconds, however often it is looked at")
{
    Typing typing;
    const auto taken = longest_taken(typing, 60);
    CHECK(taken.letters >= 20);
    CHECK(taken.letters / taken.seconds == doctest::Approx(5).epsilon(0.1));
}

TEST_CASE("a pause begins anew, and its time is not counted")
{
    Typing typing;
    typing.typed(0, 1, 0);
    for (std::size_t i = 1; i < 40; ++i) typing.typed(i, i + 1, 100 + static_cast<double>(i) * 0.2);
    const auto taken = typing.take();
    CHECK(taken.letters == 39);
    CHECK(taken.seconds == doctest::Approx(7.6));
    CHECK(typing.take() == Typed{});
}

TEST_CASE("what comes at once was not typed, and what is taken out is no letter")
{
    Typing typing;
    typing.typed(0, 200, 0);
    for (std::size_t i = 1; i <= 10; ++i) typing.typed(200 - i, 199 - i, static_cast<double>(i) * 0.5);
    CHECK(typing.take().letters == 0);
}
