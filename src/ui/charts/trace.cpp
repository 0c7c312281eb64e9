#include "ui/charts/trace.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace ui {
namespace {

constexpr float dot = 1.9f, line_width = 2.5f, stroke_column = 2;

struct Dash { float on, off; };
constexpr std::array dash_of_series{Dash{0, 0}, Dash{8, 4}, Dash{3, 3}, Dash{12, 4}, Dash{6, 3}, Dash{2, 4}};

/// Days closer together than their dots: how far they reach in each narrow column.
void draw_reach(Frame& frame, const TimePlot& plot, std::span<const ChartPoint> days)
{
    const Colour colour = faded(frame.palette().text2, .3f);
    for (std::size_t from = 0; from < days.size();) {
        const float begins = std::floor(plot.x(days[from].day) / stroke_column);
        float low = plot.area.bottom(), high = plot.area.y;
        for (low = high = plot.at(days[from]).y; from < days.size(); ++from) {
            const Point at = plot.at(days[from]);
            if (std::floor(at.x / stroke_column) != begins) break;
            low = std::max(low, at.y), high = std::min(high, at.y);
        }
        frame.paint.fill({begins * stroke_column, high - .5f, stroke_column, low - high + 1}, colour);
    }
}

void draw_stretch(Frame& frame, std::span<const Point> stretch, int series)
{
    const auto index = static_cast<std::size_t>(series);
    const Colour colour = frame.palette().series.at(index);
    if (stretch.size() == 1) return frame.paint.disc(stretch.front(), line_width / 2 + .5f, colour);
    const auto points = thinned(stretch, .5f);
    const Dash dash = dash_of_series.at(index);
    if (dash.on == 0) frame.paint.line(points, colour, line_width);
    else frame.paint.dashed_line(points, colour, line_width, dash.on, dash.off);
}

}  // namespace

void draw_days(Frame& frame, const TimePlot& plot, std::span<const ChartPoint> days)
{
    const auto shown = points_shown(days, plot.shown);
    if (static_cast<float>(shown.size()) * 2 > plot.area.width) return draw_reach(frame, plot, shown);
    for (const ChartPoint& point : shown) frame.paint.disc(plot.at(point), dot, faded(frame.palette().text2, .55f));
}

void draw_means(Frame& frame, const TimePlot& plot, std::span<const ChartPoint> means, int series, int longest_gap)
{
    std::vector<Point> stretch;
    const ChartPoint* previous = nullptr;
    for (const ChartPoint& point : points_shown(means, plot.shown)) {
        if (previous && point.day - previous->day > longest_gap) {
            draw_stretch(frame, stretch, series);
            stretch.clear();
        }
        stretch.push_back(plot.at(point));
        previous = &point;
    }
    if (!stretch.empty()) draw_stretch(frame, stretch, series);
}

const ChartPoint* nearest(std::span<const ChartPoint> points, double day, int within)
{
    auto at = std::ranges::lower_bound(points, day, {}, [](const ChartPoint& point) { return double(point.day); });
    if (at == points.end() || (at != points.begin() && day - (at - 1)->day < at->day - day)) {
        if (at == points.begin()) return nullptr;
        --at;
    }
    return std::abs(at->day - day) <= within ? &*at : nullptr;
}

void draw_ticks(Frame& frame, const TimePlot& plot, std::span<const ChartTick> ticks)
{
    std::vector<PlotWord> words;
    for (const ChartTick& tick : ticks)
        if (tick.day >= plot.shown.first && tick.day <= plot.shown.last)
            words.push_back({plot.x(tick.day), tick.word});
    draw_words_below(frame, plot.area, words);
}

}  // namespace ui
