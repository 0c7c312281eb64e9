#include "base/elementary.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "base/random.h"
#include "doctest/doctest.h"

namespace {

/// How many representable numbers lie between; both positive or both negative.
std::int64_t apart(double a, double b)
{
    return std::abs(std::bit_cast<std::int64_t>(a) - std::bit_cast<std::int64_t>(b));
}

}  // namespace

TEST_CASE("the logarithm and the exponential are the library's but for the last digits")
{
    base::RandomStream random{1};
    for (int i = 0; i < 20'000; ++i) {
        const double x = random.uniform() * 1400 - 700;
        CAPTURE(x);
        CHECK(apart(base::exp(x), std::exp(x)) <= 4);
        const double wide = std::exp(x), near = 0.5 + random.uniform();
        CHECK(apart(base::ln(wide), std::log(wide)) <= 4);
        CHECK(apart(base::ln(near), std::log(near)) <= 4);
    }
}

TEST_CASE("they know where they end")
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    CHECK(base::exp(0) == 1);
    CHECK(base::exp(-800) == 0);
    CHECK(base::exp(800) == infinity);
    CHECK(std::isnan(base::exp(std::nan(""))));
    CHECK(base::ln(1) == 0);
    CHECK(base::ln(0) == -infinity);
    CHECK(base::ln(infinity) == infinity);
    CHECK(std::isnan(base::ln(-1)));
    CHECK(std::isnan(base::ln(std::nan(""))));
}
