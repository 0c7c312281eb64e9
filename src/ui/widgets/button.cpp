#include <algorithm>
#include "ui/column.h"
#include "ui/widgets/looks.h"

namespace ui {
namespace {

constexpr float icon_side = 24, minor_icon = 20, icon_gap = 8, padding = 22;

struct Look { Colour fill, words, edge; float edge_width; };

Look look_of(const Frame& frame, ButtonKind kind, bool enabled, Colour ground)
{
    const Palette& p = frame.palette();
    if (!enabled) return {ground, p.outline, p.outline, 1.5f};
    const bool night = frame.theme.kind == ThemeKind::Night, strong_edges = frame.theme.is_contrast();
    switch (kind) {
    case ButtonKind::Primary:
        if (night) return {p.accent_soft, p.on_accent_soft, p.accent, 2};  // no filled amber slabs at night
        return {p.accent, p.on_accent, p.accent, 0};
    case ButtonKind::Tonal: return {p.accent_soft, p.on_accent_soft, p.accent, strong_edges ? 2.f : 0.f};
    case ButtonKind::Quiet: return {ground, p.accent, p.accent, 0};
    case ButtonKind::Danger: return {p.danger_soft, p.danger, p.danger, strong_edges ? 2.f : 0.f};
    case ButtonKind::DangerFilled: return {p.danger, p.on_danger, p.danger, 0};
    }
    return {p.accent_soft, p.on_accent_soft, p.accent, 0};
}

Style style_of(const ButtonOptions& options)
{
    if (options.minor) return Style::SmallStrong;
    return options.height >= 72 ? Style::ButtonHuge : options.height >= 56 ? Style::ButtonLarge : Style::Button;
}

float side_of(const Type& type, Style style) { return type.icon(style == Style::SmallStrong ? minor_icon : icon_side); }

/// Icon and label; in a column too narrow for one line the label takes more.
struct Words {
    Style style;
    Icon icon;
    Lines lines;
    float width, height;
};

Words words_of(const Type& type, Style style, std::string_view label, Icon icon, float room)
{
    const float before = icon == Icon::None ? 0 : side_of(type, style) + icon_gap;
    auto lines = type.wrapped(style, label, std::max(room - before, 1.f));
    const float width = before + lines.width, height = type.line(style) * static_cast<float>(lines.text.size());
    return {style, icon, std::move(lines), width, height};
}

void draw_words(Frame& frame, const Words& words, float left, float middle, Colour colour)
{
    const float side = side_of(frame.type, words.style);
    if (words.icon != Icon::None) {
        frame.paint.icon(words.icon, {left + side / 2, middle}, side, colour);
        left += side + icon_gap;
    }
    frame.paint.lines(words.style, {left, middle - words.height / 2}, words.lines, colour);
}

void draw_filled(Frame& frame, const Rect& rect, const Look& look, const Touch& touch, bool enabled)
{
    const Colour fill = answering(look.fill, frame.palette().text, touch);
    const float radius = rect.height / 2;
    if (!enabled) frame.paint.dashed(rect, look.edge, look.edge_width, radius);
    else if (look.edge_width > 0) frame.paint.framed(rect, look.edge, look.edge_width, fill, radius);
    else frame.paint.fill(rect, fill, radius);
}

platform::Node node_of(std::string_view label, const ButtonOptions& options)
{
    return {.role = options.href.empty() ? platform::Role::Button : platform::Role::Link,
            .name = std::string{options.busy ? options.busy_label : label},
            .description = options.enabled ? "" : std::string{options.missing},
            .expanded = options.expanded,
            .disabled = !options.enabled || options.busy,
            .leaves = options.leaves,
            .href = std::string{options.href}};
}

}  // namespace

bool Column::button(std::string_view label, ButtonOptions options)
{
    const Type& type = frame_.type;
    const Style style = style_of(options);
    if (options.kind == ButtonKind::Quiet && options.enabled && options.width == 0)
        return quiet_button(label, options, style);
    const float room = area_.width - 2 * padding;
    const Words idle = words_of(type, style, label, options.icon, room);
    const Words words = options.busy ? words_of(type, style, options.busy_label, Icon::None, room) : idle;
    const float widest = std::max(idle.width, options.busy_label.empty() ? 0 : type.width(style, options.busy_label));
    const float height = std::max(options.height, idle.height + 24);
    const float width =
        options.width == full_width ? area_.width : std::max(options.width, std::min(widest, room) + 2 * padding);
    const Rect rect = take(width, height);
    const Touch touch = ui::touch(frame_, rect, node_of(label, options), options.key.empty() ? label : options.key);
    if (frame_.paint.sees(rect.inset(-8))) {
        const Look look = look_of(frame_, options.kind, options.enabled, ground_);
        giving_way(frame_, rect, touch, [&] {
            draw_filled(frame_, rect, look, touch, options.enabled);
            draw_words(frame_, words, rect.centre().x - words.width / 2, rect.centre().y, look.words);
        });
        frame_.paint.focus_ring(rect, rect.height / 2, ground_, touch.focus);
    }
    if (!options.enabled && !options.missing.empty()) {
        gap(8);
        small(options.missing);
    }
    return touch.activated;
}

// Its words stand on the column's edge; what can be touched reaches further out on all sides.
bool Column::quiet_button(std::string_view label, const ButtonOptions& options, Style style)
{
    const Words words = words_of(frame_.type, style, label, options.icon, area_.width - words_inset_ - 12);
    const float height = std::max(options.height, words.height + 24), wide = words.width;
    const bool follows = beside_ >= 0 && last_.right() + beside_ + wide + 24 <= area_.right();
    const float before = follows ? (options.icon == Icon::None ? 18.f : 10.f) : words_inset_, after = follows ? 16 : 12;
    const Rect rect = take(before + wide + after, height);
    const Rect reach = follows ? rect : Rect{rect.x - 12, rect.y, rect.width + 12, rect.height};
    const Touch touch = ui::touch(frame_, reach, node_of(label, options), options.key);
    if (!frame_.paint.sees(reach.inset(-8))) return touch.activated;
    veil(frame_, reach, height / 2, touch);
    giving_way(frame_, reach, touch, [&] {
        draw_words(frame_, words, rect.x + before, rect.centre().y, frame_.palette().accent);
    });
    frame_.paint.focus_ring(reach, height / 2, ground_, touch.focus);
    return touch.activated;
}

bool Column::icon_button(Icon icon, std::string_view name, std::string_view key)
{
    constexpr float side = 44;
    const Rect rect = take(side, side);
    const Touch touch = ui::touch(frame_, rect, {.role = platform::Role::Button, .name = std::string{name}}, key);
    if (!frame_.paint.sees(rect)) return touch.activated;
    veil(frame_, rect, side / 2, touch);
    giving_way(frame_, rect, touch,
               [&] { frame_.paint.icon(icon, rect.centre(), frame_.type.icon(icon_side), frame_.palette().text); });
    frame_.paint.focus_ring(rect, side / 2, ground_, touch.focus);
    return touch.activated;
}

}  // namespace ui
