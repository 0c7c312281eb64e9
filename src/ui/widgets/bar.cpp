#include "ui/widgets/bar.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include "ui/column.h"
#include "ui/widgets/looks.h"

namespace ui {
namespace {

constexpr float tab_text_scale = 1.3f, help_text_scale = 1.5f, help_before = 14, help_space = 8;

platform::Node node_of(const NavItem& item)
{
    return {.role = item.href.empty() ? platform::Role::Button : platform::Role::Link, .name = std::string{item.word},
            .current = item.selected, .href = std::string{item.href}};
}

struct Inks { Colour pill, icon, word; };

Inks inks_of(const Frame& frame, const Touch& touch, bool selected)
{
    const Palette& p = frame.palette();
    if (frame.theme.is_contrast() && selected) return {p.accent, p.on_accent, p.text};
    return {p.accent_soft, mixed(p.text2, p.on_accent_soft, touch.on), selected ? p.text : p.text2};
}

/// The pill behind a chosen icon, or a veil under the pointer.
void draw_pill(Frame& frame, const Rect& pill, const Touch& touch, Colour fill)
{
    if (touch.on > 0)
        frame.paint.fill(pill, faded(answering(fill, frame.palette().text, touch), touch.on), pill.height / 2);
    else veil(frame, pill, pill.height / 2, touch);
}

/// Of what is held, above it and as large as the person's text: bars themselves stay small.
void draw_large_name(Frame& frame, const Rect& held, std::string_view word)
{
    constexpr float padding = 20, above = 12, radius = 20;
    const float width = frame.type.width(Style::Heading, word) + 2 * padding, line = frame.type.line(Style::Heading);
    const float most = frame.surface.width - width - 8;
    const float left = std::max(8.f, std::min(held.centre().x - width / 2, most));
    const Rect bubble{left, held.y - above - line - padding, width, line + padding};
    frame.paint.on_top([&] {
        frame.paint.surface(bubble, frame.palette().raised, radius, Depth::Sheet);
        frame.paint.text(Style::Heading, {bubble.x + padding, bubble.y + padding / 2}, word, frame.palette().text);
    });
}

/// The line between a bar and the page: as strong as every edge where contrast is high.
void bar_edge(Frame& frame, float x, float y, float width)
{
    if (frame.theme.is_contrast()) frame.paint.fill({x, y, width, 2}, frame.palette().outline);
    else frame.paint.hairline(x, y, width, frame.palette().divider);
}

void paint_help(Frame& frame, std::string_view word, const Rect& rect, const Touch& touch)
{
    const Palette& p = frame.palette();
    const Type& type = frame.paint.type();
    const float side = type.icon(24), radius = rect.height / 2;
    giving_way(frame, rect, touch, [&] {
        frame.paint.framed(rect, p.help, frame.theme.is_contrast() ? 2 : 1.5f, answering(p.help_soft, p.text, touch),
                           radius);
        frame.paint.icon(Icon::Lifebuoy, {rect.x + help_before + side / 2, rect.centre().y}, side, p.help);
        frame.paint.text(
            Style::SmallStrong,
            {rect.x + help_before + side + help_space, rect.centre().y - type.line(Style::SmallStrong) / 2}, word,
            p.help);
    });
    frame.paint.focus_ring(rect, radius, p.bg, touch.focus);
}

/// What is found over sheets too, and by hands that shake.
Touch touch_above_all(Frame& frame, const Rect& rect, platform::Node node)
{
    const bool was_inert = std::exchange(frame.inert, false);
    const int was_layer = std::exchange(frame.layer, 3);
    const bool was_forgiving = std::exchange(frame.forgiving, true);
    const Touch touch = ui::touch(frame, rect, std::move(node));
    frame.inert = was_inert;
    frame.layer = was_layer;
    frame.forgiving = was_forgiving;
    return touch;
}

/// Last of all, so that what lies over the screen never dims it.
void paint_above_all(Frame& frame, std::function<void()> paint)
{
    frame.paint_last = [&frame, before = std::move(frame.paint_last), paint = std::move(paint)] {
        if (before) before();
        frame.paint.with_text_at_most(help_text_scale, [&] { frame.paint.on_top(paint); });
    };
}

HelpPill draw_help(Frame& frame, std::string_view word, float right, float top)
{
    const Type& type = frame.paint.type();
    constexpr float least_height = 44, after = 18;
    const float side = type.icon(24), height = std::max(least_height, type.line(Style::SmallStrong) + 16);
    const float width = help_before + side + help_space + type.width(Style::SmallStrong, word) + after;
    const Rect rect{right - width, top, width, height};
    const Touch touch = touch_above_all(frame, rect, {.role = platform::Role::Button, .name = std::string{word}});
    paint_above_all(frame, [&frame, word, rect, touch] { paint_help(frame, word, rect, touch); });
    return {rect, touch.activated};
}

void paint_exit(Frame& frame, const Rect& rect, const Touch& touch)
{
    const Palette& p = frame.palette();
    giving_way(frame, rect, touch, [&] {
        frame.paint.framed(rect, p.outline, frame.theme.is_contrast() ? 2 : 1.5f, answering(p.card, p.text, touch),
                           rect.height / 2);
        frame.paint.icon(Icon::DoorExit, rect.centre(), frame.paint.type().icon(24), p.text);
    });
    frame.paint.focus_ring(rect, rect.height / 2, p.bg, touch.focus);
}

}  // namespace

HelpPill help_pill(Frame& frame, std::string_view word, float right, float top)
{
    HelpPill help{};
    frame.paint.with_text_at_most(help_text_scale, [&] { help = draw_help(frame, word, right, top); });
    return help;
}

Rect exit_button(Frame& frame, std::string_view name, const Rect& help)
{
    constexpr float before_help = 8;
    const float side = help.height;
    const Rect rect{help.x - before_help - side, help.y, side, side};
    const Touch touch = touch_above_all(
        frame, rect, {.role = platform::Role::Button, .name = std::string{name}, .leaves = true});
    paint_above_all(frame, [&frame, rect, touch] { paint_exit(frame, rect, touch); });
    return rect;
}

bool round_button(Frame& frame, const Rect& rect, Icon icon, std::string_view name, std::string_view key)
{
    const Touch touch = ui::touch(frame, rect, {.role = platform::Role::Button, .name = std::string{name}}, key);
    veil(frame, rect, rect.height / 2, touch);
    giving_way(frame, rect, touch,
               [&] { frame.paint.icon(icon, rect.centre(), frame.type.icon(24), frame.palette().text); });
    frame.paint.focus_ring(rect, rect.height / 2, frame.palette().bg, touch.focus);
    return touch.activated;
}

bool back_button(Frame& frame, Point at, std::string_view word)
{
    constexpr float height = 44, icon_room = 32, after = 14;
    const Rect rect{at.x, at.y, icon_room + frame.type.width(Style::Button, word) + after, height};
    const Touch touch = ui::touch(frame, rect, {.role = platform::Role::Button, .name = std::string{word}}, "back");
    veil(frame, rect, height / 2, touch);
    giving_way(frame, rect, touch, [&] {
        frame.paint.icon(Icon::ChevronLeft, {rect.x + 16, rect.centre().y}, frame.type.icon(24), frame.palette().text);
        frame.paint.text(Style::Button, {rect.x + icon_room, rect.centre().y - frame.type.line(Style::Button) / 2},
                         word, frame.palette().text);
    });
    frame.paint.focus_ring(rect, height / 2, frame.palette().bg, touch.focus);
    return touch.activated;
}

bool tab(Frame& frame, const Rect& rect, const NavItem& item)
{
    const Touch touch = ui::touch(frame, rect, node_of(item), item.word, item.selected);
    const Inks inks = inks_of(frame, touch, item.selected);
    const Style style = item.selected ? Style::CaptionStrong : Style::Caption;
    frame.paint.with_text_at_most(tab_text_scale, [&] {
        const bool fits = frame.paint.type().width(style, item.word) <= rect.width + 4;
        const Rect pill{rect.centre().x - 30, fits ? rect.y + 8 : rect.centre().y - 16, 60, 32};
        draw_pill(frame, pill, touch, inks.pill);
        frame.paint.icon(item.icon, pill.centre(), frame.type.icon(24), inks.icon);
        if (fits)
            frame.paint.text(style, {rect.centre().x, pill.bottom() + 2}, item.word, inks.word,
                             {.align = Align::Centre});
        frame.paint.focus_ring(pill, 16, frame.palette().card, touch.focus);
    });
    if (touch.held && frame.type.text_scale() >= 1.5f) draw_large_name(frame, rect, item.word);
    return touch.activated;
}

bool rail_item(Frame& frame, const Rect& rect, const NavItem& item)
{
    const Touch touch = ui::touch(frame, rect, node_of(item), item.word, item.selected);
    const Inks inks = inks_of(frame, touch, item.selected);
    draw_pill(frame, rect, touch, inks.pill);
    const Style style = item.selected ? Style::Button : Style::Label;
    const Colour word = item.selected ? inks.icon : inks.word;
    frame.paint.icon(item.icon, {rect.x + 28, rect.centre().y}, frame.type.icon(24), inks.icon);
    frame.paint.text(style, {rect.x + 54, rect.centre().y - frame.type.line(style) / 2}, item.word, word);
    frame.paint.focus_ring(rect, rect.height / 2, frame.palette().sunken, touch.focus);
    return touch.activated;
}

bool narrow_rail_item(Frame& frame, const Rect& rect, const NavItem& item) { return tab(frame, rect, item); }

void lamp(Frame& frame, Point bottom_centre, float height)
{
    const Palette& p = frame.palette();
    const float unit = height / 27;  // drawn 20 × 27: handle, glass, foot
    const auto at = [&](float x, float y) {
        return Point{bottom_centre.x + x * unit, bottom_centre.y - height + y * unit};
    };
    const auto part = [&](float x, float y, float w, float h) {
        const Point o = at(x, y);
        return Rect{o.x, o.y, w * unit, h * unit};
    };
    std::array<Point, 17> handle{};
    for (std::size_t i = 0; i < handle.size(); ++i) {
        const float angle = 3.14159265f * (1 + static_cast<float>(i) / 16);
        handle[i] = at(5 * std::cos(angle), 6.5f + 5 * std::sin(angle));
    }
    frame.paint.line(handle, p.accent, 2 * unit, false);
    frame.paint.fill(part(-8, 7, 16, 16), p.glow, 5.5f * unit);
    frame.paint.fill(part(-10, 23, 20, 4), p.accent, 1.8f * unit);
}

void bottom_bar(Frame& frame, const Rect& rect)
{
    frame.bars_below = std::max(frame.bars_below, frame.surface.height - rect.y);
    frame.paint.fill(rect, frame.palette().card);
    bar_edge(frame, rect.x, rect.y, rect.width);
}

void top_bar(Frame& frame, const Rect& rect, float share)
{
    if (share <= 0) return;
    frame.paint.fill(rect, faded(frame.palette().bg, share));
    frame.paint.hairline(rect.x, rect.bottom() - 1, rect.width, faded(frame.palette().divider, share));
}

float foot(Frame& frame, const Rect& above, float margin, float widest, const std::function<void(Column&)>& body)
{
    const float width = std::min(above.width - 2 * margin, widest), left = above.centre().x - width / 2;
    const std::uint32_t id = frame.semantics.id_of("foot", platform::Role::Group);
    float& height = frame.heights[id];  // of the last frame; the first one is drawn out of sight to learn it
    // What `above` already leaves out (tabs, a keyboard) needs no room here.
    const float safe = std::max(0.f, above.bottom() - (frame.surface.height - frame.surface.safe_bottom));
    const float total = foot_above + height + foot_below + safe;
    const Rect rect{above.x, above.bottom() - total, above.width, total};
    frame.bars_below = std::max(frame.bars_below, frame.surface.height - rect.y);
    frame.paint.fill(rect, frame.palette().bg);
    bar_edge(frame, rect.x, rect.y, rect.width);
    Column inside{frame, {left, rect.y + foot_above, width, 0}, frame.palette().bg};
    body(inside);
    if (const float now = inside.bottom() - rect.y - foot_above; now != height) {
        height = now;
        frame.again();
    }
    return total;
}

}  // namespace ui
