#include "vault/countdown.h"

#include "doctest/doctest.h"

using namespace vault;
using namespace std::chrono_literals;

TEST_CASE("a countdown begins when it is first looked at and ends once")
{
    Countdown countdown;
    CHECK(countdown.next() == std::nullopt);
    countdown.start(5s);
    CHECK(countdown.next() == 0ms);
    CHECK(!countdown.over(100s));
    CHECK(countdown.next() == 105s);
    CHECK(!countdown.over(104s));
    CHECK(countdown.over(105s));
    CHECK(!countdown.over(106s));
    CHECK(countdown.next() == std::nullopt);
}

TEST_CASE("three tries are quick, then each waits twice as long, up to a minute")
{
    CHECK(pause_after(3) < 100ms);
    CHECK(pause_after(4) == 1s);
    CHECK(pause_after(5) == 2s);
    CHECK(pause_after(9) == 32s);
    CHECK(pause_after(10) == 60s);
    CHECK(pause_after(1000) == 60s);
}
