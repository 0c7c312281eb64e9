#include "ui/charts/slope.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include "ui/charts/marks.h"

namespace ui {
namespace {

constexpr float mark_size = 10, least_height = 200, beside_mark = 12, least_middle = 60;
constexpr float quiet = .35f;  // of the lines that are not read

struct Dash { float on, off; };
constexpr std::array dashes{Dash{1, 0}, Dash{8, 4}, Dash{3, 3}, Dash{12, 4}, Dash{6, 3}, Dash{2, 4}};

struct Sides {
    Rect rect;
    float left = 0, right = 0;  // x of both months
    bool beneath = false;       // labels stand under the chart, each with its mark: beside it they do not fit
    std::vector<Point> labels;  // left and middle of each
    std::vector<std::string> words;

    [[nodiscard]] float y(double share) const { return rect.bottom() - rect.height * static_cast<float>(share); }
};

float widest(const Type& type, const std::vector<std::string>& words)
{
    float most = 0;
    for (const auto& each : words) most = std::max(most, type.width(Style::Caption, each));
    return most;
}

void place_beside(const Frame& frame, const SlopeChart& chart, Sides& sides)
{
    std::vector<float> wanted;
    for (const Slope& slope : chart.slopes) wanted.push_back(sides.y(slope.now));
    const float line = frame.type.line(Style::Caption);
    for (const float y : spread_apart(std::move(wanted), line, sides.rect.y, sides.rect.bottom()))
        sides.labels.push_back({sides.right + beside_mark, y});
}

void place_beneath(const Frame& frame, const SlopeChart& chart, Sides& sides)
{
    const float line = frame.type.line(Style::Caption);
    for (std::size_t i = 0; i < chart.slopes.size(); ++i)
        sides.labels.push_back({sides.rect.x + 2 * beside_mark,
                                sides.rect.bottom() + beside_mark + (static_cast<float>(i) + .5f) * line});
}

/// Both values stand with the name: a bare number at the left would be anybody's.
Sides sides_of(const Frame& frame, const SlopeChart& chart, const Rect& rect)
{
    const Type& type = frame.type;
    Sides sides{.rect = rect};
    for (const Slope& slope : chart.slopes) sides.words.push_back(chart.label(slope));
    const float before = type.width(Style::CaptionStrong, chart.before) / 2;
    const float now = type.width(Style::CaptionStrong, chart.now) / 2;
    const float beside = std::max(now, beside_mark + widest(type, sides.words));
    sides.beneath = before + std::max(2 * before, least_middle) + beside > rect.width;
    sides.left = rect.x + before;
    sides.right = rect.right() - (sides.beneath ? now : beside);
    sides.beneath ? place_beneath(frame, chart, sides) : place_beside(frame, chart, sides);
    return sides;
}

void draw_slope(Frame& frame, const Sides& sides, const Slope& slope, std::size_t i, bool is_quiet, Colour ground)
{
    const Palette& p = frame.palette();
    const auto index = static_cast<std::size_t>(slope.colour);
    const Colour colour = is_quiet ? laid_on(ground, p.series.at(index), quiet) : p.series.at(index);
    const Point from{sides.left, sides.y(slope.before)}, to{sides.right, sides.y(slope.now)}, label = sides.labels[i];
    const Dash dash = dashes.at(index);
    if (dash.off == 0) frame.paint.line(std::array{from, to}, colour, 2.5f);
    else frame.paint.dashes(from, to, colour, 2.5f, dash.on, dash.off);
    for (const Point at : {from, to}) mark(frame.paint, at, mark_size, slope.colour, ground);
    if (sides.beneath) mark(frame.paint, {label.x - beside_mark, label.y}, mark_size, slope.colour, ground);
    frame.paint.text(Style::Caption, {label.x, label.y - frame.type.line(Style::Caption) / 2}, sides.words[i],
                     is_quiet ? p.outline : p.text);
}

/// The slope whose middle is nearest.
int under(const Sides& sides, const SlopeChart& chart, Point at)
{
    const float share = std::clamp((at.x - sides.left) / std::max(1.f, sides.right - sides.left), 0.f, 1.f);
    const auto away = [&](const Slope& slope) {
        return std::abs(sides.y(std::lerp(slope.before, slope.now, static_cast<double>(share))) - at.y);
    };
    return static_cast<int>(std::ranges::min_element(chart.slopes, {}, away) - chart.slopes.begin());
}

}  // namespace

std::vector<float> spread_apart(std::vector<float> wanted, float line, float top, float bottom)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return wanted[i]; });
    float least = top;
    for (const std::size_t i : order) least = (wanted[i] = std::max(wanted[i], least)) + line;
    float most = bottom;
    for (auto at = order.rbegin(); at != order.rend(); ++at)
        most = (wanted[*at] = std::min(wanted[*at], most)) - line;
    return wanted;
}

void slope_chart(Column& page, const SlopeChart& chart, ChartState& state)
{
    Frame& frame = page.frame();
    chart_figure(page, chart.name, chart.summary, [&](Column& inside) {
        chart_head(inside, {chart.name, chart.measure});
        inside.gap(8);
        const float line = frame.type.line(Style::Caption);
        const auto count = static_cast<float>(chart.slopes.size());
        const Rect rect = inside.take(line + 20 + std::max(least_height, count * line + 40));
        const Rect plot{rect.x, rect.y + line + 14, rect.width, rect.height - line - 26};
        const Sides sides = sides_of(frame, chart, plot);
        if (sides.beneath) inside.gap(count * line);
        const Cursor cursor = chart_cursor(
            frame, plot,
            {.key = chart.key, .name = chart.cursor_name, .last = static_cast<int>(chart.slopes.size()) - 1,
             .across = 1, .down = 1, .page = {}, .under = [&](Point at) { return under(sides, chart, at); },
             .tell = chart.tell},
            state);
        if (!frame.paint.sees(rect)) return;
        const Palette& p = frame.palette();
        frame.paint.text(Style::CaptionStrong, {sides.left, rect.y}, chart.before, p.text2, {.align = Align::Centre});
        frame.paint.text(Style::CaptionStrong, {sides.right, rect.y}, chart.now, p.text2, {.align = Align::Centre});
        for (const float x : {sides.left, sides.right}) frame.paint.upright(x, plot.y, plot.height, p.divider);
        for (std::size_t i = 0; i < chart.slopes.size(); ++i)
            draw_slope(frame, sides, chart.slopes[i], i, cursor.at && *cursor.at != static_cast<int>(i),
                       inside.ground());
        if (cursor.at) {
            const auto [first, second] = chart.tell(*cursor.at);
            bubble(frame, {sides.left, plot.bottom() - 2 * line - 4}, plot, first, second);
        }
        frame.paint.focus_ring(plot.inset(-4), 12, inside.ground(), cursor.touch.focus);
    });
}

}  // namespace ui
