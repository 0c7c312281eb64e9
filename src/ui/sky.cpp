#include "ui/sky.h"
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace ui {
namespace {

constexpr float pi = std::numbers::pi_v<float>;
constexpr float disc_radius = 25, halo_reach = .55f, inner_halo_reach = 2.4f * disc_radius;
constexpr float sinks = 50, climbs = 114, travels = 84;  // CSS px: below the hills' line, up from there, to the right
constexpr float sunrise = 5, sunset = 22;

struct Light { Colour sun, halo; float share, inner_share; };
struct Colours { Colour top, horizon, far, middle, near; };

Light light_of(const Theme& theme, bool moon)
{
    const Palette& p = theme.palette;
    if (theme.kind == ThemeKind::Light)
        return moon ? Light{rgb(0xFFFFFF), rgb(0xF3F2F8), .95f, 0} : Light{rgb(0xFFF9EA), rgb(0xFFF0D3), .95f, 0};
    if (theme.kind == ThemeKind::Night) return {laid_on(p.bg, p.glow, .55f), p.glow, .06f, .11f};
    const Colour glow = moon ? rgb(0xC9CFE8) : p.glow;
    return {glow, glow, .2f, .38f};
}

Colours colours_of(const Theme& theme, float hour)
{
    const Palette& p = theme.palette;
    const Colour top = sky_top(p, hour);
    if (theme.kind == ThemeKind::Light) {
        const Colour horizon = laid_on(top, rgb(0xFFF2DE), .55f), near = rgb(0xE2D5C5);
        return {top, horizon, laid_on(laid_on(top, horizon, .4f), near, .3f), laid_on(top, near, .75f), near};
    }
    const Colour near = laid_on(p.bg, p.card, .6f);
    const float far = theme.kind == ThemeKind::Night ? .5f : .55f;
    return {top, laid_on(top, p.bg, .5f), laid_on(top, near, far), laid_on(top, near, .8f), near};
}

/// The halo comes and goes behind the hills, so that sun and moon change places unseen.
float halo_strength(const Sky& sky) { return std::min(1.f, 2 * body_at(sky.hour).height); }

struct Wave { float height, first, first_length, first_phase, second, second_length, second_phase; };

// Heights below the horizon line and lengths in CSS px, read from the pictures: the far hill falls from the left, the
// middle one comes up on the right, the near one is almost level. shaders/sky.frag has the same.
constexpr std::array<Wave, 3> waves{
    {{18, 10, 720, -1.5f, 3, 180, -2.6f}, {30, 3, 560, 1.57f, 2, 115, 1.97f}, {62, 3, 640, .8f, 1, 260, 0}}};

float top_of(const Wave& wave, float x)
{
    return wave.height + wave.first * std::sin(x / wave.first_length * 2 * pi + wave.first_phase) +
           wave.second * std::sin(x / wave.second_length * 2 * pi + wave.second_phase);
}

void hill(Painter& paint, const Rect& rect, float horizon, const Wave& wave, Colour colour)
{
    constexpr float step = 6;
    std::vector<Point> edge;
    for (float x = 0; x < rect.width + step; x += step) edge.push_back({rect.x + x, horizon + top_of(wave, x)});
    paint.under(edge, rect.bottom(), colour, colour);
}

void plain_sky(Painter& paint, const Rect& rect, const Sky& sky)
{
    const Colours colours = colours_of(paint.theme(), sky.hour);
    const Light light = light_of(paint.theme(), body_at(sky.hour).moon);
    const Point body = body_place(rect, sky);
    const float horizon = rect.y + sky.hills_at - 10, ground = horizon + waves[2].height - 6;
    const float strength = halo_strength(sky);
    paint.gradient_down({rect.x, rect.y, rect.width, horizon - rect.y}, colours.top, colours.horizon);
    paint.fill({rect.x, horizon, rect.width, 50}, colours.horizon);  // behind the hills
    paint.glow(body, rect.height * halo_reach, faded(light.halo, light.share * strength));
    if (light.inner_share > 0) paint.glow(body, inner_halo_reach, faded(light.halo, light.inner_share * strength));
    paint.disc(body, disc_radius, light.sun);
    hill(paint, rect, horizon, waves[0], colours.far);
    hill(paint, rect, horizon, waves[1], colours.middle);
    hill(paint, rect, horizon, waves[2], colours.near);
    paint.gradient_down({rect.x, ground + 10, rect.width, rect.bottom() - ground - 10}, colours.near,
                        paint.palette().bg);
}

platform::Shade::Value value(Colour colour, float more)
{
    const auto share = [](std::uint8_t channel) { return static_cast<float>(channel) / 255; };
    return {share(colour.red), share(colour.green), share(colour.blue), more};
}

/// Fast at first, then resting; and a little further at each hour.
float drift_of(const Sky& sky)
{
    const float left = 1 - std::min(1.f, sky.seconds / mist_drifts);
    return 1.4f * (1 - left * left * left) + .8f * sky.hour;
}

platform::Shade shade_of(const Theme& theme, const Rect& rect, const Sky& sky)
{
    const Colours colours = colours_of(theme, sky.hour);
    const Light light = light_of(theme, body_at(sky.hour).moon);
    const Point body = body_place(rect, sky);
    const float strength = halo_strength(sky), mist = theme.kind == ThemeKind::Light ? .55f : .3f;
    return {.shader = platform::Shader::Sky,
            .values = {value(colours.top, sky.hills_at - 10), value(colours.horizon, rect.height),
                       value(colours.far, body.x - rect.x), value(colours.middle, body.y - rect.y),
                       value(colours.near, rect.height * halo_reach), value(theme.palette.bg, drift_of(sky)),
                       value(light.sun, disc_radius), value(light.halo, light.share * strength),
                       platform::Shade::Value{light.inner_share * strength, inner_halo_reach, mist, 0}}};
}

}  // namespace

SkyBody body_at(float hour)
{
    const bool moon = hour < sunrise || hour >= sunset;
    const float along = moon ? std::fmod(hour + 24 - sunset, 24.f) / (24 - sunset + sunrise)
                             : (hour - sunrise) / (sunset - sunrise);
    return {moon, along, std::sin(along * pi)};
}

Colour sky_top(const Palette& palette, float hour)
{
    struct Turn { float at; std::size_t from, to; };
    constexpr std::array turns{Turn{5, 3, 0}, Turn{8, 0, 1}, Turn{16, 1, 2}, Turn{22, 2, 3}};
    std::size_t now = 3;
    for (const auto& [at, from, to] : turns) {
        if (hour > at - .5f && hour < at + .5f) return mixed(palette.sky.at(from), palette.sky.at(to), hour - at + .5f);
        if (hour >= at) now = to;
    }
    return palette.sky.at(now);
}

Point body_place(const Rect& rect, const Sky& sky)
{
    const SkyBody body = body_at(sky.hour);
    return {rect.right() - sky.right - travels * (1 - body.along),
            rect.y + sky.hills_at + sinks - climbs * body.height};
}

float halo_share(const Theme& theme, const Sky& sky, float away, float height)
{
    const Light light = light_of(theme, body_at(sky.hour).moon);
    const float near = std::max(0.f, 1 - away / (height * halo_reach));
    return light.share * halo_strength(sky) * near * near * (1.5f - .5f * near);
}

void draw_sky(Painter& paint, const Rect& rect, const Sky& sky)
{
    if (paint.theme().is_contrast()) return;
    paint.push_clip(rect.shared_with(paint.clip()));
    const bool shaded = paint.shaded(rect, shade_of(paint.theme(), rect, sky),
                                     [&] { paint.fill(rect, paint.palette().bg); });
    if (!shaded) plain_sky(paint, rect, sky);
    paint.pop_clip();
}

}  // namespace ui
