#include "ui/screens/journal_list.h"

#include <algorithm>

#include "ui/face.h"
#include "ui/screens/lines.h"
#include "ui/widgets/looks.h"

namespace ui {
namespace {

constexpr float above_day = 20, below_day = 6;  ///< about a day's heading
constexpr float words_inset = 4;                ///< on a phone cards reach further out than words
constexpr float card_edge = 8;                  ///< between the card's edge and its first and last line
constexpr float line_edge = 12, least_line = 60;
constexpr float bubble = 40, bubble_gap = 14, face_radius = 18;
constexpr float tucked = 3;                     ///< a line of smaller words stands this much closer
constexpr float highlight_reach = 12, highlight_radius = 16;

std::string joined(const std::vector<std::string>& tags)
{
    std::string words;
    for (const auto& tag : tags) words += (words.empty() ? "" : " · ") + tag;
    return words;
}

float detail_height(const Type& type, const app::Line& line)
{
    return line.detail.empty() ? 0 : type.line(Style::Small) - tucked;
}

float words_height(const Type& type, const app::Line& line)
{
    const float tags = line.tags.empty() ? 0 : type.line(Style::Caption);
    return type.line(Style::Strong) + detail_height(type, line) + tags;
}

float line_height(const Type& type, const app::Line& line)
{
    return std::max(least_line, words_height(type, line) + 2 * line_edge);
}

float lines_height(const Type& type, const app::DayView& day)
{
    float height = 0;
    for (const auto& line : day.lines) height += line_height(type, line);
    return height;
}

float heading_height(const Type& type) { return above_day + type.line(Style::Caption) + below_day; }

float day_height(const Type& type, const app::DayView& day)
{
    return heading_height(type) + lines_height(type, day) + 2 * card_edge;
}

void draw_sign(Painter& paint, Point centre, const app::Line& line)
{
    if (line.mood) return face(paint, centre, face_radius, *line.mood + 2);
    const bool entry = line.source == record::Source::Entry;
    paint.disc(centre, bubble / 2, paint.palette().accent_soft);
    paint.icon(entry ? Icon::Pencil : Icon::Circle, centre, paint.type().icon(24), paint.palette().on_accent_soft);
}

/// Title, detail and tags beneath one another, the time at the right of the title.
void draw_words(Painter& paint, const Rect& rect, const app::Line& line, const std::string& tags)
{
    const auto& type = paint.type();
    const auto& palette = paint.palette();
    const float time = type.tabular_width(Style::Small, line.time);
    const float titles = rect.width - time - 12;
    float y = rect.y + (rect.height - words_height(type, line)) / 2;
    const float time_y = y + type.baseline(Style::Strong) - type.baseline(Style::Small);
    paint.text(Style::Strong, {rect.x, y}, type.shortened(Style::Strong, line.title, titles), palette.text);
    paint.text(Style::Small, {rect.right(), time_y}, line.time, palette.text2, {.align = Align::Right, .tabular = true});
    y += type.line(Style::Strong);
    paint.text(Style::Small, {rect.x, y - tucked}, type.shortened(Style::Small, line.detail, rect.width), palette.text2);
    y += detail_height(type, line);
    paint.text(Style::Caption, {rect.x, y}, type.shortened(Style::Caption, tags, rect.width), palette.text2);
}

platform::Node node_of(const app::Line& line, const std::string& tags)
{
    auto description = line.detail + (line.detail.empty() || tags.empty() ? "" : ". ") + tags;
    return {.role = platform::Role::Button,
            .name = line.time + ", " + line.title,
            .description = std::move(description)};
}

bool draw_line(Frame& frame, const Rect& rect, float padding, const app::Line& line, bool divided)
{
    auto& paint = frame.paint;
    const auto& palette = frame.palette();
    const auto tags = joined(line.tags);
    const auto felt = touch(frame, rect, node_of(line, tags), base::hex(line.id));
    if (!paint.sees(rect)) return felt.activated;

    const Rect highlight = rect.inset(padding - highlight_reach, 0);
    veil(frame, highlight, highlight_radius, felt);
    const float words = rect.x + padding + bubble + bubble_gap;
    if (divided) paint.hairline(rect.x + padding, rect.y, rect.width - 2 * padding, palette.divider);
    draw_sign(paint, {rect.x + padding + bubble / 2, rect.y + rect.height / 2}, line);
    draw_words(paint, {words, rect.y, rect.right() - padding - words, rect.height}, line, tags);
    paint.focus_ring(highlight, highlight_radius, palette.card, felt.focus);
    return felt.activated;
}

void draw_heading(Frame& frame, const Rect& rect, const std::string& title)
{
    tell(frame, rect, {.role = platform::Role::Heading, .name = title, .level = 2});
    frame.paint.text(Style::Caption, {rect.x, rect.y}, title, frame.palette().text2);
}

std::string draw_day(Frame& frame, const Rect& rect, const app::DayView& day)
{
    const auto& type = frame.type;
    const float padding = card_padding(frame.layout);
    const Scope scope{frame.semantics, day.title};
    const float inset = frame.layout == Layout::Phone ? words_inset : 0;
    draw_heading(frame, {rect.x + inset, rect.y + above_day, rect.width - inset, type.line(Style::Caption)}, day.title);
    const float top = rect.y + heading_height(type);
    frame.paint.surface({rect.x, top, rect.width, rect.bottom() - top}, frame.palette().card, 20, Depth::Card);

    std::string chosen;
    float y = top + card_edge;
    for (const auto& line : day.lines) {
        const float height = line_height(type, line);
        if (draw_line(frame, {rect.x, y, rect.width, height}, padding, line, &line != &day.lines.front()))
            chosen = route_of(line);
        y += height;
    }
    return chosen;
}

/// In sight, or within a screen of it.
bool is_near(const Frame& frame, float y, float height)
{
    const Rect seen = frame.paint.clip();
    return y < seen.bottom() + seen.height && y + height > seen.y - seen.height;
}

}  // namespace

std::string day_list(Column& page, std::span<const app::DayView> days)
{
    auto& frame = page.frame();
    std::string chosen;
    float y = page.y();
    for (const auto& day : days) {
        const float height = day_height(frame.type, day);
        if (is_near(frame, y, height)) {
            auto there = draw_day(frame, {page.x(), y, page.width(), height}, day);
            if (!there.empty()) chosen = std::move(there);
        }
        y += height;
    }
    page.move_to(y);
    return chosen;
}

std::span<const app::DayView> days_between(std::span<const app::DayView> days, base::Day from, base::Day to)
{
    const auto first = std::ranges::partition_point(days, [&](const app::DayView& day) { return day.day >= to; });
    const auto last = std::ranges::partition_point(days, [&](const app::DayView& day) { return day.day >= from; });
    return {first, last};
}

}  // namespace ui
