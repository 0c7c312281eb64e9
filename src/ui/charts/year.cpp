#include "ui/charts/year.h"
#include <algorithm>
#include "ui/charts/marks.h"
#include "ui/widgets/looks.h"

namespace ui {
namespace {

constexpr float cell_height = 13, gap_down = 2, head = 34, below = 6, numbers = 35.4f, cell_radius = 4;

int days_in(int year, unsigned int month)
{
    const auto last = std::chrono::year{year} / std::chrono::month{month} / std::chrono::last;
    return static_cast<int>(static_cast<unsigned int>(last.day()));
}

struct Grid {
    Rect plate;
    float cell, step;

    [[nodiscard]] Rect at(int month, int day) const
    {
        return {plate.x + numbers + step * static_cast<float>(month),
                plate.y + head + (cell_height + gap_down) * static_cast<float>(day), cell, cell_height};
    }
};

Grid grid_on(const Rect& plate)
{
    constexpr float right = 3.4f;
    const float step = std::min(44.f, (plate.width - numbers - right) / 12);
    const float cell = step * 22 / 26.6f;  // 22 wide with gaps of 4.6 at 390
    return {plate, cell, step};
}

void draw_day(Painter& paint, const YearChart& chart, const Rect& cell, int of_year)
{
    const Palette& p = paint.palette();
    const auto level = chart.levels[static_cast<std::size_t>(of_year)];
    if (level) paint.fill(cell, p.mood.at(static_cast<std::size_t>(*level)), cell_radius);
    else paint.disc(cell.centre(), 1.5f, p.plate_dot);
    if (of_year == chart.today) paint.outline(cell.inset(-4, -3.5f), ring_on_plate(paint.theme()), 2, 6);
}

}  // namespace

std::optional<int> year(Column& page, const YearChart& chart)
{
    Frame& frame = page.frame();
    Painter& paint = frame.paint;
    const Palette& p = frame.palette();
    const float tall = head + 31 * (cell_height + gap_down) + below;
    const Rect plate = page.take(tall);
    const Grid grid = grid_on(plate);
    const bool night = frame.theme.kind == ThemeKind::Night;
    const Colour words = night ? p.text2 : frame.theme.is_contrast() ? rgb(0xE6E6E6) : rgb(0xB9B6C4);
    tell(frame, plate,
         {.role = platform::Role::Figure, .name = std::string{chart.name}, .description = std::string{chart.summary}},
         true);
    paint.surface(plate, p.plate, 20, Depth::Page);
    for (const int row : {0, 9, 19, 29}) {
        const float top = grid.at(0, row).centre().y - frame.type.line(Style::Caption) / 2;
        paint.text(Style::Caption, {plate.x + numbers - 12, top}, std::to_string(row + 1), words,
                   {.align = Align::Right, .tabular = true});
    }
    std::optional<int> chosen;
    int of_year = 0;
    for (unsigned int month = 1; month <= 12; ++month) {
        const auto index = static_cast<std::size_t>(month - 1);
        const Rect first = grid.at(static_cast<int>(index), 0);
        const Rect column{first.centre().x - grid.step / 2, plate.y, grid.step, plate.height};
        const int days = days_in(chart.year, month);
        const bool lived = of_year <= chart.last_day && of_year + days > chart.first_day;
        if (lived) {
            const Touch touch = ui::touch(
                frame, column, {.role = platform::Role::Button, .name = std::string{chart.month_names[index]}});
            if (touch.activated) chosen = static_cast<int>(index);
            const float veiled = .05f * touch.hover + .10f * touch.press;
            if (veiled > 0) paint.fill(column.inset(0, 4), faded(ring_on_plate(frame.theme), veiled), 8);
            paint.focus_ring(column.inset(1, 6), 8, p.plate, touch.focus);
        }
        paint.text(Style::Caption, {first.centre().x, plate.y + 10}, chart.month_letters[index], words,
                   {.align = Align::Centre});
        for (int day = 0; day < days; ++day, ++of_year) {
            const bool shown = of_year >= chart.first_day && of_year <= chart.last_day &&
                               of_year < static_cast<int>(chart.levels.size());
            if (shown) draw_day(paint, chart, grid.at(static_cast<int>(index), day), of_year);
        }
    }
    frame.semantics.close();
    return chosen;
}

}  // namespace ui
