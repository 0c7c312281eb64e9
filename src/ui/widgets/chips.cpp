#include <algorithm>
#include <array>
#include "ui/column.h"
#include "ui/widgets/looks.h"

namespace ui {
namespace {

constexpr float chip_height = 44, padding = 16, mark_side = 20, mark_gap = 5;

Style style_of(bool chosen) { return chosen ? Style::SmallStrong : Style::Small; }

}  // namespace

bool Column::chip(std::string_view name, bool chosen, Icon icon, std::string_view key)
{
    platform::Node node{.role = platform::Role::Button, .name = std::string{name}};
    if (icon == Icon::None || chosen) node.pressed = chosen;
    return draw_chip(std::move(node), chosen, icon, key);
}

bool Column::draw_chip(platform::Node node, bool chosen, Icon icon, std::string_view key)
{
    const Palette& p = frame_.palette();
    const bool action = icon != Icon::None && !chosen;  // "Find or add": words in accent, no edge
    const Style style = style_of(chosen || action);
    const Icon mark = chosen ? Icon::Check : icon;
    const float side = frame_.type.icon(mark_side);
    const float before = mark == Icon::None ? 0 : side + mark_gap;
    const float height = std::max(chip_height, frame_.type.line(style) + 20);
    const float most = area_.width - 2 * padding - before;
    const std::string words = frame_.type.shortened(style, node.name, most);
    const Rect placed = take(frame_.type.width(style, words) + before + 2 * padding, height);
    const bool begins_line = action && placed.x == area_.x;  // its words stand on the column's edge
    const Rect rect = begins_line ? placed.moved(words_inset_ - padding, 0) : placed;
    const Touch touch = ui::touch(frame_, rect, std::move(node), key, chosen);
    if (!frame_.paint.sees(rect.inset(-8))) return touch.activated;
    const bool filled = frame_.theme.is_contrast() && chosen;
    const Colour resting = filled ? p.accent : mixed(ground_, p.accent_soft, touch.on);
    const Colour ink = action ? p.accent : filled ? p.on_accent : chosen ? p.on_accent_soft : p.text;
    giving_way(frame_, rect, touch, [&] {
        if (action) veil(frame_, rect, height / 2, touch);
        else
            frame_.paint.framed(rect, mixed(p.outline, p.accent, touch.on), 1.5f, answering(resting, p.text, touch),
                                height / 2);
        const float middle = rect.centre().y;
        frame_.paint.icon(mark, {rect.x + padding + side / 2, middle}, side, ink);
        frame_.paint.text(style, {rect.x + padding + before, middle - frame_.type.line(style) / 2}, words, ink);
    });
    frame_.paint.focus_ring(rect, height / 2, ground_, touch.focus);
    return touch.activated;
}

bool Column::chips(std::string_view name, std::span<const std::string> names, std::vector<std::string>& chosen)
{
    bool changed = false;
    group(platform::Role::Group, name, [&](Column& inside) {
        for (const std::string& tag : names) {
            const auto at = std::ranges::find(chosen, tag);
            if (&tag != names.data()) inside.beside(8);
            if (!inside.chip(tag, at != chosen.end())) continue;
            changed = true;
            if (at == chosen.end()) chosen.push_back(tag);
            else chosen.erase(at);
        }
    });
    return changed;
}

bool Column::chip_choice(std::string_view name, std::span<const std::string_view> options, int& chosen)
{
    const int before = chosen;
    group(platform::Role::RadioGroup, name, [&](Column& inside) {
        for (int i = 0; i < static_cast<int>(options.size()); ++i) {
            if (i > 0) inside.beside();
            const std::string word(options[static_cast<std::size_t>(i)]);
            if (inside.draw_chip({.role = platform::Role::Radio, .name = word, .checked = i == before,
                                  .position = i + 1, .count = static_cast<int>(options.size())},
                                 i == before, Icon::None, {}))
                chosen = i;
        }
    });
    return chosen != before;
}

bool Column::segmented(std::string_view name, std::span<const std::string_view> options, int& chosen)
{
    const Palette& p = frame_.palette();
    constexpr float inset = 4;
    if (const float part = (area_.width - 2 * inset) / static_cast<float>(options.size());
        std::ranges::any_of(options, [&](auto word) { return frame_.type.width(Style::SmallStrong, word) + 8 > part; }))
        return choice(name, options, chosen);  // words too large to stand beside each other
    const float height = std::max(48.f, frame_.type.line(Style::Small) + 24);
    const Rect track = take(height);
    const float each = (track.width - 2 * inset) / static_cast<float>(options.size());
    bool changed = false;
    const std::uint32_t id = tell(frame_, track, {.role = platform::Role::RadioGroup, .name = std::string{name}}, true);
    const float at = frame_.motion.follow(id, 0, static_cast<float>(chosen), pace::on);
    if (frame_.theme.is_contrast()) frame_.paint.framed(track, p.outline, 2, p.sunken, height / 2);
    else frame_.paint.fill(track, p.sunken, height / 2);
    const Rect thumb{track.x + inset + each * at, track.y + inset, each, height - 2 * inset};
    if (frame_.theme.has_shadows()) {
        frame_.paint.fill(thumb.moved(0, 1.5f).inset(-.5f, 0), faded(p.text, .08f), thumb.height / 2);
        frame_.paint.fill(thumb.moved(0, 1), faded(p.text, .05f), thumb.height / 2);
    }
    frame_.paint.fill(thumb,
                      frame_.theme.is_contrast() ? p.accent
                      : frame_.theme.is_dark()   ? p.pressed
                                                 : p.card,
                      thumb.height / 2);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const bool is_chosen = static_cast<int>(i) == chosen;
        const Rect part{track.x + inset + each * static_cast<float>(i), thumb.y, each, thumb.height};
        const Touch touch = ui::touch(frame_, {part.x, track.y, part.width, track.height},
                                      {.role = platform::Role::Radio,
                                       .name = std::string{options[i]},
                                       .checked = is_chosen,
                                       .position = static_cast<int>(i) + 1,
                                       .count = static_cast<int>(options.size())});
        if (touch.activated && !is_chosen) {
            chosen = static_cast<int>(i);
            changed = true;
        }
        if (!is_chosen) veil(frame_, part, part.height / 2, touch);
        draw_segment(part, options[i], is_chosen);
        frame_.paint.focus_ring(part, part.height / 2, ground_, touch.focus);
    }
    frame_.semantics.close();
    return changed;
}

void Column::draw_segment(const Rect& part, std::string_view word, bool chosen)
{
    const Palette& p = frame_.palette();
    const Style style = style_of(chosen);
    const float wide = frame_.type.width(style, word), side = frame_.type.icon(20);
    const bool ticked = chosen &&
                        wide + side + mark_gap + 8 <= part.width;  // the thumb says it too where a tick has no room
    const float left = part.centre().x - (wide + (ticked ? side + mark_gap : 0)) / 2;
    const Colour ink = !chosen ? p.text2 : frame_.theme.is_contrast() ? p.on_accent : p.text;
    if (ticked) frame_.paint.icon(Icon::Check, {left + side / 2, part.centre().y}, side, ink);
    frame_.paint.text(style, {left + (ticked ? side + mark_gap : 0), part.centre().y - frame_.type.line(style) / 2},
                      word, ink);
}

}  // namespace ui
