#include "ui/wave.h"
#include <array>
#include <doctest/doctest.h>

using namespace ui;
using Rating = WavePicture::Rating;

namespace {

constexpr Rect rect{0, 100, 390, wave_height};

}  // namespace

TEST_CASE("the dot stands as high as the last rating, within the picture, however long it takes")
{
    for (const float strength : {0.f, 4.f, 10.f})
        for (const float minutes : {0.f, 1.f, 14.f, 90.f, 170.f}) {
            const std::array ratings{Rating{0, 7}, Rating{.5f, strength}};
            const Point now = wave_now(rect, {.ratings = ratings, .minutes = std::max(.5f, minutes)});
            CAPTURE(strength);
            CAPTURE(minutes);
            CHECK(now.x >= rect.x + .15f * rect.width);
            CHECK(now.x <= rect.x + .65f * rect.width);
            CHECK(now.y == doctest::Approx(rect.bottom() - 60 - 18 * strength));
        }
}

TEST_CASE("time goes to the right, and a usual wave that is longer makes room for itself")
{
    const std::array ratings{Rating{0, 7}};
    const Point early = wave_now(rect, {.ratings = ratings, .minutes = 2});
    const Point late = wave_now(rect, {.ratings = ratings, .minutes = 8});
    CHECK(late.x > early.x);
    const Point beside_long = wave_now(rect, {.ratings = ratings, .minutes = 8, .usual = Rating{60, 7}});
    CHECK(beside_long.x < late.x);
}
