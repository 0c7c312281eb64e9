#include "ui/sky.h"
#include <array>
#include <cmath>
#include <vector>

namespace ui {
namespace {

struct Colours { Colour top, horizon, far, middle, near, sun, halo; float halo_share; };

Colours colours_of(const Painter& paint, SkyTime time)
{
    const Palette& p = paint.palette();
    const Colour top = p.sky.at(static_cast<std::size_t>(time));
    switch (paint.theme().kind) {
    case ThemeKind::Light: {
        const Colour horizon = laid_on(top, rgb(0xFFF2DE), .55f), near = rgb(0xE2D5C5);
        const Colour sun = time == SkyTime::Night ? rgb(0xFFFFFF) : rgb(0xFFF9EA);
        return {
            top,           horizon, laid_on(laid_on(top, horizon, .4f), near, .3f), laid_on(top, near, .75f), near, sun,
            rgb(0xFFF0D3), .95f};
    }
    case ThemeKind::Night: {
        const Colour near = laid_on(p.bg, p.card, .6f);
        return {top,
                laid_on(top, p.bg, .5f),
                laid_on(top, near, .5f),
                laid_on(top, near, .8f),
                near,
                laid_on(p.bg, p.glow, .55f),
                p.glow,
                .06f};
    }
    default: {
        const Colour near = laid_on(p.bg, p.card, .6f), glow = time == SkyTime::Night ? rgb(0xC9CFE8) : p.glow;
        return {top, laid_on(top, p.bg, .5f), laid_on(top, near, .55f), laid_on(top, near, .8f), near, glow, glow, .2f};
    }
    }
}

struct Wave { float height, first, first_length, first_phase, second, second_length, second_phase; };

// Heights below the horizon line and lengths in CSS px, read from the pictures: the far hill falls from the left, the
// middle one comes up on the right, the near one is almost level.
constexpr std::array<Wave, 3> waves{
    {{18, 10, 720, -1.5f, 3, 180, -2.6f}, {30, 3, 560, 1.57f, 2, 115, 1.97f}, {62, 3, 640, .8f, 1, 260, 0}}};

float top_of(const Wave& wave, float x)
{
    constexpr float turn = 6.2831853f;
    return wave.height + wave.first * std::sin(x / wave.first_length * turn + wave.first_phase) +
           wave.second * std::sin(x / wave.second_length * turn + wave.second_phase);
}

void hill(Painter& paint, const Rect& rect, float horizon, const Wave& wave, Colour colour)
{
    constexpr float step = 6;
    std::vector<Point> edge;
    for (float x = 0; x < rect.width + step; x += step) edge.push_back({rect.x + x, horizon + top_of(wave, x)});
    paint.under(edge, rect.bottom(), colour, colour);
}

}  // namespace

SkyTime sky_at(int hour)
{
    if (hour >= 5 && hour < 8) return SkyTime::Dawn;
    if (hour >= 8 && hour < 16) return SkyTime::Day;
    return hour >= 16 && hour < 22 ? SkyTime::Dusk : SkyTime::Night;
}

void sky(Painter& paint, const Rect& rect, const Sky& sky)
{
    constexpr float sun_radius = 25, halo_reach = .55f;
    if (paint.theme().is_contrast()) return;
    const Colours colours = colours_of(paint, sky.time);
    const float horizon = rect.y + sky.hills_at - 10, ground = horizon + waves[2].height - 6;
    paint.push_clip(rect.shared_with(paint.clip()));
    paint.gradient_down({rect.x, rect.y, rect.width, horizon - rect.y}, colours.top, colours.horizon);
    paint.fill({rect.x, horizon, rect.width, 50}, colours.horizon);  // behind the hills
    paint.glow(sky.sun, rect.height * halo_reach, faded(colours.halo, colours.halo_share));
    if (paint.theme().is_dark()) paint.glow(sky.sun, 2.4f * sun_radius, faded(colours.halo, 1.9f * colours.halo_share));
    paint.disc(sky.sun, sun_radius, colours.sun);
    hill(paint, rect, horizon, waves[0], colours.far);
    hill(paint, rect, horizon, waves[1], colours.middle);
    hill(paint, rect, horizon, waves[2], colours.near);
    paint.gradient_down({rect.x, ground + 10, rect.width, rect.bottom() - ground - 10}, colours.near,
                        paint.palette().bg);
    paint.pop_clip();
}

}  // namespace ui
