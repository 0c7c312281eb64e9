#include "ui/sky.h"
#include <algorithm>
#include <doctest/doctest.h>
#include "ui/theme.h"

using namespace ui;

namespace {

constexpr Rect phone{0, 0, 390, 380};
constexpr float step = 1 / 60.f;  // a minute

Theme theme_of(ThemeKind kind) { return {kind, palette_of(kind)}; }

}  // namespace

TEST_CASE("each part of the day has its own sky, and an hour's change goes by without a jump")
{
    const Palette& p = palette_of(ThemeKind::Light);
    CHECK(sky_top(p, 6.5f) == p.sky[0]);
    CHECK(sky_top(p, 12) == p.sky[1]);
    CHECK(sky_top(p, 18) == p.sky[2]);
    CHECK(sky_top(p, 2) == p.sky[3]);
    CHECK(sky_top(p, 23.9f) == p.sky[3]);
    for (float hour = step; hour < 24; hour += step) {
        const Colour before = sky_top(p, hour - step), now = sky_top(p, hour);
        CAPTURE(hour);
        CHECK(std::abs(before.red - now.red) <= 2);
        CHECK(std::abs(before.green - now.green) <= 2);
        CHECK(std::abs(before.blue - now.blue) <= 2);
    }
}

TEST_CASE("the date is readable on the sky of every minute, and beside the halo")
{
    struct Least { ThemeKind kind; double on_top; };
    for (const auto& [kind, on_top] :
         {Least{ThemeKind::Light, 4.75}, Least{ThemeKind::Dark, 5.95}, Least{ThemeKind::Night, 5.25}}) {
        const Theme theme = theme_of(kind);
        CAPTURE(static_cast<int>(kind));
        double worst_top = 21, worst_beside = 21;
        for (float hour = 0; hour < 24; hour += step) {
            const Sky sky{.hour = hour};
            const Colour top = sky_top(theme.palette, hour);
            const Point body = body_place(phone, sky);
            const float away = std::hypot(body.x - 225, body.y - 30);  // where the date ends
            const Colour halo = kind == ThemeKind::Light ? rgb(0xFFF0D3)
                                : kind == ThemeKind::Dark && body_at(hour).moon ? rgb(0xC9CFE8) : theme.palette.glow;
            const Colour beside = laid_on(top, halo, halo_share(theme, sky, away, phone.height));
            worst_top = std::min(worst_top, contrast(theme.palette.text2, top));
            worst_beside = std::min(worst_beside, contrast(theme.palette.text2, beside));
        }
        CHECK(worst_top >= on_top);
        CHECK(worst_beside >= 4.5);
    }
}

TEST_CASE("sun and moon stay right of the words and below Help now, and change places behind the hills")
{
    constexpr float radius = 25, words_end = 290, help_ends = 64;
    for (float hour = 0; hour < 24; hour += step) {
        const Sky sky{.hour = hour};
        const Point body = body_place(phone, sky);
        CAPTURE(hour);
        CHECK(body.x - radius >= words_end - 62);
        CHECK(body.x + radius <= phone.width);
        CHECK(body.y - radius >= help_ends);
    }
    for (const float turn : {5.f, 22.f})
        for (const float hour : {turn - step, turn + step})
            CHECK(body_place(phone, {.hour = hour}).y - radius >= 190 + 20);
    CHECK(body_at(21).moon != body_at(23).moon);
    CHECK(body_at(4).moon != body_at(6).moon);
}
