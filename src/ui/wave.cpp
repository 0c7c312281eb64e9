#include "ui/wave.h"
#include <algorithm>
#include <cmath>
#include <vector>

namespace ui {
namespace {

constexpr float lead = .20f;             ///< share of the width in which it rose, before the first rating
constexpr float shortest_span = 20;      ///< minutes shown after the first rating, at least
constexpr float top_room = 40, bottom_room = 60, reach = 56, dot = 9, line_width = 3;
constexpr float usual_dot = 1.25f, usual_step = 8;

/// Minutes and strengths to places.
struct Scale {
    Rect rect;
    float span;
    [[nodiscard]] Point at(float minutes, float strength) const
    {
        const float from = rect.width * lead;
        return {rect.x + from + (rect.width - from) * minutes / span,
                rect.bottom() - bottom_room - (rect.height - top_room - bottom_room) * strength / 10};
    }
    /// Before the first rating, when nobody measured: rising from the left edge.
    [[nodiscard]] float minutes_at_edge() const { return -span * lead / (1 - lead); }
};

Scale scale_of(const Rect& rect, const WavePicture& wave)
{
    const float usual = wave.usual ? 1.3f * wave.usual->minutes : 0;
    return {rect, std::max({shortest_span, 2 * wave.minutes, usual})};
}

using Knots = std::vector<WavePicture::Rating>;

/// Through the knots without ever overshooting them: what is rated is drawn, nothing else (Fritsch and Carlson 1980,
/// with the harmonic mean of neighbouring slopes).
class Curve {
public:
    explicit Curve(Knots knots) : knots_(std::move(knots)), slopes_(knots_.size(), 0.f)
    {
        for (std::size_t i = 1; i + 1 < knots_.size(); ++i) {
            const float before = slope(i - 1), after = slope(i);
            if (before * after > 0) slopes_[i] = 2 * before * after / (before + after);
        }
    }
    [[nodiscard]] float at(float minutes) const
    {
        if (minutes <= knots_.front().minutes) return knots_.front().strength;
        if (minutes >= knots_.back().minutes) return knots_.back().strength;
        std::size_t i = 0;
        while (knots_[i + 1].minutes < minutes) ++i;
        const auto& [from, low] = knots_[i];
        const auto& [to, high] = knots_[i + 1];
        const float width = to - from, t = (minutes - from) / width, u = 1 - t;
        return low * (1 + 2 * t) * u * u + slopes_[i] * width * t * u * u + high * t * t * (3 - 2 * t) -
               slopes_[i + 1] * width * t * t * u;
    }

private:
    [[nodiscard]] float slope(std::size_t i) const
    {
        return (knots_[i + 1].strength - knots_[i].strength) / (knots_[i + 1].minutes - knots_[i].minutes);
    }
    Knots knots_;
    std::vector<float> slopes_;
};

Curve past_of(const Scale& scale, const WavePicture& wave)
{
    Knots knots{{scale.minutes_at_edge(), std::min(1.f, wave.ratings.front().strength)}};
    for (const auto& rating : wave.ratings)
        if (rating.minutes > knots.back().minutes) knots.push_back(rating);
    if (wave.minutes > knots.back().minutes) knots.push_back({wave.minutes, knots.back().strength});
    return Curve{std::move(knots)};
}

Curve usual_of(const Scale& scale, const WavePicture::Rating& usual)
{
    return Curve{{{scale.minutes_at_edge(), .7f},
                  {0, .92f * usual.strength},
                  {.25f * usual.minutes, usual.strength},
                  {usual.minutes, std::min(2.f, usual.strength)},
                  {std::max(scale.span, 1.2f * usual.minutes), .8f}}};
}

platform::Shade shade_of(const Painter& paint, Point now, float glow, float pulse)
{
    const Colour light = paint.palette().glow;
    const auto share = [](std::uint8_t channel) { return static_cast<float>(channel) / 255; };
    return {.shader = platform::Shader::Wave,
            .values = {platform::Shade::Value{share(light.red), share(light.green), share(light.blue), glow},
                       platform::Shade::Value{now.x, now.y, reach, pulse}}};
}

void draw_usual(Painter& paint, const Scale& scale, const WavePicture::Rating& usual)
{
    const Curve curve = usual_of(scale, usual);
    Point last{-100, 0};
    for (float x = 0; x <= scale.rect.width; x += 1) {
        const float minutes = scale.minutes_at_edge() + (scale.span - scale.minutes_at_edge()) * x / scale.rect.width;
        const Point here = scale.at(minutes, curve.at(minutes));
        if (std::hypot(here.x - last.x, here.y - last.y) < usual_step) continue;
        paint.disc(here, usual_dot, paint.palette().text2);
        last = here;
    }
}

std::vector<Point> edge_of(const Scale& scale, const Curve& curve, float until)
{
    constexpr float step = 3;
    std::vector<Point> edge;
    const Point end = scale.at(until, curve.at(until));
    for (float x = scale.rect.x; x < end.x - step / 2; x += step) {
        const float minutes = scale.minutes_at_edge() + (until - scale.minutes_at_edge()) * (x - scale.rect.x) /
                                                            (end.x - scale.rect.x);
        edge.push_back(scale.at(minutes, curve.at(minutes)));
    }
    edge.push_back(end);
    return edge;
}

void draw_water(Painter& paint, const Rect& rect, std::span<const Point> edge, const WavePicture& wave)
{
    const Point now = edge.back();
    const Colour top = faded(paint.palette().accent, .42f), bottom = faded(paint.palette().accent, 0);
    const auto water = [&] { paint.under(edge, rect.bottom(), top, bottom); };
    const Point within{now.x - rect.x, now.y - rect.y};
    if (!paint.shaded(rect, shade_of(paint, within, 0, wave.pulse), water)) water();
    const float glow = .48f + .08f * std::sin(wave.pulse);
    const Colour barely = faded(paint.palette().glow, 1.5f / 255);  // ImGui leaves out what is quite clear
    const auto light = [&] { paint.disc(now, reach, barely); };
    if (!paint.shaded(rect, shade_of(paint, within, glow, wave.pulse), light))
        paint.glow(now, reach, faded(paint.palette().glow, glow));
}

}  // namespace

Point wave_now(const Rect& rect, const WavePicture& wave)
{
    const Scale scale = scale_of(rect, wave);
    return scale.at(wave.minutes, past_of(scale, wave).at(wave.minutes));
}

void draw_wave(Painter& paint, const Rect& rect, const WavePicture& wave)
{
    const Scale scale = scale_of(rect, wave);
    const auto edge = edge_of(scale, past_of(scale, wave), wave.minutes);
    if (!paint.theme().is_contrast()) draw_water(paint, rect, edge, wave);
    if (wave.usual) draw_usual(paint, scale, *wave.usual);
    paint.line(edge, paint.palette().accent, line_width);
    paint.disc(edge.back(), dot, paint.palette().accent);
}

}  // namespace ui
