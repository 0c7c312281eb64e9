#include "ui/charts/line.h"
#include <algorithm>
#include <cmath>
#include "ui/charts/marks.h"
#include "ui/charts/notes.h"
#include "ui/charts/trace.h"

namespace ui {
namespace {

constexpr float sign_width = 16, above_cursor = 6, end_gap = 10, drag_begins = 8, below_notes = 4;
constexpr std::size_t most_rows = 2;      // of words above the plot
constexpr float wheel_doubles = 400;      // CSS px of wheel for twice as close
constexpr double closer_by_key = 1.5;

Colour colour_of(const Frame& frame, int series)
{
    return frame.palette().series.at(static_cast<std::size_t>(series));
}

/// A sign and its word, flowing like chips beneath the title.
void key_word(Column& page, std::string_view word, const std::function<void(const Rect&)>& sign)
{
    if (word.empty()) return;
    Frame& frame = page.frame();
    const Rect at = page.take(sign_width + 6 + frame.type.width(Style::Caption, word), frame.type.line(Style::Caption));
    sign({at.x, at.y, sign_width, at.height});
    frame.paint.text(Style::Caption, {at.x + sign_width + 6, at.y}, word, frame.palette().text2);
    page.beside(16);
}

void draw_key(Column& page, const LineChart& chart)
{
    if (chart.series.size() != 1 || (chart.mean_word.empty() && chart.usual_word.empty())) return;
    Frame& frame = page.frame();
    const Colour colour = colour_of(frame, chart.series.front().colour);
    page.gap(4);
    key_word(page, chart.mean_word, [&](const Rect& at) {
        frame.paint.fill({at.x, at.centre().y - 1.5f, at.width, 3}, colour, 1.5f);
    });
    key_word(page, chart.usual_word, [&](const Rect& at) {
        frame.paint.fill({at.x, at.centre().y - 5, at.width, 10}, band_colour(frame, colour, page.ground()), 2);
    });
    key_word(page, chart.event_word, [&](const Rect& at) {
        mark(frame.paint, at.centre(), 8, 3, page.ground());
    });
    page.gap(0);
}

void draw_band(Frame& frame, const TimePlot& plot, const LineChart& chart, Colour ground)
{
    if (!chart.usual) return;
    const float top = y_of(plot.area, plot.axis, chart.usual->second);
    const float height = y_of(plot.area, plot.axis, chart.usual->first) - top;
    const Colour colour = colour_of(frame, chart.series.front().colour);
    const bool opaque = frame.theme.is_contrast();
    frame.paint.fill({plot.area.x, top, plot.area.width, height},
                     opaque ? band_colour(frame, colour, ground) : faded(colour, frame.theme.is_dark() ? .22f : .13f));
}

/// Words at a level line.
void draw_note(Frame& frame, const Rect& area, Point at, std::string_view words)
{
    const bool flips = at.x + 6 + frame.type.width(Style::Caption, words) > area.right();
    frame.paint.text(Style::Caption, {flips ? at.x - 6 : at.x + 6, at.y}, words, frame.palette().text2,
                     {.align = flips ? Align::Right : Align::Left});
}

void draw_events(Frame& frame, const TimePlot& plot, const LineChart& chart, Colour ground)
{
    const Palette& p = frame.palette();
    const Rect& area = plot.area;
    for (const ChartLimit& limit : chart.limits) {
        const float y = y_of(area, plot.axis, limit.value);
        frame.paint.dashes({area.x, y}, {area.right(), y}, p.outline, 1.5f, 6, 4);
        draw_note(frame, area, {area.x, y - frame.type.line(Style::Caption)}, limit.word);
    }
    float last = -1e9f;
    for (const int day : chart.events) {
        const float x = plot.x(day);
        if (day < plot.shown.first || day > plot.shown.last || x < last + 1) continue;
        mark(frame.paint, {x, area.bottom()}, 6, 3, ground);
        last = x;
    }
}

int rows_of_notes(const LineChart& chart) { return static_cast<int>(std::min(most_rows, chart.shifts.size())); }

float notes_room(const Frame& frame, const LineChart& chart)
{
    const int rows = rows_of_notes(chart);
    return rows == 0 ? 0 : static_cast<float>(rows) * frame.type.line(Style::Caption) + below_notes;
}

/// An upright each, up to its words above the plot.
void draw_shifts(Frame& frame, const TimePlot& plot, const LineChart& chart)
{
    const Rect& area = plot.area;
    const float line = frame.type.line(Style::Caption);
    std::vector<const ChartShift*> shown;
    std::vector<Note> notes;
    for (const ChartShift& shift : chart.shifts) {
        if (shift.day < plot.shown.first || shift.day > plot.shown.last) continue;
        shown.push_back(&shift);
        notes.push_back({plot.x(shift.day), frame.type.width(Style::Caption, shift.word),
                         frame.type.width(Style::Caption, shift.brief)});
    }
    const auto seats = seats_of(notes, area.x, area.right(), rows_of_notes(chart));
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const auto& [row, brief, left] = seats[i];
        const float top = row < 0 ? area.y : area.y - below_notes - line * static_cast<float>(row + 1);
        frame.paint.upright(notes[i].x, top + 2, area.bottom() - top - 2, frame.palette().outline, 1.5f);
        if (row >= 0)
            frame.paint.text(Style::Caption, {left, top}, brief ? shown[i]->brief : shown[i]->word,
                             frame.palette().text2);
    }
}

/// Two lines are named where they end, the words pushed apart where those ends meet.
void draw_names(Frame& frame, const TimePlot& plot, const LineChart& chart, Colour ground)
{
    if (chart.series.size() < 2) return;
    const float line = frame.type.line(Style::Caption);
    std::array<float, 2> y{};
    for (std::size_t i = 0; i < 2; ++i) {
        const auto shown = points_shown(chart.series[i].mean, plot.shown);
        y[i] = shown.empty() ? plot.area.bottom() : plot.at(shown.back()).y;
    }
    const float apart = line - std::abs(y[0] - y[1]);
    if (apart > 0) y[y[0] <= y[1] ? 0 : 1] -= apart / 2, y[y[0] <= y[1] ? 1 : 0] += apart / 2;
    for (std::size_t i = 0; i < 2; ++i) {
        mark(frame.paint, {plot.area.right() + end_gap, y[i]}, 9, chart.series[i].colour, ground);
        frame.paint.text(Style::Caption, {plot.area.right() + end_gap + 9, y[i] - line / 2}, chart.series[i].name,
                         frame.palette().text);
    }
}

float names_room(const Frame& frame, const LineChart& chart)
{
    float widest = 0;
    if (chart.series.size() > 1)
        for (const LineSeries& series : chart.series)
            widest = std::max(widest, frame.type.width(Style::Caption, series.name));
    return widest == 0 ? 2 : widest + end_gap + 12;
}

void draw_cursor(Frame& frame, const TimePlot& plot, const LineChart& chart, int day, Colour ground)
{
    const float x = plot.x(day);
    if (x < plot.area.x - 1 || x > plot.area.right() + 1) return;
    frame.paint.upright(x, plot.area.y - above_cursor, plot.area.height + above_cursor, frame.palette().text, 1.5f);
    for (const LineSeries& series : chart.series) {
        const ChartPoint* point = nearest(series.mean.empty() ? series.days : series.mean, day, chart.longest_gap);
        if (!point) continue;
        frame.paint.disc(plot.at(*point), 7, colour_of(frame, series.colour));
        frame.paint.disc(plot.at(*point), 4, ground);
    }
    const auto [first, second] = chart.tell(day);
    bubble(frame, {x, plot.area.y - 8}, plot.area, first, second);
}

/// Drags along the time axis: of a mouse anywhere on the plot, of a finger once it goes aside. Days; none: no drag.
std::optional<double> dragged(Frame& frame, const TimePlot& plot, ChartState& state)
{
    Input& input = frame.input;
    if (!input.is_down()) state.panning = false;
    if (frame.inert || !input.is_down() || !input.pointer()) return std::nullopt;
    const Point at = *input.pointer(), down = input.down_at();
    if (!state.panning) {
        const bool here = plot.area.shared_with(frame.paint.clip()).contains(down) && !input.press_taken();
        const bool aside = std::abs(at.x - down.x) > drag_begins && std::abs(at.x - down.x) > std::abs(at.y - down.y);
        if (!here || !aside) return std::nullopt;
        state.panning = true;
        state.held = down.x;
        input.take_press();
        input.take_drag();
    }
    return (std::exchange(state.held, at.x) - at.x) / plot.area.width * plot.shown.length();
}

std::optional<TimeSpan> by_keys(const Input& input, std::uint32_t id, const LineChart& chart, double about)
{
    if (input.key(id, "+") || input.key(id, "=")) return zoomed(chart.shown, chart.all, closer_by_key, about);
    if (input.key(id, "-")) return zoomed(chart.shown, chart.all, 1 / closer_by_key, about);
    return std::nullopt;
}

std::optional<TimeSpan> by_wheel(const Frame& frame, const TimePlot& plot, const LineChart& chart)
{
    const Input& input = frame.input;
    const auto at = input.pointer();
    if (frame.inert || !at || !plot.area.shared_with(frame.paint.clip()).contains(*at)) return std::nullopt;
    const Point wheel = input.wheel();
    if (input.wheel_zooms() && wheel.x + wheel.y != 0)
        return zoomed(chart.shown, chart.all, std::exp2(-(wheel.x + wheel.y) / wheel_doubles), plot.day_at(at->x));
    if (wheel.x == 0 || std::abs(wheel.x) < std::abs(wheel.y)) return std::nullopt;
    return moved(chart.shown, chart.all, wheel.x / plot.area.width * chart.shown.length());
}

std::optional<TimeSpan> by_pinch(const Frame& frame, const TimePlot& plot, const LineChart& chart)
{
    const auto& pinch = frame.input.pinch();
    if (frame.inert || !pinch || !plot.area.inset(-24).contains({pinch->x, pinch->y})) return std::nullopt;
    const auto span = zoomed(chart.shown, chart.all, pinch->by, plot.day_at(pinch->x));
    return moved(span, chart.all, -pinch->dx / plot.area.width * span.length());
}

std::optional<TimeSpan> wanted_span(Frame& frame, const TimePlot& plot, const LineChart& chart, const Cursor& cursor,
                                    ChartState& state)
{
    if (!chart.moves) return std::nullopt;
    const double about = cursor.at.value_or(static_cast<int>(chart.shown.first + chart.shown.length() / 2));
    if (auto span = by_keys(frame.input, cursor.touch.id, chart, about)) return span;
    if (auto span = by_wheel(frame, plot, chart)) return span;
    if (auto span = by_pinch(frame, plot, chart)) return span;
    const bool wider = chart.all.length() > chart.shown.length() + .01;  // else the finger moves the cursor
    if (const auto days = wider ? dragged(frame, plot, state) : std::nullopt)
        return moved(chart.shown, chart.all, *days);
    if (cursor.by_key && cursor.at) return showing(chart.shown, chart.all, *cursor.at);
    return std::nullopt;
}

CursorSteps steps_of(const LineChart& chart, const TimePlot& plot)
{
    const auto first = static_cast<int>(std::ceil(chart.moves ? chart.all.first : chart.shown.first));
    const auto last = static_cast<int>(std::floor(chart.moves ? chart.all.last : chart.shown.last));
    return {.key = chart.key,
            .name = chart.cursor_name,
            .first = first,
            .last = last,
            .across = chart.step,
            .page = [first, last](int at, int pages) { return std::clamp(months_on(at, pages), first, last); },
            .under = [plot](Point at) { return static_cast<int>(std::lround(plot.day_at(at.x))); },
            .tell = chart.tell};
}

void draw_plot(Frame& frame, const TimePlot& plot, const LineChart& chart, Colour ground)
{
    draw_axis(frame, plot.area, plot.axis);
    draw_ticks(frame, plot, chart.ticks);
    frame.paint.push_clip(plot.area.inset(-1, -8).shared_with(frame.paint.clip()));
    draw_band(frame, plot, chart, ground);
    if (chart.series.size() == 1) draw_days(frame, plot, chart.series.front().days);
    for (const LineSeries& series : chart.series)
        draw_means(frame, plot, series.mean, series.colour, chart.longest_gap);
    draw_events(frame, plot, chart, ground);
    frame.paint.pop_clip();
    draw_shifts(frame, plot, chart);
    draw_names(frame, plot, chart, ground);
}

}  // namespace

std::span<const ChartPoint> points_shown(std::span<const ChartPoint> points, const TimeSpan& shown)
{
    const auto day = [](const ChartPoint& point) { return static_cast<double>(point.day); };
    auto from = std::ranges::lower_bound(points, shown.first, {}, day);
    auto to = std::ranges::upper_bound(points, shown.last, {}, day);
    if (from != points.begin()) --from;
    if (to != points.end()) ++to;
    return {from, to};
}

std::optional<TimeSpan> line_chart(Column& page, const LineChart& chart, ChartState& state)
{
    Frame& frame = page.frame();
    std::optional<TimeSpan> wanted;
    chart_figure(page, chart.name, chart.summary, [&](Column& inside) {
        chart_head(inside, {chart.name, chart.measure});
        draw_key(inside, chart);
        inside.gap(10);
        const float above = std::max(axis_overhang(frame, chart.axis), notes_room(frame, chart));
        const float below = words_room(frame);
        const Rect rect = inside.take(std::clamp(chart.height, 120.f, 260.f) + above + below);
        const float left = axis_room(frame, chart.axis);
        const TimePlot plot{{rect.x + left, rect.y + above, rect.width - left - names_room(frame, chart),
                             rect.height - above - below},
                            chart.shown,
                            chart.axis};
        const Cursor cursor = chart_cursor(frame, plot.area, steps_of(chart, plot), state);
        wanted = wanted_span(frame, plot, chart, cursor, state);
        if (!frame.paint.sees(rect)) return;
        draw_plot(frame, plot, chart, inside.ground());
        if (cursor.at) draw_cursor(frame, plot, chart, *cursor.at, inside.ground());
        frame.paint.focus_ring(plot.area.inset(-4), 12, inside.ground(), cursor.touch.focus);
    });
    if (wanted) frame.again();
    return wanted;
}

}  // namespace ui
