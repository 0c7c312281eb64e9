#include "ui/charts/bars.h"
#include <algorithm>
#include <cmath>
#include "ui/charts/marks.h"
#include "ui/face.h"

namespace ui {
namespace {

constexpr float widest_bar = 40, bar_share = .62f, radius = 6, whisker = 2, cap = 10, face_radius = 10;

struct Place {
    Rect plot;
    float each;

    [[nodiscard]] float x(double bar) const { return plot.x + each * static_cast<float>(bar + .5); }
};

bool labels_fit(const Frame& frame, const BarChart& chart, const Place& place)
{
    return std::ranges::all_of(chart.bars, [&](const Bar& bar) {
        return frame.type.width(Style::Caption, bar.label) + 4 <= place.each;
    });
}

/// Every second label where all would touch.
void draw_labels(Frame& frame, const BarChart& chart, const Place& place)
{
    const Palette& p = frame.palette();
    const float line = frame.type.line(Style::Caption), top = place.plot.bottom() + 8;
    const std::size_t every = labels_fit(frame, chart, place) ? 1 : 2;
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        const float x = place.x(static_cast<double>(i));
        if (chart.level_faces) face(frame.paint, {x, top + face_radius}, face_radius, static_cast<int>(i));
        else if (i % every == 0)
            frame.paint.text(Style::Caption, {x, top}, chart.bars[i].label, p.text2, {.align = Align::Centre});
        const bool fits = frame.type.width(Style::Caption, chart.bars[i].count) <= place.each;
        if (chart.values_shown && fits)
            frame.paint.text(Style::Caption, {x, top + line}, chart.bars[i].count, p.text, {.align = Align::Centre});
    }
}

void draw_likely(Frame& frame, const BarChart& chart, const Place& place, float x, std::pair<double, double> likely)
{
    const float low = y_of(place.plot, chart.axis, likely.first), high = y_of(place.plot, chart.axis, likely.second);
    const Colour colour = frame.palette().text;
    frame.paint.upright(x, high, low - high, colour, whisker);
    for (const float y : {low, high}) frame.paint.fill({x - cap / 2, y - whisker / 2, cap, whisker}, colour);
}

void draw_bar(Frame& frame, const BarChart& chart, const Place& place, std::size_t index, Colour ground, bool read)
{
    const Palette& p = frame.palette();
    const Bar& bar = chart.bars[index];
    const float x = place.x(static_cast<double>(index)), base = place.plot.bottom();
    if (!bar.value) return frame.paint.disc({x, base - 6}, 2, p.outline);
    const float top = y_of(place.plot, chart.axis, *bar.value);
    const Colour colour = p.series.at(static_cast<std::size_t>(chart.colour));
    if (bar.few) return frame.paint.circle({x, top}, 4, colour, 2);
    const float wide = std::min(widest_bar, place.each * bar_share);
    const Rect rect{x - wide / 2, top, wide, base - top};
    const Colour fill = laid_on(ground, colour, read || bar.likely == std::nullopt ? 1 : .72f);
    if (rect.height > radius) frame.paint.fill_top_rounded(rect, fill, radius);
    else if (const float low = std::max(2.f, rect.height); rect.height > 0)
        frame.paint.fill({rect.x, base - low, wide, low}, fill);
    if (bar.likely) draw_likely(frame, chart, place, x, *bar.likely);
    if (!chart.values_shown && !bar.count.empty())
        frame.paint.text(Style::Caption, {x, top - frame.type.line(Style::Caption) - 2}, bar.count, p.text,
                         {.align = Align::Centre});
}

/// A dash of the middle's upright keeps clear of the count on the bar it goes through.
bool meets_count(const Frame& frame, const BarChart& chart, const Place& place, float y)
{
    const double last = static_cast<double>(chart.bars.size()) - 1;
    const double at = std::clamp(std::round(*chart.middle), 0.0, last);
    const Bar& bar = chart.bars.at(static_cast<std::size_t>(at));
    if (std::abs(at - *chart.middle) > .3 || !bar.value) return false;
    const float top = y_of(place.plot, chart.axis, *bar.value);
    return y + 6 > top - frame.type.line(Style::Caption) && y < top;
}

void draw_middle(Frame& frame, const BarChart& chart, const Place& place)
{
    if (!chart.middle) return;
    const float x = place.x(*chart.middle), line = frame.type.line(Style::Caption);
    const float wide = frame.type.width(Style::Caption, chart.middle_word);
    const float beside = x + 6 + wide > place.plot.right() ? x - 6 - wide : x + 6;
    const float left = std::clamp(beside, place.plot.x, std::max(place.plot.x, place.plot.right() - wide));
    const float top = place.plot.y - 2 * line - 4;
    for (float y = top + line; y < place.plot.bottom(); y += 10)
        if (!meets_count(frame, chart, place, y))
            frame.paint.upright(x, y, std::min(6.f, place.plot.bottom() - y), frame.palette().text, 2);
    frame.paint.text(Style::Caption, {left, top + 2}, chart.middle_word, frame.palette().text);
}

void draw_read(Frame& frame, const BarChart& chart, const Place& place, int at)
{
    const auto [first, second] = chart.tell(at);
    bubble(frame, {place.x(at), place.plot.y - 12}, place.plot, first, second);
}

/// Room above the plot: for counts that stand on the highest bar, and for the middle's words above those.
float room_above(const Frame& frame, const BarChart& chart)
{
    const float line = frame.type.line(Style::Caption);
    const float counts = chart.values_shown ? axis_overhang(frame, chart.axis) : line + 4;
    return counts + (chart.middle ? line : 0);
}

float room_below(const Frame& frame, const BarChart& chart)
{
    const float labels = chart.level_faces ? 2 * face_radius : frame.type.line(Style::Caption);
    const bool counted = std::ranges::any_of(chart.bars, [](const Bar& bar) { return !bar.count.empty(); });
    return 10 + labels + (chart.values_shown && counted ? frame.type.line(Style::Caption) : 0);
}

}  // namespace

void bar_chart(Column& page, const BarChart& chart, ChartState& state)
{
    Frame& frame = page.frame();
    chart_figure(page, chart.name, chart.summary, [&](Column& inside) {
        chart_head(inside, {chart.name, chart.measure});
        inside.gap(12);
        const float above = room_above(frame, chart), below = room_below(frame, chart);
        const Rect rect = inside.take(chart.height + above + below);
        const float left = chart.values_shown ? axis_room(frame, chart.axis) : 0;
        const Rect plot{rect.x + left, rect.y + above, rect.width - left, chart.height};
        const Place place{plot, plot.width / static_cast<float>(std::max<std::size_t>(1, chart.bars.size()))};
        const int last = static_cast<int>(chart.bars.size()) - 1;
        const auto under = [place, last](Point at) {
            return std::clamp(static_cast<int>((at.x - place.plot.x) / place.each), 0, last);
        };
        const Cursor cursor = chart_cursor(frame, plot, {.key = chart.key, .name = chart.cursor_name, .last = last,
                                                         .page = {}, .under = under, .tell = chart.tell}, state);
        if (!frame.paint.sees(rect)) return;
        if (chart.values_shown) draw_axis(frame, plot, chart.axis);
        else frame.paint.hairline(plot.x, plot.bottom(), plot.width, frame.palette().outline);
        for (std::size_t i = 0; i < chart.bars.size(); ++i)
            draw_bar(frame, chart, place, i, inside.ground(), cursor.at == static_cast<int>(i));
        draw_labels(frame, chart, place);
        draw_middle(frame, chart, place);
        if (cursor.at) draw_read(frame, chart, place, *cursor.at);
        frame.paint.focus_ring(plot.inset(-4), 12, inside.ground(), cursor.touch.focus);
    });
}

}  // namespace ui
