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

std::string said(const Waffle& row) { return std::string{row.name} + ", " + std::string{row.count}; }

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

}  // namespace

void waffle_chart(Column& page, const WaffleChart& chart)
{
    Frame& frame = page.frame();
    Painter& paint = frame.paint;
    const Palette& p = frame.palette();
    const std::size_t index = frame.semantics.nodes().size();
    const float begin = page.y();
    tell(frame, {page.x(), begin, page.width(), 1},
         {.role = platform::Role::Figure, .name = std::string{chart.name}, .description = std::string{chart.summary}},
         true);
    page.caption(chart.measure);
    page.gap(8);
    const Axis axis{page.x() + side_room, page.x() + page.width() - side_room, chart.least, chart.most};
    const float marks = height_of(chart.rows) + 4;
    for (const Waffle& row : chart.rows) {
        draw_head(page, row);
        page.gap(2);
        const Rect plot = page.take(marks + mean_height + 14);
        for (int value = chart.least; value <= chart.most; value += chart.axis_step)
            paint.upright(axis.x(value), plot.y, plot.height, p.divider);
        for (std::size_t i = 0; i < row.marks.size(); ++i)
            draw_column(paint, axis.x(chart.least + static_cast<int>(i)), plot.y + marks, row.marks[i], row.series,
                        page.ground());
        draw_interval(frame, axis, row, plot.y + marks + 4 + mean_height / 2);
    }
    page.gap(6);
    const Rect labels = page.take(std::max(frame.type.line(Style::Caption), 2 * face_radius + 2));
    const float each = axis.x(chart.least + chart.axis_step) - axis.x(chart.least);
    const float widest = frame.type.width(Style::Caption, std::to_string(chart.most)) + 4;
    const int step = chart.axis_step * (chart.faces ? 1 : std::max(1, static_cast<int>(std::ceil(widest / each))));
    for (int value = chart.least; value <= chart.most; value += step) {
        if (chart.faces) face(paint, {axis.x(value), labels.centre().y}, face_radius, value - chart.least);
        else
            paint.text(Style::Caption, {axis.x(value), labels.y}, std::to_string(value), p.text2,
                       {.align = Align::Centre});
    }
    frame.semantics.close();
    frame.semantics.nodes()[index].box.height = page.y() - begin;
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
