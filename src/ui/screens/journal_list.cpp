#include "ui/screens/journal_list.h"

#include <algorithm>
#include <format>

#include "ui/face.h"
#include "ui/screens/lines.h"
#include "ui/widgets/looks.h"
#include "words/text.h"

namespace ui {
namespace {

using namespace day_list_look;

constexpr float words_inset = 4;  ///< on a phone cards reach further out than words
constexpr float face_radius = 18;
constexpr float highlight_reach = 12, highlight_radius = 16;
constexpr float mark_reach = 2, mark_radius = 4, mark_line = 1.5f;

void draw_sign(Painter& paint, Point centre, const app::Line& line)
{
    if (line.mood) return face(paint, centre, face_radius, *line.mood + 2);
    const auto& palette = paint.palette();
    const bool win = line.source == record::Source::Win, entry = line.source == record::Source::Entry;
    paint.disc(centre, bubble / 2, win ? palette.glow_soft : palette.accent_soft);
    paint.icon(entry ? Icon::Pencil : icon_of(line), centre, paint.type().icon(24),
               win ? palette.on_glow_soft : palette.on_accent_soft);
}

/// What the rows of one list are drawn with.
struct Drawing {
    Frame& frame;
    const DayPlaces& places;
    RowCache& rows;
    [[nodiscard]] const ListLook& look() const { return places.look(); }
};

void draw_time(Painter& paint, const Rect& rect, float title_y, const app::Line& line)
{
    const auto& type = paint.type();
    const float y = title_y + type.baseline(Style::Strong) - type.baseline(Style::Small);
    paint.text(Style::Small, {rect.right(), y}, line.time, paint.palette().text2,
               {.align = Align::Right, .tabular = true});
}

/// A tint beneath found words and a line under them, which also tells them apart where colours do not.
void draw_marks(Painter& paint, Point at, Style style, std::span<const FoundMark> marks)
{
    const auto& palette = paint.palette();
    const auto& type = paint.type();
    const float top = at.y + type.baseline(style) - type.size(style), height = type.size(style) * 1.3f;
    for (const auto& mark : marks) {
        const Rect ground{at.x + mark.x - mark_reach, top, mark.width + 2 * mark_reach, height};
        paint.fill(ground, palette.accent_soft, mark_radius);
        paint.fill({at.x + mark.x, ground.bottom() - mark_line, mark.width, mark_line}, palette.accent);
    }
}

void draw_lines(Painter& paint, Point at, Style style, std::span<const std::string> lines)
{
    for (const auto& line : lines) {
        paint.text(style, at, line, paint.palette().text2);
        at.y += paint.type().line(style);
    }
}

/// Title, detail and tags beneath one another, the time at the right of the title.
void draw_words(const Drawing& list, const Rect& rect, const app::Line& line, RowShape shape)
{
    auto& paint = list.frame.paint;
    const auto& look = list.look();
    const auto& words = list.rows.words(list.frame.type, line, shape);
    float y = rect.y + (rect.height - row_words_height(shape, look)) / 2;
    if (!look.time_beneath) draw_time(paint, rect, y, line);
    draw_marks(paint, {rect.x, y}, Style::Strong, words.title_marks);
    paint.text(Style::Strong, {rect.x, y}, words.title, paint.palette().text);
    y += look.strong;
    for (std::size_t i = 0; i < words.detail_marks.size(); ++i)
        draw_marks(paint, {rect.x, y - tucked + static_cast<float>(i) * look.small}, Style::Small,
                   words.detail_marks[i]);
    draw_lines(paint, {rect.x, y - tucked}, Style::Small, words.detail);
    draw_lines(paint, {rect.x, y + row_detail_height(shape, look)}, Style::Caption, words.last);
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

bool draw_line(const Drawing& list, const Rect& rect, const app::Line& line, RowShape shape, bool divided)
{
    auto& frame = list.frame;
    const auto& look = list.look();
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
    draw_words(list, {words, rect.y, inside.right() - words, rect.height}, line, shape);
    paint.focus_ring(highlight, highlight_radius, palette.card, felt.focus);
    return felt.activated;
}

void draw_heading(Frame& frame, const Rect& rect, const std::string& title, int level)
{
    tell(frame, rect, {.role = platform::Role::Heading, .name = title, .level = level});
    frame.paint.text(Style::Caption, {rect.x, rect.y}, title, frame.palette().text2);
}

/// Which of how many, for those who meet only the part of a long list that is near what is in sight.
struct Turn { int position, count, heading; };  // and the level of its heading

std::string draw_day(const Drawing& list, const Rect& rect, const app::DayView& day, const Turn& turn)
{
    auto& frame = list.frame;
    const auto& look = list.look();
    platform::Node item{.role = platform::Role::ListItem, .position = turn.position, .count = turn.count};
    item.id = frame.semantics.id_of(day.title, platform::Role::ListItem);
    tell(frame, rect, std::move(item), true);
    const float inset = frame.layout == Layout::Phone ? words_inset : 0;
    draw_heading(frame, {rect.x + inset, rect.y + above_day, rect.width - inset, look.caption}, day.title,
                 turn.heading);
    const float top = rect.y + day_heading_height(look);
    frame.paint.surface({rect.x, top, rect.width, rect.bottom() - top}, frame.palette().card, 20, Depth::Card);

    std::string chosen;
    float y = top + card_edge;
    for (const auto& line : day.lines) {
        const auto shape = list.places.shape(line);
        const float height = row_height(shape, look);
        if (draw_line(list, {rect.x, y, rect.width, height}, line, shape, &line != &day.lines.front()))
            chosen = route_of(line);
        y += height;
    }
    frame.semantics.close();
    return chosen;
}

void draw_year(const Drawing& list, const Rect& rect, const app::TimelineYear& year)
{
    auto& frame = list.frame;
    const auto words = std::format(text::journal::found_in_year, int{year.year}, year.found);
    const float inset = frame.layout == Layout::Phone ? words_inset : 0;
    tell(frame, rect, {.role = platform::Role::Heading, .name = words, .level = 2});
    frame.paint.text(Style::Heading, {rect.x + inset, rect.y + above_year}, words, frame.palette().text);
}

/// Days [first, last) of the list that are in sight, or within a screen of it.
struct Near { std::size_t first, last; };

Near near_days(const Frame& frame, const DayPlaces& places, float top, const app::TimelineYear& run)
{
    const Rect seen = frame.paint.clip();
    const auto at = [&](float y) { return places.day_at(double{y} - double{top}); };
    const std::size_t end = run.first + run.days;
    return {std::clamp(at(seen.y - seen.height), run.first, end),
            std::clamp(at(seen.bottom() + seen.height) + 1, run.first, end)};
}

/// A list of the days of one year, or of all.
std::string draw_run(const Drawing& list, const Rect& rect, std::span<const app::DayView> days,
                     const app::TimelineYear& run, bool titled)
{
    auto& frame = list.frame;
    const float heading = titled ? year_heading_height(list.look()) : 0;
    const auto y_of = [&](std::size_t day) { return static_cast<float>(double{rect.y} + list.places.top(day)); };
    const float top = y_of(run.first), bottom = y_of(run.first + run.days);
    const auto near = near_days(frame, list.places, rect.y, run);
    if (near.first == near.last) return {};
    if (titled) draw_year(list, {rect.x, top, rect.width, heading}, run);
    platform::Node node{.role = platform::Role::List,
                        .name = titled ? std::to_string(int{run.year}) : std::string(text::journal::title)};
    tell(frame, {rect.x, top + heading, rect.width, bottom - top - heading}, std::move(node), true);
    std::string chosen;
    for (std::size_t i = near.first; i < near.last; ++i) {
        const float y = y_of(i) + (i == run.first ? heading : 0);
        const Turn turn{static_cast<int>(i - run.first) + 1, static_cast<int>(run.days), titled ? 3 : 2};
        auto there = draw_day(list, {rect.x, y, rect.width, y_of(i + 1) - y}, days[i], turn);
        if (!there.empty()) chosen = std::move(there);
    }
    frame.semantics.close();
    return chosen;
}

}  // namespace

std::string day_list(Column& page, const DaysShown& shown, DayListKept& kept)
{
    auto& frame = page.frame();
    const auto look = look_of(frame, page.width());
    kept.places.fit(frame.type, shown, look);
    kept.rows.begin(look);
    const Drawing list{frame, kept.places, kept.rows};
    const app::TimelineYear all{.days = shown.days.size()};
    const bool titled = !shown.years.empty();
    const Rect rect{page.x(), page.y(), page.width(), static_cast<float>(kept.places.height())};
    std::string chosen;
    for (const auto& run : titled ? shown.years : std::span(&all, 1)) {
        auto there = draw_run(list, rect, shown.days, run, titled);
        if (!there.empty()) chosen = std::move(there);
    }
    page.move_to(rect.bottom());
    return chosen;
}

std::span<const app::DayView> days_between(std::span<const app::DayView> days, base::Day from, base::Day to)
{
    const auto first = std::ranges::partition_point(days, [&](const app::DayView& day) { return day.day >= to; });
    const auto last = std::ranges::partition_point(days, [&](const app::DayView& day) { return day.day >= from; });
    return {first, last};
}

}  // namespace ui
