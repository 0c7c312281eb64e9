#include "ui/screens/journal_months.h"

#include <cmath>

#include "app/dates.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr float least_slot = 24;   // WCAG 2.2's smallest target; 44 wide
constexpr float pill_inset = 2;

/// Months [first, last) of the year of one of them.
struct Year { std::size_t first, last; };

Year year_around(std::span<const ListMonth> months, std::size_t current)
{
    const auto same = [&](std::size_t i) { return months[i].month.year() == months[current].month.year(); };
    Year year{current, current + 1};
    while (year.first > 0 && same(year.first - 1)) --year.first;
    while (year.last < months.size() && same(year.last)) ++year.last;
    return year;
}

std::size_t most_in_a_year(std::span<const ListMonth> months)
{
    std::size_t most = 0;
    for (std::size_t i = 0; i < months.size(); i = year_around(months, i).last)
        most = std::max(most, year_around(months, i).last - i);
    return most;
}

std::string name_of(std::chrono::year_month month)
{
    return app::month_and_year(base::Day{month / std::chrono::day{1}});
}

float slot_height(const Frame& frame) { return std::max(least_slot, frame.type.line(Style::Caption) + 6); }

/// What keys, an assistive tool and the hand that holds it make of it.
std::size_t steered(const Frame& frame, std::uint32_t id, std::span<const ListMonth> months, std::size_t current,
                    const Year& year, MonthIndex& index)
{
    const auto last = static_cast<double>(months.size() - 1);
    if (const auto set = frame.input.value_set(id))  // the highest is the newest, and that the first
        return static_cast<std::size_t>(std::lround(last - std::clamp(*set, 0., last)));
    if (!index.held || !frame.input.pointer()) return current;
    const float down = (frame.input.pointer()->y - index.strip.y) / slot_height(frame);
    const auto shown = static_cast<float>(year.last - year.first - 1);
    return year.first + static_cast<std::size_t>(std::clamp(std::floor(down), 0.f, shown));
}

void draw_names(Frame& frame, const Rect& strip, std::span<const ListMonth> months, const Year& year,
                std::size_t current, const Touch& touch)
{
    const Palette& p = frame.palette();
    const bool contrast = frame.theme.is_contrast();
    const float height = slot_height(frame);
    for (std::size_t i = year.first; i < year.last; ++i) {
        const Rect slot{strip.x, strip.y + static_cast<float>(i - year.first) * height, strip.width, height};
        const Rect pill = slot.inset(pill_inset, 1);
        const bool here = i == current;
        if (here) frame.paint.fill(pill, contrast ? p.accent : p.accent_soft, pill.height / 2);
        const Style style = here ? Style::CaptionStrong : Style::Caption;
        const auto word = text::dates::months_short[unsigned{months[i].month.month()} - 1];
        const Colour ink = !here ? p.text2 : contrast ? p.on_accent : p.on_accent_soft;
        frame.paint.text(style, {slot.centre().x, slot.centre().y - frame.type.line(style) / 2}, word, ink,
                         {.align = Align::Centre});
    }
    frame.paint.focus_ring(strip, strip.width / 2, p.bg, touch.focus);
}

/// The month in large letters beside the finger that covers its name.
void draw_bubble(Frame& frame, const Rect& strip, float y, std::string_view words)
{
    constexpr float beside = 12, across = 20, down = 12;
    const Type& type = frame.type;
    const float width = type.width(Style::Title, words) + 2 * across, height = type.line(Style::Title) + 2 * down;
    const float top = std::clamp(y - height / 2, strip.y, std::max(strip.y, strip.bottom() - height));
    const Rect bubble{std::max(8.f, strip.x - beside - width), top, width, height};
    frame.paint.on_top([&] {
        frame.paint.surface(bubble, frame.palette().raised, 24, Depth::Sheet);
        frame.paint.text(Style::Title, {bubble.x + across, bubble.y + down}, words, frame.palette().text);
    });
}

}  // namespace

void hold_month_index(Frame& frame, MonthIndex& index)
{
    Input& input = frame.input;
    if (input.went_down() && !frame.inert && index.strip.contains(input.down_at())) {
        index.held = true;
        input.take_drag();
    }
    if (!input.is_down() && !input.went_up()) index.held = false;
}

std::optional<std::size_t> month_index(Frame& frame, const Rect& area, std::span<const ListMonth> months,
                                       std::size_t current, MonthIndex& index)
{
    const float slot = slot_height(frame);
    const float top = index.held ? index.strip.y : area.y;  // the page moves beneath it, it does not under the finger
    index.strip = {};
    if (static_cast<float>(most_in_a_year(months)) * slot > area.height) return std::nullopt;
    const Year year = year_around(months, current);
    const float height = static_cast<float>(year.last - year.first) * slot;
    index.strip = {area.right() - month_index_width, top, month_index_width, std::max(height, month_index_width)};
    const auto last = static_cast<double>(months.size() - 1);
    const Touch touch = ui::touch(frame, index.strip,
                                  {.role = platform::Role::Slider, .name = std::string(text::journal::month),
                                   .least = 0, .most = last, .step = 1});
    if (frame.input.press_taken()) index.held = false;  // the finger has stopped the page, and no more
    const std::size_t wanted = steered(frame, touch.id, months, current, year, index);
    auto& node = frame.semantics.nodes().back();  // now, or a quick second key would start from an older value
    node.value = last - static_cast<double>(wanted);
    node.value_text = name_of(months[wanted].month);
    draw_names(frame, index.strip, months, year_around(months, wanted), wanted, touch);
    if (index.held && frame.input.pointer()) draw_bubble(frame, index.strip, frame.input.pointer()->y, node.value_text);
    return wanted == current ? std::nullopt : std::optional(wanted);
}

}  // namespace ui
