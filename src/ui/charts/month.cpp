#include "ui/charts/month.h"
#include <algorithm>
#include "ui/face.h"
#include "ui/widgets/date_grid.h"
#include "ui/widgets/looks.h"

namespace ui {
namespace {

constexpr float number_line = 18, least_cell = 44, face_room = 40;

/// The ground says it, and an edge for those who do not see the ground's colour.
void draw_chosen(Frame& frame, const Rect& cell, Colour ground)
{
    const Palette& p = frame.palette();
    const Rect mark = cell.inset(std::max(1.f, (cell.width - 52) / 2), 0);
    frame.paint.framed(mark, p.accent, 1.5f, frame.theme.is_contrast() ? ground : p.accent_soft, 12);
}

void draw_day(Frame& frame, const Rect& cell, const MonthChart& chart, int day, const Touch& touch, Colour ground)
{
    const Palette& p = frame.palette();
    const MonthDay& it = chart.days[static_cast<std::size_t>(day)];
    const bool to_come = day > chart.last, is_today = day == chart.today;
    const Point centre{cell.centre().x, cell.y + number_line + 4 + face_room / 2};
    const float radius = std::min(15.f, cell.width / 2 - 4);
    if (day == chart.chosen) draw_chosen(frame, cell, ground);
    veil(frame, square_at(cell.centre(), std::min(cell.width, cell.height)), 12, touch);
    frame.paint.text(is_today ? Style::CaptionStrong : Style::Caption, {centre.x, cell.y + 2}, std::to_string(day + 1),
                     to_come ? p.outline : is_today ? p.text : p.text2, {.align = Align::Centre});
    if (is_today) frame.paint.circle(centre, radius + 4, p.accent, 2);
    if (it.level) face(frame.paint, centre, radius, *it.level);
    else if (!to_come) frame.paint.disc(centre, 2, p.outline);
    if (it.writing) frame.paint.disc({centre.x, cell.bottom() - 7}, 2, p.text2);
    frame.paint.focus_ring(square_at(centre, 2 * radius + 8), radius + 4, ground, touch.focus);
}

}  // namespace

std::optional<int> month(Column& page, const MonthChart& chart)
{
    Frame& frame = page.frame();
    const float width = page.width() / 7, height = std::max(least_cell, number_line + 4 + face_room + 10);
    const Rect head = page.take(frame.type.line(Style::Caption) + 4);
    for (std::size_t i = 0; i < chart.weekdays.size(); ++i)
        frame.paint.text(Style::Caption, {head.x + width * (static_cast<float>(i) + .5f), head.y}, chart.weekdays[i],
                         frame.palette().text2, {.align = Align::Centre});
    const int days = static_cast<int>(chart.days.size()), weeks = (chart.first_weekday + days + 6) / 7;
    const Rect grid = page.take(height * static_cast<float>(weeks));
    std::optional<int> chosen, led;
    std::vector<std::uint32_t> ids;
    tell(frame, grid, {.role = platform::Role::Group, .name = std::string{chart.name}}, true);
    for (int day = 0; day < days; ++day) {
        const int place = chart.first_weekday + day;
        const Rect cell{grid.x + width * static_cast<float>(place % 7), grid.y + height * static_cast<float>(place / 7),
                        width, height};
        Touch touch;
        if (day <= chart.last) {
            platform::Node node{.role = platform::Role::Button, .name = chart.days[static_cast<std::size_t>(day)].name};
            node.current = day == chart.today;
            if (chart.chosen >= 0) node.pressed = day == chart.chosen;
            touch = ui::touch(frame, cell, std::move(node), std::to_string(day));
            ids.push_back(touch.id);
            if (const auto there = led_to(frame.input, touch.id, day)) led = there;
        }
        if (touch.activated) chosen = day;
        if (frame.paint.sees(cell)) draw_day(frame, cell, chart, day, touch, page.ground());
    }
    frame.semantics.close();
    if (led && *led >= 0 && *led < static_cast<int>(ids.size()))
        frame.input.move_focus(ids[static_cast<std::size_t>(*led)]);
    return chosen;
}

}  // namespace ui
