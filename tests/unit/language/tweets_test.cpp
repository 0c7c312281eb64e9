#include "tweets.h"

#include <cmath>

#include "doctest/doctest.h"

TEST_CASE("five hundred tweets sound exactly as they do to vader-sentiment")
{
    const auto all = tweets();
    REQUIRE(all.size() == 500);
    for (const auto& [rating, heard, text] : all) {
        CAPTURE(text);
        CHECK((language::sentiment(text) == heard));
    }
}

TEST_CASE("what is heard goes with what people heard")
{
    double x = 0, y = 0, xx = 0, yy = 0, xy = 0, n = 0;
    for (const auto& [rating, heard, text] : tweets()) {
        const double compound = language::sentiment(text).compound;
        x += compound, y += rating, xx += compound * compound, yy += rating * rating, xy += compound * rating, n += 1;
    }
    CHECK((n * xy - x * y) / std::sqrt((n * xx - x * x) * (n * yy - y * y)) >= 0.87);
}
