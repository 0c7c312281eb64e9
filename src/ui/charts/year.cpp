#include "ui/charts/year.h"
#include <algorithm>
#include <chrono>
#include "ui/charts/marks.h"
#include "ui/charts/span.h"
#include "ui/widgets/looks.h"

namespace ui {
namespace {

namespace chrono = std::chrono;

constexpr float cell_height = 13, gap_down = 2, head = 34, below = 6, numbers = 35.4f, cell_radius = 4;
constexpr float ring_air = 4;      // between what is read and its ring, which goes around the plate
constexpr float room_around = 56;  // of a day that a key has brought: its bubble, and the days next to it
constexpr float plate_radius = 20, plate_height = head + 31 * (cell_height + gap_down) + below;

/// Days since 1970.
int first_of(int year, int month)
{
    const chrono::sys_days day{chrono::year_month{chrono::year{year}, chrono::January} / 1 + chrono::months{month}};
    return static_cast<int>(day.time_since_epoch().count());
}

int month_begin(int year, int month) { return first_of(year, month) - first_of(year, 0); }
int days_in(int year, int month) { return first_of(year, month + 1) - first_of(year, month); }

struct Grid {
    Rect plate;
    int year;
    float cell, step;

    [[nodiscard]] Rect at(int month, int day) const
    {
        return {plate.x + numbers + step * static_cast<float>(month),
                plate.y + head + (cell_height + gap_down) * static_cast<float>(day), cell, cell_height};
    }
    [[nodiscard]] Rect at(int of_year) const
    {
        const int month = month_in(year, of_year);
        return at(month, of_year - month_begin(year, month));
    }
    [[nodiscard]] Rect column(int month) const
    {
        return {at(month, 0).centre().x - step / 2, plate.y, step, plate.height};
    }
    /// All its columns, without the letters above them.
    [[nodiscard]] Rect days() const
    {
        const float left = column(0).x;
        return {left, plate.y + head - gap_down, step * 12, 31 * (cell_height + gap_down) + gap_down};
    }
    [[nodiscard]] std::optional<int> under(Point at) const
    {
        const Rect all = days();
        if (!all.contains(at)) return std::nullopt;
        const int month = std::clamp(static_cast<int>((at.x - all.x) / step), 0, 11);
        const int day = static_cast<int>((at.y - all.y) / (cell_height + gap_down));
        return month_begin(year, month) + std::clamp(day, 0, days_in(year, month) - 1);
    }
};

Grid grid_on(const Rect& plate, int year)
{
    constexpr float right = 3.4f;
    const float step = std::min(44.f, (plate.width - numbers - right) / 12);
    const float cell = step * 22 / 26.6f;  // 22 wide with gaps of 4.6 at 390
    return {plate, year, cell, step};
}

void draw_plate(Frame& frame, const Grid& grid)
{
    frame.paint.surface(grid.plate, frame.palette().plate, plate_radius, Depth::Page);
    for (const int row : {0, 9, 19, 29}) {
        const float top = grid.at(0, row).centre().y - frame.type.line(Style::Caption) / 2;
        frame.paint.text(Style::Caption, {grid.plate.x + numbers - 12, top}, std::to_string(row + 1),
                         words_on_plate(frame), {.align = Align::Right, .tabular = true});
    }
}

void draw_day(Painter& paint, const YearChart& chart, const Rect& cell, int of_year)
{
    const Palette& p = paint.palette();
    const auto level = chart.levels[static_cast<std::size_t>(of_year)];
    if (level) paint.fill(cell, p.mood.at(static_cast<std::size_t>(*level)), cell_radius);
    else paint.disc(cell.centre(), 1.5f, p.plate_dot);
    if (of_year == chart.today) paint.outline(cell.inset(-4, -3.5f), ring_on_plate(paint.theme()), 2, 6);
}

void draw_month(Frame& frame, const YearChart& chart, const Grid& grid, int month)
{
    frame.paint.text(Style::Caption, {grid.column(month).centre().x, grid.plate.y + 10},
                     chart.month_letters.at(static_cast<std::size_t>(month)), words_on_plate(frame),
                     {.align = Align::Centre});
    const int begin = month_begin(chart.year, month);
    for (int day = 0; day < days_in(chart.year, month); ++day) {
        const int of_year = begin + day;
        const bool shown = of_year >= chart.first_day && of_year <= chart.last_day &&
                           of_year < static_cast<int>(chart.levels.size());
        if (shown) draw_day(frame.paint, chart, grid.at(month, day), of_year);
    }
}

bool is_lived(const YearChart& chart, int month)
{
    const int begin = month_begin(chart.year, month);
    return begin <= chart.last_day && begin + days_in(chart.year, month) > chart.first_day;
}

/// True when it was chosen.
bool month_button(Frame& frame, const YearChart& chart, const Grid& grid, int month)
{
    const auto index = static_cast<std::size_t>(month);
    const Rect column = grid.column(month);
    const Touch touch = ui::touch(frame, column, {.role = platform::Role::Button,
                                                  .name = std::string{chart.month_names[index]},
                                                  .description = chart.month_words[index]});
    const float veiled = .05f * touch.hover + .10f * touch.press;
    if (veiled > 0) frame.paint.fill(column.inset(0, 4), faded(ring_on_plate(frame.theme), veiled), 8);
    frame.paint.focus_ring(column.inset(1, 6), 8, frame.palette().plate, touch.focus);
    return touch.activated;
}

CursorSteps steps_of(const YearChart& chart, const Grid& grid)
{
    const int begin = first_of(chart.year, 0);
    return {.key = "year",
            .name = chart.cursor_name,
            .first = chart.first_day,
            .last = chart.last_day,
            .down = 1,
            .page = [begin](int at, int months) { return months_on(begin + at, months) - begin; },
            .pages_aside = true,
            .under = [grid, &chart](Point at) -> std::optional<int> {
                const auto day = grid.under(at);
                return day && *day >= chart.first_day && *day <= chart.last_day ? day : std::nullopt;
            },
            .tell = chart.tell};
}

void draw_read(Frame& frame, const YearChart& chart, const Grid& grid, int day)
{
    const Rect cell = grid.at(day);
    const float above = 2 * frame.type.line(Style::Caption) + 14;
    frame.paint.outline(cell.inset(-3), ring_on_plate(frame.theme), 2, 6);
    const auto [first, second] = chart.tell(day);
    bubble(frame, {cell.centre().x, std::max(grid.plate.y + 4, cell.y - above)}, grid.plate, first, second,
           cell.width / 2 + 7);
}

}  // namespace

int month_in(int year, int day)
{
    int month = 0;
    while (month < 11 && day >= month_begin(year, month + 1)) ++month;
    return month;
}

std::optional<int> year(Column& page, const YearChart& chart)
{
    Frame& frame = page.frame();
    std::optional<int> chosen;
    chart_figure(page, chart.name, chart.summary, [&](Column& inside) {
        const Grid grid = grid_on(inside.take(plate_height), chart.year);
        draw_plate(frame, grid);
        for (int month = 0; month < 12; ++month) {
            if (is_lived(chart, month) && month_button(frame, chart, grid, month)) chosen = month;
            draw_month(frame, chart, grid, month);
        }
    });
    return chosen;
}

void year_chart(Column& page, const YearChart& chart, ChartState& state)
{
    Frame& frame = page.frame();
    chart_figure(page, chart.name, chart.summary, [&](Column& inside) {
        const Grid grid = grid_on(inside.take(plate_height), chart.year);
        const Cursor cursor = chart_cursor(frame, grid.plate.inset(ring_air), steps_of(chart, grid), state);
        if (cursor.by_key && cursor.at) frame.reveal = grid.at(*cursor.at).inset(0, -room_around);
        if (!frame.paint.sees(grid.plate)) return;
        draw_plate(frame, grid);
        for (int month = 0; month < 12; ++month) draw_month(frame, chart, grid, month);
        if (cursor.at) draw_read(frame, chart, grid, *cursor.at);
        frame.paint.focus_ring(grid.plate, plate_radius, inside.ground(), cursor.touch.focus);
    });
}

}  // namespace ui
