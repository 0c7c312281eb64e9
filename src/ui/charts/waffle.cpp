#include "ui/charts/waffle.h"
#include <algorithm>
#include <cmath>
#include "ui/charts/marks.h"
#include "ui/face.h"

namespace ui {
namespace {

constexpr float mark_size = 5.6f, pitch = 7, interval_height = 10, mean_width = 4, mean_height = 16, side_room = 8,
                face_radius = 8;
constexpr int across = 3;

struct Axis {
    float left, right;
    int least, most;

    [[nodiscard]] float x(double value) const
    {
        return left + (right - left) * static_cast<float>((value - least) / (most - least));
    }
};

/// All rows are as high as the highest needs: one mark is as much everywhere.
float height_of(const std::vector<Waffle>& rows)
{
    int most = 1;
    for (const Waffle& row : rows)
        for (const int marks : row.marks) most = std::max(most, marks);
    return static_cast<float>(std::max(3, (most + across - 1) / across)) * pitch;
}

/// Marks stand in rows of three from the bottom up; what is left over is centred on top.
void draw_column(Painter& paint, float x, float bottom, int count, int series, Colour ground)
{
    for (int i = 0; i < count; ++i) {
        const int row = i / across, in_row = std::min(across, count - row * across), place = i % across;
        const float offset = (static_cast<float>(place) - static_cast<float>(in_row - 1) / 2) * pitch;
        mark(paint, {x + offset, bottom - pitch * (static_cast<float>(row) + .5f)}, mark_size, series, ground);
    }
}

void draw_interval(Frame& frame, const Axis& axis, const Waffle& row, float middle)
{
    const Palette& p = frame.palette();
    const Colour colour = p.series.at(static_cast<std::size_t>(row.series));
    const float from = axis.x(row.low), to = axis.x(row.high);
    frame.paint.fill({from, middle - interval_height / 2, to - from, interval_height}, faded(colour, .34f),
                     interval_height / 2);
    frame.paint.fill({axis.x(row.mean) - mean_width / 2, middle - mean_height / 2, mean_width, mean_height}, p.text,
                     mean_width / 2);
}

std::string said(const Waffle& row) { return row.name + ", " + row.count; }

/// Name left and count right, or one under the other where they would meet.
void draw_head(Column& page, const Waffle& row)
{
    constexpr float between = 12;
    Frame& frame = page.frame();
    const Palette& p = frame.palette();
    const float line = frame.type.line(Style::SmallStrong), count = frame.type.width(Style::Small, row.count);
    const bool meets = frame.type.width(Style::SmallStrong, row.name) + between + count > page.width();
    const Lines name = frame.type.wrapped(Style::SmallStrong, row.name, page.width());
    const float lines = line * static_cast<float>(name.text.size());
    const Rect head = page.take(lines + (meets ? line : 0));
    tell(frame, head, {.role = platform::Role::Text, .name = said(row)});
    frame.paint.lines(Style::SmallStrong, {head.x, head.y}, name, p.text);
    if (meets) frame.paint.text(Style::Small, {head.x, head.y + lines}, row.count, p.text2);
    else frame.paint.text(Style::Small, {head.right(), head.y}, row.count, p.text2, {.align = Align::Right});
}

/// What stands beneath all rows: numbers, or the five faces. Numbers that would meet are left out evenly.
void draw_labels(Column& page, const WaffleChart& chart, const Axis& axis)
{
    Frame& frame = page.frame();
    const Rect labels = page.take(std::max(frame.type.line(Style::Caption), 2 * face_radius + 2));
    const float each = axis.x(chart.least + chart.axis_step) - axis.x(chart.least);
    const float widest = frame.type.width(Style::Caption, std::to_string(chart.most)) + 4;
    const int step = chart.axis_step * (chart.faces ? 1 : std::max(1, static_cast<int>(std::ceil(widest / each))));
    for (int value = chart.least; value <= chart.most; value += step) {
        if (chart.faces)
            face(frame.paint, {axis.x(value), labels.centre().y}, face_radius, value - chart.least);
        else
            frame.paint.text(Style::Caption, {axis.x(value), labels.y}, std::to_string(value), frame.palette().text2,
                             {.align = Align::Centre});
    }
}

Rect draw_row(Column& page, const WaffleChart& chart, const Waffle& row, const Axis& axis, float marks)
{
    Frame& frame = page.frame();
    draw_head(page, row);
    page.gap(2);
    const Rect plot = page.take(marks + mean_height + 14);
    for (int value = chart.least; value <= chart.most; value += chart.axis_step)
        frame.paint.upright(axis.x(value), plot.y, plot.height, frame.palette().divider);
    for (std::size_t i = 0; i < row.marks.size(); ++i)
        draw_column(frame.paint, axis.x(chart.least + static_cast<int>(i)), plot.y + marks, row.marks[i], row.series,
                    page.ground());
    draw_interval(frame, axis, row, plot.y + marks + 4 + mean_height / 2);
    return plot;
}

/// The values of all rows, one row after another: what the cursor counts.
struct Places {
    const WaffleChart& chart;
    const Axis& axis;
    const std::vector<Rect>& plots;

    [[nodiscard]] int values() const { return chart.most - chart.least + 1; }
    [[nodiscard]] std::size_t row(int at) const { return static_cast<std::size_t>(at / values()); }
    [[nodiscard]] int value(int at) const { return chart.least + at % values(); }
    [[nodiscard]] TwoLines tell(int at) const { return chart.tell(static_cast<int>(row(at)), value(at)); }
    [[nodiscard]] int under(Point at) const
    {
        const auto away = [&](const Rect& plot) { return std::abs(plot.centre().y - at.y); };
        const auto row = static_cast<int>(std::ranges::min_element(plots, {}, away) - plots.begin());
        const float share = (at.x - axis.left) / std::max(1.f, axis.right - axis.left);
        const auto value = static_cast<int>(std::lround(share * static_cast<float>(values() - 1)));
        return row * values() + std::clamp(value, 0, values() - 1);
    }
};

void draw_read(Frame& frame, const Places& places, int at)
{
    const Rect& plot = places.plots[places.row(at)];
    const float x = places.axis.x(places.value(at)), width = across * pitch + 6;
    frame.paint.outline({x - width / 2, plot.y - 3, width, plot.height - mean_height - 6}, frame.palette().text, 1.5f,
                        6);
    const auto [first, second] = places.tell(at);
    bubble(frame, {x, plot.y - 8}, plot, first, second, width / 2 + 4);
}

}  // namespace

void waffle_chart(Column& page, const WaffleChart& chart, ChartState& state)
{
    Frame& frame = page.frame();
    chart_figure(page, chart.name, chart.summary, [&](Column& inside) {
        inside.caption(chart.measure);
        inside.gap(8);
        const Axis axis{inside.x() + side_room, inside.x() + inside.width() - side_room, chart.least, chart.most};
        const float marks = height_of(chart.rows) + 4;
        std::vector<Rect> plots;
        for (const Waffle& row : chart.rows) plots.push_back(draw_row(inside, chart, row, axis, marks));
        inside.gap(6);
        draw_labels(inside, chart, axis);
        const Places places{chart, axis, plots};
        const Rect all{plots.front().x, plots.front().y, plots.front().width,
                       plots.back().bottom() - plots.front().y};
        const int count = static_cast<int>(plots.size()) * places.values();
        const Cursor cursor = chart_cursor(
            frame, all,
            {.key = "waffle", .name = chart.cursor_name, .last = count - 1, .down = places.values(), .page = {},
             .under = [&](Point at) { return places.under(at); }, .tell = [&](int at) { return places.tell(at); }},
            state);
        if (cursor.at && frame.paint.sees(all)) draw_read(frame, places, *cursor.at);
        frame.paint.focus_ring(all.inset(-4), 12, inside.ground(), cursor.touch.focus);
    });
}

void mean_bars(Column& page, std::span<const MeanBar> bars, double least, double most)
{
    Frame& frame = page.frame();
    const Palette& p = frame.palette();
    constexpr float track_height = 6, band_height = 10;
    for (const MeanBar& bar : bars) {
        const Rect head = page.take(frame.type.line(Style::Small));
        tell(frame, head,
             {.role = platform::Role::Text, .name = std::string{bar.name} + ": " + std::string{bar.value}});
        frame.paint.text(Style::Small, {head.x, head.y}, bar.name, p.text);
        frame.paint.text(Style::SmallStrong, {head.right(), head.y}, bar.value, p.text, {.align = Align::Right});
        const Rect strip = page.take(24);
        const float middle = strip.y + 8;
        const auto x = [&](double value) {
            return strip.x + strip.width * static_cast<float>((value - least) / (most - least));
        };
        const Colour colour = p.series.at(static_cast<std::size_t>(bar.series));
        frame.paint.fill({strip.x, middle - track_height / 2, strip.width, track_height},
                         frame.theme.is_dark() ? p.pressed : p.sunken, track_height / 2);
        frame.paint.fill({x(bar.low), middle - band_height / 2, x(bar.high) - x(bar.low), band_height},
                         laid_on(page.ground(), colour, .5f), band_height / 2);
        mark(frame.paint, {x(bar.mean), middle}, 14, bar.series, page.ground());
    }
}

}  // namespace ui
