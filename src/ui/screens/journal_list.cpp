#include "ui/screens/journal_list.h"

#include <algorithm>

#include "ui/face.h"
#include "ui/screens/lines.h"
#include "ui/widgets/looks.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr float above_day = 20, below_day = 6;  ///< about a day's heading
constexpr float words_inset = 4;                ///< on a phone cards reach further out than words
constexpr float card_edge = 8;                  ///< between the card's edge and its first and last line
constexpr float line_edge = 12, least_line = 60;
constexpr float bubble = 40, bubble_gap = 14, face_radius = 18;
constexpr float tucked = 3;                     ///< a line of smaller words stands this much closer
constexpr float room_for_time = 240;            ///< of words, at 100 % text; less has the time beneath
constexpr float highlight_reach = 12, highlight_radius = 16;

/// How a list of one width and text size looks. Where there is little room the time stands with the tags.
struct Look {
    const Type& type;
    float padding;
    float words;  ///< width for them
    bool time_beneath;
    float strong, small, caption;  ///< heights of a line, asked for once and not for each of ten thousand
};

Look look_of(const Frame& frame, float width)
{
    const Type& type = frame.type;
    const float padding = card_padding(frame.layout);
    const float words = width - 2 * padding - bubble - bubble_gap;
    const bool time_beneath = words < room_for_time * type.text_scale();
    return {type, padding, words, time_beneath, type.line(Style::Strong), type.line(Style::Small),
            type.line(Style::Caption)};
}

std::string last_line(const app::Line& line, const Look& look)
{
    std::string words = look.time_beneath ? line.time : std::string();
    for (const auto& tag : line.tags) words += (words.empty() ? "" : " · ") + tag;
    return words;
}

/// How many lines so many letters of `style` will take, two at most. Estimated, as it is asked for all days in each
/// frame: of large letters only, where a line holds few words.
int lines_for(std::size_t letters, Style style, const Look& look)
{
    constexpr float usual_letter = .52f;  // em, of our text face
    if (!look.time_beneath || letters == 0) return letters == 0 ? 0 : 1;
    return static_cast<float>(letters) * usual_letter * look.type.size(style) > look.words ? 2 : 1;
}

std::size_t last_letters(const app::Line& line, const Look& look)
{
    if (!look.time_beneath) return line.tags.empty() ? 0 : 1;
    std::size_t letters = line.time.size();
    for (const auto& tag : line.tags) letters += 3 + tag.size();
    return letters;
}

float detail_height(const app::Line& line, const Look& look)
{
    const int lines = lines_for(line.detail.size(), Style::Small, look);
    return lines == 0 ? 0 : static_cast<float>(lines) * look.small - tucked;
}

float last_height(const app::Line& line, const Look& look)
{
    return static_cast<float>(lines_for(last_letters(line, look), Style::Caption, look)) * look.caption;
}

float words_height(const app::Line& line, const Look& look)
{
    return look.strong + detail_height(line, look) + last_height(line, look);
}

float line_height(const app::Line& line, const Look& look)
{
    return std::max(least_line, words_height(line, look) + 2 * line_edge);
}

float heading_height(const Look& look) { return above_day + look.caption + below_day; }

float day_height(const app::DayView& day, const Look& look)
{
    float height = heading_height(look) + 2 * card_edge;
    for (const auto& line : day.lines) height += line_height(line, look);
    return height;
}

void draw_sign(Painter& paint, Point centre, const app::Line& line)
{
    if (line.mood) return face(paint, centre, face_radius, *line.mood + 2);
    const auto& palette = paint.palette();
    const bool win = line.source == record::Source::Win, entry = line.source == record::Source::Entry;
    paint.disc(centre, bubble / 2, win ? palette.glow_soft : palette.accent_soft);
    paint.icon(entry ? Icon::Pencil : icon_of(line), centre, paint.type().icon(24),
               win ? palette.on_glow_soft : palette.on_accent_soft);
}

/// Gives how much room the time leaves for the title.
float draw_time(Painter& paint, const Rect& rect, float title_y, const app::Line& line, const Look& look)
{
    if (look.time_beneath) return rect.width;
    const float y = title_y + look.type.baseline(Style::Strong) - look.type.baseline(Style::Small);
    paint.text(Style::Small, {rect.right(), y}, line.time, paint.palette().text2,
               {.align = Align::Right, .tabular = true});
    return rect.width - look.type.tabular_width(Style::Small, line.time) - 12;
}

/// As many lines as there is room for; the last one ends with … when more is left.
void draw_lines(Painter& paint, const Rect& area, Style style, const std::string& words, int most)
{
    if (most == 0) return;
    const auto& type = paint.type();
    auto lines = type.wrapped(style, words, area.width).text;
    float y = area.y;
    for (std::size_t i = 0; i < lines.size() && most > 0; ++i, --most) {
        const auto rest = std::string_view(lines[i].data(), words.data() + words.size());
        const auto line = most == 1 ? type.shortened(style, rest, area.width) : std::string(lines[i]);
        paint.text(style, {area.x, y}, line, paint.palette().text2);
        y += type.line(style);
    }
}

/// Title, detail and tags beneath one another, the time at the right of the title.
void draw_words(Painter& paint, const Rect& rect, const app::Line& line, const Look& look)
{
    const auto& type = look.type;
    const auto& palette = paint.palette();
    float y = rect.y + (rect.height - words_height(line, look)) / 2;
    const float room = draw_time(paint, rect, y, line, look);
    paint.text(Style::Strong, {rect.x, y}, type.shortened(Style::Strong, line.title, room), palette.text);
    y += type.line(Style::Strong);
    draw_lines(paint, {rect.x, y - tucked, rect.width, 0}, Style::Small, line.detail,
               lines_for(line.detail.size(), Style::Small, look));
    y += detail_height(line, look);
    const auto last = last_line(line, look);
    draw_lines(paint, {rect.x, y, rect.width, 0}, Style::Caption, last,
               lines_for(last_letters(line, look), Style::Caption, look));
}

platform::Node node_of(const app::Line& line)
{
    auto description = line.detail;
    for (const auto& tag : line.tags) description += (description.empty() ? "" : " · ") + tag;
    return {.role = platform::Role::Button,
            .name = line.time + ", " + line.title,
            .description = std::move(description)};
}

/// What opens nothing is only told.
Touch touch_line(Frame& frame, const Rect& rect, const app::Line& line)
{
    if (!route_of(line).empty()) return touch(frame, rect, node_of(line), base::hex(line.id));
    const auto detail = line.detail.empty() ? std::string() : ". " + line.detail;
    tell(frame, rect, {.role = platform::Role::Text, .name = line.time + ", " + line.title + detail});
    return {};
}

bool draw_line(Frame& frame, const Rect& rect, const app::Line& line, const Look& look, bool divided)
{
    auto& paint = frame.paint;
    const auto& palette = frame.palette();
    const Rect highlight = rect.inset(look.padding - highlight_reach, 0);
    const auto felt = touch_line(frame, highlight, line);
    if (!paint.sees(rect)) return felt.activated;

    veil(frame, highlight, highlight_radius, felt);
    const Rect inside = rect.inset(look.padding, 0);
    if (divided) paint.hairline(inside.x, rect.y, inside.width, palette.divider);
    draw_sign(paint, {inside.x + bubble / 2, rect.centre().y}, line);
    const float words = inside.x + bubble + bubble_gap;
    draw_words(paint, {words, rect.y, inside.right() - words, rect.height}, line, look);
    paint.focus_ring(highlight, highlight_radius, palette.card, felt.focus);
    return felt.activated;
}

void draw_heading(Frame& frame, const Rect& rect, const std::string& title)
{
    tell(frame, rect, {.role = platform::Role::Heading, .name = title, .level = 2});
    frame.paint.text(Style::Caption, {rect.x, rect.y}, title, frame.palette().text2);
}

/// Which of how many, for those who meet only the part of a long list that is near what is in sight.
struct Turn { int position, count; };

std::string draw_day(Frame& frame, const Rect& rect, const app::DayView& day, const Look& look, const Turn& turn)
{
    platform::Node item{.role = platform::Role::ListItem, .position = turn.position, .count = turn.count};
    item.id = frame.semantics.id_of(day.title, platform::Role::ListItem);
    tell(frame, rect, std::move(item), true);
    const float inset = frame.layout == Layout::Phone ? words_inset : 0;
    draw_heading(frame, {rect.x + inset, rect.y + above_day, rect.width - inset, look.type.line(Style::Caption)},
                 day.title);
    const float top = rect.y + heading_height(look);
    frame.paint.surface({rect.x, top, rect.width, rect.bottom() - top}, frame.palette().card, 20, Depth::Card);

    std::string chosen;
    float y = top + card_edge;
    for (const auto& line : day.lines) {
        const float height = line_height(line, look);
        if (draw_line(frame, {rect.x, y, rect.width, height}, line, look, &line != &day.lines.front()))
            chosen = route_of(line);
        y += height;
    }
    frame.semantics.close();
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
    const auto look = look_of(frame, page.width());
    std::string chosen;
    const int count = static_cast<int>(days.size());
    const float top = page.y();
    double down = 0;  // exact also after ten thousand days, or rows would tremble while they scroll
    const std::size_t index = frame.semantics.nodes().size();
    platform::Node list{.role = platform::Role::List, .name = std::string{text::journal::title}};
    tell(frame, {page.x(), top, page.width(), 0}, std::move(list), true);
    for (int i = 0; i < count; ++i) {
        const auto& day = days[static_cast<std::size_t>(i)];
        const float height = day_height(day, look), y = top + static_cast<float>(down);
        if (is_near(frame, y, height)) {
            auto there = draw_day(frame, {page.x(), y, page.width(), height}, day, look, {i + 1, count});
            if (!there.empty()) chosen = std::move(there);
        }
        down += height;
    }
    frame.semantics.close();
    frame.semantics.nodes()[index].box.height = static_cast<float>(down);
    page.move_to(top + static_cast<float>(down));
    return chosen;
}

std::span<const app::DayView> days_between(std::span<const app::DayView> days, base::Day from, base::Day to)
{
    const auto first = std::ranges::partition_point(days, [&](const app::DayView& day) { return day.day >= to; });
    const auto last = std::ranges::partition_point(days, [&](const app::DayView& day) { return day.day >= from; });
    return {first, last};
}

}  // namespace ui
