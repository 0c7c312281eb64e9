#include "ui/charts/multiples.h"
#include <algorithm>
#include <cmath>
#include "ui/charts/marks.h"
#include "ui/charts/trace.h"

namespace ui {
namespace {

constexpr float plot_height = 56, between = 14;

/// Each axis takes as much room as the widest, so that one day stands at one x in all of them.
float widest_axis(const Frame& frame, const MultiplesChart& chart)
{
    float widest = 0;
    for (const SmallPlot& plot : chart.plots) widest = std::max(widest, axis_room(frame, plot.axis));
    return widest;
}

TwoLines told(const MultiplesChart& chart, int day)
{
    std::string all;
    for (const SmallPlot& plot : chart.plots)
        all += (all.empty() ? "" : ", ") + plot.name + " " + plot.tell(day);
    return {chart.date(day), all};
}

CursorSteps steps_of(const MultiplesChart& chart, const TimePlot& plot)
{
    const int first = static_cast<int>(std::ceil(chart.shown.first)), last = static_cast<int>(chart.shown.last);
    return {.key = chart.key, .name = chart.cursor_name, .first = first, .last = last, .across = chart.step,
            .page = [first, last](int at, int pages) { return std::clamp(months_on(at, pages), first, last); },
            .under = [plot](Point at) { return static_cast<int>(std::lround(plot.day_at(at.x))); },
            .tell = [&chart](int day) { return told(chart, day); }};
}

/// Right of the name; beside a long one in large text there is no room for it.
void draw_value(Frame& frame, const SmallPlot& small, Point right, float width, std::optional<int> day)
{
    constexpr float apart = 8;
    const auto style = day ? Style::CaptionStrong : Style::Caption;
    const auto value = day ? small.tell(*day) : std::string(small.last);
    const float taken = frame.type.width(Style::CaptionStrong, small.name) + apart + frame.type.width(style, value);
    if (taken > width) return;
    frame.paint.text(style, right, value, day ? frame.palette().text : frame.palette().text2, {.align = Align::Right});
}

void draw_one(Frame& frame, const MultiplesChart& chart, const SmallPlot& small, const TimePlot& plot, float head,
              std::optional<int> day, Colour ground)
{
    const Palette& p = frame.palette();
    const float top = plot.area.y - head;
    frame.paint.text(Style::CaptionStrong, {plot.area.x, top}, small.name, p.text);
    draw_value(frame, small, {plot.area.right(), top}, plot.area.width, day);
    draw_axis(frame, plot.area, small.axis);
    frame.paint.push_clip(plot.area.inset(-1, -6).shared_with(frame.paint.clip()));
    draw_days(frame, plot, small.series.days);
    draw_means(frame, plot, small.series.mean, small.series.colour, chart.longest_gap);
    frame.paint.pop_clip();
    if (!day) return;
    if (const ChartPoint* point = nearest(small.series.mean, *day, chart.longest_gap)) {
        frame.paint.disc(plot.at(*point), 6, p.series.at(static_cast<std::size_t>(small.series.colour)));
        frame.paint.disc(plot.at(*point), 3.5f, ground);
    }
}

}  // namespace

void multiples_chart(Column& page, const MultiplesChart& chart, ChartState& state)
{
    Frame& frame = page.frame();
    chart_figure(page, chart.name, chart.summary, [&](Column& inside) {
        chart_head(inside, {chart.name, chart.measure});
        inside.gap(12);
        const float left = widest_axis(frame, chart), head = frame.type.line(Style::Caption) + 12;
        const float each = head + plot_height + between;
        const auto count = static_cast<float>(chart.plots.size());
        const Rect rect = inside.take(each * count - between + words_room(frame));
        const Rect whole{rect.x + left, rect.y, rect.width - left - 2, rect.height - words_room(frame)};
        const TimePlot all{whole, chart.shown, {}};
        const Cursor cursor = chart_cursor(frame, whole, steps_of(chart, all), state);
        if (!frame.paint.sees(rect)) return;
        const auto day = cursor.at;
        const Rect lines{whole.x, whole.y + head - 8, whole.width, whole.height - head + 8};
        if (day) frame.paint.upright(all.x(*day), lines.y, lines.height, frame.palette().text, 1.5f);
        float top = rect.y + head;
        for (const SmallPlot& small : chart.plots) {
            const TimePlot plot{{whole.x, top, whole.width, plot_height}, chart.shown, small.axis};
            draw_one(frame, chart, small, plot, head, day, inside.ground());
            top += each;
        }
        draw_ticks(frame, all, chart.ticks);
        if (day) bubble(frame, {all.x(*day), whole.y + head - 4}, whole, chart.date(*day), {});
        frame.paint.focus_ring(whole.inset(-4), 12, inside.ground(), cursor.touch.focus);
    });
}

}  // namespace ui
