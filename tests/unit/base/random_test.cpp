#include "base/random.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "doctest/doctest.h"

TEST_CASE("the stream is SplitMix64's")
{
    base::RandomStream stream(1234567);  // the reference implementation's first values
    CHECK(stream.next() == 6457827717110365317u);
    CHECK(stream.next() == 3203168211198807973u);
    CHECK(stream.next() == 9817491932198370423u);
}

TEST_CASE("uniform numbers lie from 0 up to, not at, 1, around one half")
{
    base::RandomStream stream(1);
    double sum = 0;
    for (int i = 0; i < 10'000; ++i) {
        const double number = stream.uniform();
        REQUIRE((number >= 0 && number < 1));
        sum += number;
    }
    CHECK(sum / 10'000 == doctest::Approx(0.5).epsilon(0.02));
}

TEST_CASE("below gives each number about as often")
{
    base::RandomStream stream(1);
    std::array<int, 3> seen{};
    for (int i = 0; i < 30'000; ++i) ++seen.at(stream.below(3));
    for (const int count : seen) CHECK(count == doctest::Approx(10'000).epsilon(0.03));
    CHECK(stream.below(1) == 0);
}

TEST_CASE("a shuffle keeps all values and is the same for the same seed")
{
    std::array<int, 20> first{}, second{};
    std::iota(first.begin(), first.end(), 0);
    second = first;
    base::RandomStream(5).shuffle(std::span<int>(first));
    base::RandomStream(5).shuffle(std::span<int>(second));
    CHECK(first == second);
    CHECK(std::accumulate(first.begin(), first.end(), 0) == 190);
    CHECK_FALSE(std::is_sorted(first.begin(), first.end()));
}
