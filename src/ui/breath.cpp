#include "ui/breath.h"
#include <cmath>
#include <numbers>
#include <vector>

namespace ui {
namespace {

constexpr float pi = std::numbers::pi_v<float>;
constexpr float smallest = 56, largest = 112, first_ring = 1.18f, second_ring = 1.36f;
constexpr float time_ring = 160, bar_height = 12;

/// From the top, clockwise.
void arc(Painter& paint, Point centre, float radius, float share, Colour colour, float thickness)
{
    if (share <= 0) return;
    const int steps = std::max(2, static_cast<int>(96 * share));
    std::vector<Point> points;
    for (int i = 0; i <= steps; ++i) {
        const float angle = 2 * pi * share * static_cast<float>(i) / static_cast<float>(steps) - pi / 2;
        points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    paint.line(points, colour, thickness, share < 1);
}

platform::Shade::Value value(Colour colour, float more)
{
    const auto share = [](std::uint8_t channel) { return static_cast<float>(channel) / 255; };
    return {share(colour.red), share(colour.green), share(colour.blue), more};
}

/// Nothing is translucent where contrast is wanted.
void strong_circle(Painter& paint, Point centre, float radius)
{
    const Palette& p = paint.palette();
    paint.circle(centre, radius * second_ring, p.outline, 2);
    paint.disc(centre, radius, p.accent);
    paint.disc(centre, radius - 2, p.accent_soft);
}

void plain_circle(Painter& paint, Point centre, float radius)
{
    const Palette& p = paint.palette();
    paint.disc(centre, radius * second_ring, faded(p.accent, .10f));
    paint.disc(centre, radius * first_ring, faded(p.accent, .17f));
    paint.disc(centre, radius, p.accent_soft);
}

void soft_circle(Painter& paint, Point centre, float radius, float unit)
{
    const Palette& p = paint.palette();
    const Rect area = square_at(centre, 2 * breath_reach * unit);
    const float middle = area.width / 2;
    const platform::Shade shade{.shader = platform::Shader::Breath,
                                .values = {value(p.accent_soft, radius), value(p.accent, .22f), value(p.accent, .10f),
                                           platform::Shade::Value{middle, middle, 0, 0}}};
    if (!paint.shaded(area, shade, [&] { paint.fill(area, p.bg); })) plain_circle(paint, centre, radius);
}

}  // namespace

Breath breath_at(const Pace& pace, double seconds)
{
    const double whole = pace.in + pace.out, breaths = std::floor(seconds / whole), within = seconds - breaths * whole;
    const bool in = within < pace.in;
    const float share = static_cast<float>(in ? within / pace.in : (within - pace.in) / pace.out);
    const float rise = .5f - .5f * std::cos(pi * share);
    return {in, 2 * static_cast<int>(breaths) + (in ? 0 : 1), share, in ? rise : 1 - rise};
}

void draw_breath(Painter& paint, Point centre, const Breath& breath, std::string_view word, float left, float unit)
{
    const Palette& p = paint.palette();
    const float radius = unit * (smallest + (largest - smallest) * breath.size);
    if (paint.theme().is_contrast()) strong_circle(paint, centre, radius);
    else soft_circle(paint, centre, radius, unit);
    paint.circle(centre, time_ring * unit, p.pressed, 3);
    arc(paint, centre, time_ring * unit, left, p.accent, 3);
    paint.text(Style::Title, {centre.x, centre.y - paint.type().line(Style::Title) / 2}, word, p.text,
               {.align = Align::Centre});
}

void draw_still_breath(Painter& paint, const Rect& rect, const Breath& breath, std::string_view word)
{
    const Palette& p = paint.palette();
    paint.text(Style::Title, {rect.centre().x, rect.y}, word, p.text, {.align = Align::Centre});
    const Rect bar{rect.x, rect.bottom() - bar_height, rect.width, bar_height};
    if (paint.theme().is_contrast()) paint.outline(bar.inset(-3), p.outline, 2, bar_height / 2 + 3);
    else paint.fill(bar, p.pressed, bar_height / 2);
    const float share = breath.in ? breath.share : 1 - breath.share;
    paint.fill({bar.x, bar.y, bar_height + (bar.width - bar_height) * share, bar_height}, p.accent, bar_height / 2);
}

}  // namespace ui
