#include "ui/charts/line.h"
#include <algorithm>
#include <cmath>
#include "ui/charts/marks.h"
#include "ui/face.h"

namespace ui {
namespace {

constexpr float axis_room = 26, face_radius = 8, dot = 1.9f, line_width = 2.5f;
constexpr int longest_gap = 3;  // days; after it the line breaks, it is never drawn where nothing was kept

struct Plot {
    Rect area;
    const LineChart& chart;

    [[nodiscard]] float x(int day) const
    {
        const float span = static_cast<float>(std::max(1, chart.last - chart.first));
        return area.x + area.width * static_cast<float>(day - chart.first) / span;
    }
    [[nodiscard]] float y(double value) const
    {
        const double share = std::clamp((value - chart.least) / (chart.most - chart.least), 0.0, 1.0);
        return area.bottom() - area.height * static_cast<float>(share);
    }
    [[nodiscard]] int day_at(float at) const
    {
        const float share = std::clamp((at - area.x) / area.width, 0.f, 1.f);
        return chart.first + static_cast<int>(std::lround(share * static_cast<float>(chart.last - chart.first)));
    }
};

std::string number(double value)
{
    const double rounded = std::round(value * 10) / 10;
    std::string text = std::to_string(rounded);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

void draw_head(Column& page, const LineChart& chart)
{
    Frame& frame = page.frame();
    const Palette& p = frame.palette();
    const Rect head = page.take(frame.type.line(Style::SmallStrong));
    frame.paint.text(Style::SmallStrong, {head.x, head.y}, chart.name, p.text);
    float right = head.right();
    const float top = head.centre().y - frame.type.line(Style::Caption) / 2;
    const float title_end = head.x + frame.type.width(Style::SmallStrong, chart.name);
    const auto word = [&](std::string_view text, float sign) {
        const float wide = frame.type.width(Style::Caption, text) + sign + 6;
        if (text.empty() || right - wide < title_end + 12) return 0.f;
        frame.paint.text(Style::Caption, {right, top}, text, p.text2, {.align = Align::Right});
        right -= wide;
        return right;
    };
    const Colour colour = p.series.at(static_cast<std::size_t>(chart.series));
    if (const float at = word(chart.usual_word, 16); at > 0)
        frame.paint.fill({at, head.centre().y - 5, 16, 10}, band_colour(frame, colour, page.ground()), 2);
    right -= 16;
    if (const float at = word(chart.mean_word, 16); at > 0)
        frame.paint.fill({at, head.centre().y - 1.5f, 16, 3}, colour, 1.5f);
    if (chart.measure.empty()) return;
    page.gap(2);
    page.caption(chart.measure);
}

void draw_grid(Frame& frame, const Plot& plot, Colour ground)
{
    const LineChart& chart = plot.chart;
    const Palette& p = frame.palette();
    for (int i = 0; i < chart.grid_lines; ++i) {
        const double value = std::lerp(chart.least, chart.most, static_cast<double>(i) / (chart.grid_lines - 1));
        const float y = plot.y(value);
        frame.paint.hairline(plot.area.x, y, plot.area.width, p.divider);
        if (chart.faces)
            face(frame.paint, {plot.area.x - axis_room + face_radius, y}, face_radius,
                 std::clamp(static_cast<int>(std::lround(value)) + 2, 0, 4));
        else
            frame.paint.text(Style::Caption, {plot.area.x - 8, y - frame.type.line(Style::Caption) / 2}, number(value),
                             p.text2, {.align = Align::Right, .tabular = true});
    }
    if (chart.usual) {
        const float top = plot.y(chart.usual->second), end = plot.y(chart.usual->first);
        const Colour colour = p.series.at(static_cast<std::size_t>(chart.series));
        const Colour band = band_colour(frame, colour, ground);
        frame.paint.fill({plot.area.x, top, plot.area.width, end - top},
                         frame.theme.is_contrast() ? band : faded(colour, frame.theme.is_dark() ? .22f : .13f));
    }
    for (const ChartTick& tick : chart.ticks)
        frame.paint.text(Style::Caption, {plot.x(tick.day), plot.area.bottom() + 7}, tick.word, p.text2,
                         {.align = Align::Centre});
}

void draw_shifts(Frame& frame, const Plot& plot)
{
    const Palette& p = frame.palette();
    for (const ChartShift& shift : plot.chart.shifts) {
        const float x = plot.x(shift.day), wide = frame.type.width(Style::Caption, shift.word);
        frame.paint.upright(x, plot.area.y, plot.area.height, p.outline, 1.5f);
        const bool flips = x + 6 + wide > plot.area.right();
        frame.paint.text(Style::Caption, {flips ? x - 6 : x + 6, plot.area.y + 2}, shift.word, p.text2,
                         {.align = flips ? Align::Right : Align::Left});
    }
}

void draw_values(Frame& frame, const Plot& plot)
{
    const LineChart& chart = plot.chart;
    const Colour colour = frame.palette().series.at(static_cast<std::size_t>(chart.series));
    for (const ChartPoint& point : chart.days)
        if (point.day >= chart.first && point.day <= chart.last)
            frame.paint.disc({plot.x(point.day), plot.y(point.value)}, dot, faded(frame.palette().text2, .55f));
    std::vector<Point> stretch;
    int previous = 0;
    const auto finish = [&] {
        if (stretch.size() == 1) frame.paint.disc(stretch.front(), line_width / 2 + .5f, colour);
        frame.paint.line(stretch, colour, line_width);
        stretch.clear();
    };
    for (const ChartPoint& point : chart.mean) {
        if (point.day < chart.first || point.day > chart.last) continue;
        if (!stretch.empty() && point.day - previous > longest_gap) finish();
        stretch.push_back({plot.x(point.day), plot.y(point.value)});
        previous = point.day;
    }
    finish();
}

const ChartPoint* nearest(const std::vector<ChartPoint>& points, int day)
{
    const auto least =
        std::ranges::min_element(points, {}, [day](const ChartPoint& point) { return std::abs(point.day - day); });
    return least == points.end() ? nullptr : &*least;
}

void draw_cursor(Frame& frame, const Plot& plot, int day, Colour ground)
{
    const LineChart& chart = plot.chart;
    const Palette& p = frame.palette();
    const auto& points = chart.mean.empty() ? chart.days : chart.mean;
    const float x = plot.x(day);
    frame.paint.upright(x, plot.area.y - 6, plot.area.height + 6, p.text, 1.5f);
    if (const ChartPoint* point = nearest(points, day); point && std::abs(point->day - day) <= longest_gap) {
        const Point at{plot.x(point->day), plot.y(point->value)};
        frame.paint.disc(at, 7, p.series.at(static_cast<std::size_t>(chart.series)));
        frame.paint.disc(at, 4, ground);
    }
    if (!chart.tell) return;
    const auto [first, second] = chart.tell(day);
    bubble(frame, {x, plot.area.y - 8}, plot.area, first, second);
}

/// Where the cursor stands: under the pointer, or where the arrow keys have brought it. Kept while the chart has focus.
std::optional<int> cursor_of(Frame& frame, const Plot& plot, const Touch& touch)
{
    float& kept = frame.heights[touch.id];  // the day by keys, +1; 0: none yet
    const LineChart& chart = plot.chart;
    const auto move = [&](int days) {
        const int from = kept > 0 ? static_cast<int>(kept) - 1 : chart.last - chart.first;
        kept = static_cast<float>(std::clamp(from + days, 0, chart.last - chart.first) + 1);
        frame.again();
    };
    for (const auto& [key, days] : {std::pair{"ArrowLeft", -1},
                                    {"ArrowRight", 1},
                                    {"PageUp", -30},
                                    {"PageDown", 30},
                                    {"Home", -100000},
                                    {"End", 100000}})
        if (frame.input.key(touch.id, key)) move(days);
    if (frame.input.focused() != touch.id) kept = 0;
    if (const auto pointer = frame.input.pointer();
        !frame.inert && pointer && (!frame.input.touch() || frame.input.is_down()) &&
        plot.area.inset(-10).shared_with(frame.paint.clip()).contains(*pointer) && !frame.input.press_taken())
        return plot.day_at(pointer->x);
    if (kept > 0) return chart.first + static_cast<int>(kept) - 1;
    return std::nullopt;
}

}  // namespace

void line_chart(Column& page, const LineChart& chart)
{
    Frame& frame = page.frame();
    draw_head(page, chart);
    page.gap(10);
    const float below = chart.ticks.empty() ? 8 : frame.type.line(Style::Caption) + 8;
    const Rect rect = page.take(std::clamp(chart.height, 130.f, 222.f));
    const float above = chart.faces ? face_radius + 1 : 6;
    const Plot plot{{rect.x + axis_room, rect.y + above, rect.width - axis_room - 2, rect.height - above - below},
                    chart};
    platform::Node node{
        .role = platform::Role::Figure, .name = std::string{chart.name}, .description = std::string{chart.summary}};
    node.focusable = true;
    const Touch touch = ui::touch(frame, rect, std::move(node), chart.key);
    const auto day = cursor_of(frame, plot, touch);
    if (day && chart.tell && touch.focused) {
        const auto [first, second] = chart.tell(*day);
        frame.semantics.nodes().back().value_text = first + ", " + second;
    }
    if (!frame.paint.sees(rect)) return;
    draw_grid(frame, plot, page.ground());
    draw_shifts(frame, plot);
    draw_values(frame, plot);
    if (day) draw_cursor(frame, plot, *day, page.ground());
    frame.paint.focus_ring(rect.inset(-4), 12, page.ground(), touch.focus);
}

}  // namespace ui
