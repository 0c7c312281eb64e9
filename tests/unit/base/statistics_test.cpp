#include "base/statistics.h"

#include <vector>

#include "doctest/doctest.h"

using Values = std::vector<double>;

TEST_CASE("too few values give nothing, not zero")
{
    CHECK_FALSE(base::mean(Values{}));
    CHECK_FALSE(base::median(Values{}));
    CHECK_FALSE(base::quantile(Values{}, 0.5));
    CHECK_FALSE(base::variance(Values{1}));
}

TEST_CASE("mean, unbiased variance and median, in any order")
{
    const Values values = {4, 1, 3, 2};
    CHECK(*base::mean(values) == 2.5);
    CHECK(*base::variance(values) == doctest::Approx(5.0 / 3));
    CHECK(*base::median(values) == 2.5);
    CHECK(*base::median(Values{9, 1, 5}) == 5);
    CHECK(*base::variance(Values{7, 7}) == 0);
}

TEST_CASE("quantiles are those of R's type 7")
{
    const Values values = {10, 20, 30, 40, 50, 60};
    CHECK(*base::quantile(values, 0) == 10);
    CHECK(*base::quantile(values, 1) == 60);
    CHECK(*base::quantile(values, 0.25) == doctest::Approx(22.5));
    CHECK(*base::quantile(values, 0.9) == doctest::Approx(55));
    CHECK(*base::quantile(Values{3}, 0.7) == 3);
}
