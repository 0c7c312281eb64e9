#include "ui/screens/journal_years.h"

#include <string>

#include "ui/widgets/bar.h"
#include "ui/widgets/looks.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr float least_height = 44, more = 44;      // `more`: the side of a button to earlier or later years
constexpr float padding = 12, gap = 8, about = 8;  // padding less than other chips': five stand side by side on a phone
constexpr float tick = 20, tick_gap = 4;

float chip_height(const Frame& frame) { return std::max(least_height, frame.type.line(Style::SmallStrong) + 20); }

float chip_width(const Frame& frame, const std::string& word, bool chosen)
{
    const float mark = chosen ? frame.type.icon(tick) + tick_gap : 0;
    const float words = frame.type.width(chosen ? Style::SmallStrong : Style::Small, word);
    return std::max(least_height, words + 2 * padding) + mark;
}

/// Which years stand beside each other: always the same ones together, so that none moves when another is chosen.
struct Page { std::size_t first, last; };

Page page_of(const Frame& frame, float room, std::size_t count, std::size_t current)
{
    const float each = chip_width(frame, "2026", false) + gap;
    const float mark = chip_width(frame, "2026", true) + gap - each;
    const auto fitting = [&](float width) {
        return std::max<std::size_t>(1, static_cast<std::size_t>(std::max(0.f, (width - mark + gap) / each)));
    };
    if (fitting(room) >= count) return {0, count};
    const std::size_t side_by_side = fitting(room - 2 * (more + gap)), first = current / side_by_side * side_by_side;
    return {first, std::min(count, first + side_by_side)};
}

bool year_chip(Frame& frame, const Rect& rect, const std::string& word, bool chosen)
{
    const Palette& p = frame.palette();
    const Touch touch = ui::touch(frame, rect, {.role = platform::Role::Button, .name = word, .pressed = chosen}, {},
                                  chosen);
    const bool filled = frame.theme.is_contrast() && chosen;
    const Colour ink = filled ? p.on_accent : chosen ? p.on_accent_soft : p.text;
    const Colour resting = filled ? p.accent : mixed(p.bg, p.accent_soft, touch.on);
    const Style style = chosen ? Style::SmallStrong : Style::Small;
    const float side = frame.type.icon(tick), middle = rect.centre().y;
    giving_way(frame, rect, touch, [&] {
        frame.paint.framed(rect, mixed(p.outline, p.accent, touch.on), 1.5f, answering(resting, p.text, touch),
                           rect.height / 2);
        if (chosen) frame.paint.icon(Icon::Check, {rect.x + padding - 2 + side / 2, middle}, side, ink);
        const float words = rect.right() - padding - frame.type.width(style, word);
        frame.paint.text(style, {chosen ? words : rect.centre().x, middle - frame.type.line(style) / 2}, word, ink,
                         {.align = chosen ? Align::Left : Align::Centre});
    });
    frame.paint.focus_ring(rect, rect.height / 2, p.bg, touch.focus);
    return touch.activated;
}

}  // namespace

float year_chips_height(const Frame& frame) { return chip_height(frame) + 2 * about; }

std::optional<std::size_t> year_chips(Frame& frame, const Rect& area, std::span<const app::TimelineYear> years,
                                      std::size_t current)
{
    const Group group(frame.semantics, {.role = platform::Role::Group, .name = std::string(text::journal::years),
                                        .box = box_of(area)});
    const auto page = page_of(frame, area.width, years.size(), current);
    std::optional<std::size_t> chosen;
    float x = area.x;
    const float y = area.y + about, height = chip_height(frame);
    const auto turn = [&](Icon icon, std::string_view name, std::size_t to) {
        if (round_button(frame, {x, y + (height - more) / 2, more, more}, icon, name)) chosen = to;
        x += more + gap;
    };
    if (page.first > 0) turn(Icon::ChevronLeft, text::journal::later_years, page.first - 1);
    for (std::size_t i = page.first; i < page.last; ++i) {
        const auto word = std::to_string(int{years[i].year});
        const Rect rect{x, y, chip_width(frame, word, i == current), height};
        if (year_chip(frame, rect, word, i == current)) chosen = i;
        x += rect.width + gap;
    }
    if (page.last < years.size()) turn(Icon::ChevronRight, text::journal::earlier_years, page.last);
    return chosen;
}

}  // namespace ui
