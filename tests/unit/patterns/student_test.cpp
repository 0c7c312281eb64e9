#include "patterns/student.h"

#include "doctest/doctest.h"
#include "patterns/false_discovery.h"

using namespace patterns;

TEST_CASE("the tail of Student's t is that of the tables")
{
    CHECK(Student{2}.two_sided(4.30265) == doctest::Approx(0.05).epsilon(1e-4));
    CHECK(Student{10}.two_sided(2.22814) == doctest::Approx(0.05).epsilon(1e-4));
    CHECK(Student{30}.two_sided(-2.75) == doctest::Approx(0.01).epsilon(1e-3));
    CHECK(Student{120}.two_sided(0) == 1);
    CHECK(Student{10}.two_sided(1e6) == 1e-12);
}

TEST_CASE("degrees are rounded down to an even number from 2 on")
{
    CHECK(Student{11.9}.two_sided(2.22814) == Student{10}.two_sided(2.22814));
    CHECK(Student{-3}.two_sided(1) == Student{2}.two_sided(1));
}

TEST_CASE("a quantile is where the tail has its chance")
{
    CHECK(Student{10}.quantile(0.05) == doctest::Approx(2.22814).epsilon(1e-5));
    CHECK(Student{60}.quantile(0.05) == doctest::Approx(2.00030).epsilon(1e-5));
}

TEST_CASE("false discovery rates are those of Benjamini and Hochberg, whatever the order")
{
    const std::vector<double> chances = {0.04, 0.01, 0.03, 0.5};
    const auto rates = false_discovery_rates(chances);
    CHECK(rates[1] == doctest::Approx(0.04));
    CHECK(rates[2] == doctest::Approx(0.16 / 3));  // as small as that of the next clearest
    CHECK(rates[0] == doctest::Approx(0.16 / 3));
    CHECK(rates[3] == doctest::Approx(0.5));
    CHECK(false_discovery_rates({}).empty());
}
