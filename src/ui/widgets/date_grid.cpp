#include "ui/widgets/date_grid.h"

#include <algorithm>
#include <utility>

#include "ui/widgets/bar.h"
#include "ui/widgets/looks.h"

namespace ui {
namespace {

constexpr float least_cell = 44, disc = 40, arrow_side = 44, arrow_reach = 10;

struct Inks { Colour fill, number; };

Inks inks_of(const Palette& p, bool chosen, bool to_come)
{
    if (chosen) return {p.accent, p.on_accent};
    return {p.pressed, to_come ? p.outline : p.text};
}

/// A number; today has a ring, the chosen day a filled disc.
void draw_day(Frame& frame, const Rect& cell, const DateGrid& grid, int day, const Touch& touch, Colour ground)
{
    const bool chosen = day == grid.chosen, is_today = day == grid.today;
    const Inks inks = inks_of(frame.palette(), chosen, day > grid.last);
    const float side = std::min({disc * frame.type.text_scale(), cell.width - 2, cell.height - 2});
    const Rect at = square_at(cell.centre(), side);
    giving_way(frame, at, touch, [&] {
        if (chosen) frame.paint.fill(at, answering(inks.fill, frame.palette().text, touch), side / 2);
        else veil(frame, at, side / 2, touch);
        if (is_today && !chosen) frame.paint.outline(at, frame.palette().accent, 2, side / 2);
        const Style style = chosen || is_today ? Style::SmallStrong : Style::Small;
        const float top = cell.centre().y - frame.type.line(style) / 2;
        frame.paint.text(style, {cell.centre().x, top}, std::to_string(day + 1), inks.number,
                         {.align = Align::Centre});
    });
    frame.paint.focus_ring(at, side / 2, ground, touch.focus);
}

void draw_weekdays(Column& page, const DateGrid& grid, float width)
{
    Frame& frame = page.frame();
    const Rect head = page.take(frame.type.line(Style::Caption) + 4);
    frame.paint.with_text_at_most(1.5f, [&] {
        for (std::size_t i = 0; i < grid.weekdays.size(); ++i)
            frame.paint.text(Style::Caption, {head.x + width * (static_cast<float>(i) + .5f), head.y},
                             grid.weekdays[i], frame.palette().text2, {.align = Align::Centre});
    });
}

}  // namespace

std::optional<int> led_to(const Input& input, std::uint32_t id, int day)
{
    constexpr std::array steps{std::pair{"ArrowLeft", -1}, std::pair{"ArrowRight", 1}, std::pair{"ArrowUp", -7},
                               std::pair{"ArrowDown", 7}};
    for (const auto& [key, step] : steps)
        if (input.key(id, key)) return day + step;
    return std::nullopt;
}

int step_bar(Column& page, std::string_view title, const StepNames& names, bool earlier, bool later)
{
    Frame& frame = page.frame();
    const float room = page.width() - 2 * arrow_side;
    const Lines lines = frame.type.wrapped(Style::Heading, title, room);
    const float words = static_cast<float>(lines.text.size()) * frame.type.line(Style::Heading);
    const Rect bar = page.take(std::max(arrow_side, words));
    const float y = bar.y + (bar.height - arrow_side) / 2;
    int step = 0;
    const Rect left{bar.x - arrow_reach, y, arrow_side, arrow_side};
    if (earlier && round_button(frame, left, Icon::ChevronLeft, names.before)) step = -1;
    tell(frame, bar.inset(arrow_side, 0), {.role = platform::Role::Heading, .name = std::string(title), .level = 2});
    frame.paint.lines(Style::Heading, {bar.centre().x, bar.centre().y - words / 2}, lines, frame.palette().text,
                      Align::Centre);
    const Rect right{bar.right() + arrow_reach - arrow_side, y, arrow_side, arrow_side};
    if (later && round_button(frame, right, Icon::ChevronRight, names.after)) step = 1;
    return step;
}

DateChoice date_grid(Column& page, const DateGrid& grid, std::optional<int> focus)
{
    Frame& frame = page.frame();
    const float width = page.width() / 7, height = std::max(least_cell, frame.type.line(Style::Small) + 12);
    draw_weekdays(page, grid, width);
    const int count = static_cast<int>(grid.day_names.size()), weeks = (grid.first_weekday + count + 6) / 7;
    const Rect box = page.take(height * static_cast<float>(weeks));
    DateChoice choice;
    std::vector<std::uint32_t> ids;
    const Group month(frame.semantics, {.role = platform::Role::Group, .name = std::string(grid.name),
                                        .box = box_of(box)});
    for (int day = 0; day < count; ++day) {
        const int place = grid.first_weekday + day;
        const Rect cell{box.x + width * static_cast<float>(place % 7),
                        box.y + height * static_cast<float>(place / 7), width, height};
        platform::Node node{.role = platform::Role::Button, .name = grid.day_names[static_cast<std::size_t>(day)],
                            .pressed = day == grid.chosen, .disabled = day > grid.last};
        node.current = day == grid.today;
        const Touch touch = ui::touch(frame, cell, std::move(node), std::to_string(day));
        ids.push_back(touch.id);
        if (touch.activated) choice.chosen = day;
        if (const auto there = led_to(frame.input, touch.id, day)) focus = std::min(*there, grid.last);
        if (frame.paint.sees(cell)) draw_day(frame, cell, grid, day, touch, page.ground());
    }
    if (focus && *focus >= 0 && *focus < count) frame.input.move_focus(ids[static_cast<std::size_t>(*focus)]);
    else choice.focus = focus;
    return choice;
}

}  // namespace ui
