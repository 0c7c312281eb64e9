#include "ui/charts/scatter.h"
#include <algorithm>
#include <cmath>
#include <map>
#include "ui/charts/marks.h"
#include "ui/face.h"

namespace ui {
namespace {

constexpr int cells = 40;  // along either side: days in one of them are one mark
constexpr float one_day = 6, widest_mark = 22, least_mark = 3, side_room = 14, mean_height = 3, widest_mean = 24,
                face_radius = 8, around = 5;

struct Place {
    Rect plot;
    const ScatterChart& chart;

    [[nodiscard]] bool has_kinds() const { return !chart.kinds[0].empty(); }
    /// Of the two kinds of a tag each stands in the middle of its half.
    [[nodiscard]] float room() const { return has_kinds() ? plot.width / 4 : side_room; }
    [[nodiscard]] float x(double value) const
    {
        const auto share = static_cast<float>(std::clamp(chart.along.share(value), 0.0, 1.0));
        return plot.x + room() + (plot.width - 2 * room()) * share;
    }
    [[nodiscard]] float y(double value) const { return y_of(plot, chart.up, value); }
    [[nodiscard]] float each() const
    {
        float least = 2 * plot.width / 3;
        for (std::size_t i = 1; i < chart.columns.size(); ++i)
            least = std::min(least, x(chart.columns[i].x) - x(chart.columns[i - 1].x));
        return least;
    }
    [[nodiscard]] int under(Point at) const
    {
        const auto away = [&](const ScatterColumn& column) { return std::abs(x(column.x) - at.x); };
        return static_cast<int>(std::ranges::min_element(chart.columns, {}, away) - chart.columns.begin());
    }
};

int cell_of(double value, const ValueAxis& axis) { return static_cast<int>(std::lround(axis.share(value) * cells)); }

/// One day is a small dot; where many days meet, all are smaller, so that the largest keeps to its size.
float width_of(const ScatterMark& mark, int most)
{
    const float day = std::min(one_day, widest_mark / std::sqrt(static_cast<float>(most)));
    return std::max(least_mark, day * std::sqrt(static_cast<float>(mark.days)));
}

void draw_marks(Frame& frame, const Place& place, Colour ground)
{
    const auto marks = marks_of(place.chart.points, place.chart.along, place.chart.up);
    int most = 1;
    for (const ScatterMark& mark : marks) most = std::max(most, mark.days);
    const Colour colour = frame.palette().series.front();
    for (const ScatterMark& mark : marks) {
        const Point at{place.x(mark.x), place.y(mark.y)};
        const float radius = width_of(mark, most) / 2;
        if (frame.theme.is_contrast()) frame.paint.disc(at, radius + 1, ground);
        frame.paint.disc(at, radius, frame.theme.is_contrast() ? colour : faded(colour, .62f));
    }
}

void draw_means(Frame& frame, const Place& place, Colour ground)
{
    const float width = std::min(widest_mean, place.each() * .8f);
    for (const ScatterColumn& column : place.chart.columns) {
        if (!column.mean) continue;
        const Rect bar{place.x(column.x) - width / 2, place.y(*column.mean) - mean_height / 2, width, mean_height};
        frame.paint.fill(bar.inset(-1), ground, mean_height);
        frame.paint.fill(bar, frame.palette().text, mean_height / 2);
    }
}

double line_value(const ValueAxis& axis, int line)
{
    return std::lerp(axis.least, axis.most, static_cast<double>(line) / (axis.lines - 1));
}

void draw_kinds(Frame& frame, const Place& place)
{
    const float width = place.plot.width / 2 - 8;
    for (const double kind : {0.0, 1.0}) {
        const auto word = frame.type.shortened(Style::Caption, place.chart.kinds[kind > 0 ? 1 : 0], width);
        frame.paint.text(Style::Caption, {place.x(kind), place.plot.bottom() + around}, word, frame.palette().text2,
                         {.align = Align::Centre});
    }
}

void draw_foot(Frame& frame, const Place& place)
{
    if (place.has_kinds()) return draw_kinds(frame, place);
    const ValueAxis& axis = place.chart.along;
    for (int line = 0; line < axis.lines; ++line) {
        const double value = line_value(axis, line);
        const float x = place.x(value), top = place.plot.bottom() + around;
        frame.paint.upright(x, place.plot.y, place.plot.height, frame.palette().divider);
        if (axis.faces)
            face(frame.paint, {x, top + face_radius + 2}, face_radius,
                 std::clamp(static_cast<int>(std::lround(value)) + 2, 0, 4));
        else
            frame.paint.text(Style::Caption, {x, top}, plot_number(value), frame.palette().text2,
                             {.align = Align::Centre, .tabular = true});
    }
}

void draw_read(Frame& frame, const Place& place, int at)
{
    const float x = place.x(place.chart.columns[static_cast<std::size_t>(at)].x);
    const float width = std::min(widest_mean + 4, place.each());
    frame.paint.outline({x - width / 2, place.plot.y - 4, width, place.plot.height + 8}, frame.palette().text, 1.5f, 6);
    const auto [first, second] = place.chart.tell(at);
    bubble(frame, {x, place.plot.y - 8}, place.plot, first, second, width / 2 + 4);
}

}  // namespace

std::vector<ScatterMark> marks_of(std::span<const ScatterPoint> points, const ValueAxis& along, const ValueAxis& up)
{
    std::map<std::pair<int, int>, ScatterMark> places;
    for (const auto& [x, y] : points) {
        ScatterMark& mark = places[{cell_of(x, along), cell_of(y, up)}];
        mark = {mark.x + x, mark.y + y, mark.days + 1};
    }
    std::vector<ScatterMark> marks;
    for (const auto& [place, sum] : places) marks.push_back({sum.x / sum.days, sum.y / sum.days, sum.days});
    return marks;
}

void scatter_chart(Column& page, const ScatterChart& chart, ChartState& state)
{
    Frame& frame = page.frame();
    chart_figure(page, chart.name, chart.summary, [&](Column& inside) {
        chart_head(inside, {chart.name, chart.measure});
        inside.gap(10);
        const float above = axis_overhang(frame, chart.up), left = axis_room(frame, chart.up);
        const float below = std::max(words_room(frame), 2 * face_radius + 2 * around);
        const Rect rect = inside.take(chart.height + above + below);
        const Place place{{rect.x + left, rect.y + above, rect.width - left, chart.height}, chart};
        const Cursor cursor = chart_cursor(
            frame, place.plot,
            {.key = chart.key, .name = chart.cursor_name, .last = static_cast<int>(chart.columns.size()) - 1,
             .page = {}, .under = [&](Point at) { return place.under(at); }, .tell = chart.tell}, state);
        if (!frame.paint.sees(rect)) return;
        draw_axis(frame, place.plot, chart.up);
        draw_foot(frame, place);
        draw_marks(frame, place, inside.ground());
        draw_means(frame, place, inside.ground());
        if (cursor.at) draw_read(frame, place, *cursor.at);
        frame.paint.focus_ring(place.plot.inset(-4), 12, inside.ground(), cursor.touch.focus);
    });
}

}  // namespace ui
