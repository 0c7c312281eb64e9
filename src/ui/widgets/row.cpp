#include <algorithm>
#include "ui/column.h"
#include "ui/face.h"
#include "ui/widgets/looks.h"

namespace ui {
namespace {

constexpr float bubble = 40, sign_gap = 14, mark = 24;

Style title_style(const RowOptions& options) { return options.compact ? Style::Button : Style::Strong; }

struct RowWords { Lines title, detail; float height; };

RowWords words_of(const Type& type, const RowOptions& options, float room)
{
    const Style style = title_style(options);
    RowWords words{type.wrapped(style, options.title, room), {}, 0};
    words.height = static_cast<float>(words.title.text.size()) * type.line(style);
    if (options.detail.empty()) return words;
    words.detail = type.wrapped(Style::Small, options.detail, room);
    words.height += static_cast<float>(words.detail.text.size()) * type.line(Style::Small);
    return words;
}

platform::Node node_of(const RowOptions& options)
{
    std::string name{options.title};
    if (!options.value.empty()) name += ", " + std::string{options.value};
    const bool says_all = !options.name.empty();
    if (says_all) name = options.name;
    platform::Node node{.role = options.activates ? platform::Role::Button : platform::Role::Text,
                        .name = std::move(name),
                        .description = std::string{says_all ? "" : options.detail},
                        .expanded = options.expanded,
                        .disabled = !options.enabled,
                        .position = options.position,
                        .count = options.count};
    if (options.selected) node.current = true;
    return node;
}

}  // namespace

bool Column::row(const RowOptions& options)
{
    const Palette& p = frame_.palette();
    const Type& type = frame_.type;
    const bool has_sign = options.icon != Icon::None || options.mood >= 0;
    const float before = has_sign ? bubble + sign_gap : 0;
    const float end_mark = options.chevron || options.tick ? mark + 4 : 0;
    const float value_width =
        options.value.empty() ? 0 : std::min(area_.width * .5f, type.width(Style::Small, options.value)) + 12;
    const RowWords words = words_of(type, options, area_.width - before - end_mark - value_width);
    const float least = options.compact ? 64 : options.detail.empty() ? 60 : 68;
    const Rect rect = take(std::max(least, words.height + 18));
    const std::string_view key = options.key.empty() ? options.title : options.key;
    const Rect highlight = rect.inset(-(has_sign ? 16.f : 12.f), 0);
    Touch touch;
    if (options.activates) touch = ui::touch(frame_, highlight, node_of(options), key, options.selected);
    else tell(frame_, rect, node_of(options));
    if (!frame_.paint.sees(rect.inset(-8))) return touch.activated;

    if (options.selected && frame_.theme.is_contrast())
        frame_.paint.framed(highlight, p.accent, 2, p.accent_soft, 16);
    else if (options.selected) frame_.paint.fill(highlight, p.accent_soft, 16);
    else veil(frame_, highlight, 16, touch);
    const Colour ink = options.enabled ? p.text : p.outline;
    const Colour quiet = options.selected ? p.on_accent_soft : p.text2;
    if (has_sign) draw_row_sign(options, {rect.x + bubble / 2, rect.centre().y});
    const float left = rect.x + before, top = rect.centre().y - words.height / 2;
    const Style style = title_style(options);
    frame_.paint.lines(style, {left, top}, words.title, ink);
    if (!options.detail.empty())
        frame_.paint.lines(Style::Small, {left, top + static_cast<float>(words.title.text.size()) * type.line(style)},
                           words.detail, quiet);
    if (!options.value.empty()) {
        const std::string value = type.shortened(Style::Small, options.value, area_.width * .5f);
        frame_.paint.text(Style::Small, {rect.right() - end_mark, rect.centre().y - type.line(Style::Small) / 2}, value,
                          quiet, {.align = Align::Right});
    }
    const Point end{rect.right() - mark / 2, rect.centre().y};
    if (options.tick) frame_.paint.icon(Icon::Check, end, type.icon(mark), p.positive);
    else if (options.chevron) frame_.paint.icon(Icon::ChevronRight, {end.x + 4, end.y}, type.icon(20), p.text2);
    if (options.divider) frame_.paint.hairline(rect.x, rect.bottom(), rect.width, p.divider);
    frame_.paint.focus_ring(highlight, 16, ground_, touch.focus);
    return touch.activated;
}

void Column::draw_row_sign(const RowOptions& options, Point centre)
{
    const Palette& p = frame_.palette();
    if (options.mood >= 0) return face(frame_.paint, centre, bubble / 2 - 2, options.mood);
    const Rect disc = square_at(centre, bubble);
    if (frame_.theme.is_contrast()) frame_.paint.framed(disc, p.accent, 2, p.accent_soft, bubble / 2);
    else if (!options.selected)
        frame_.paint.fill(disc,
                          !options.compact         ? p.accent_soft
                          : frame_.theme.is_dark() ? p.raised
                                                   : p.sunken,
                          bubble / 2);
    frame_.paint.icon(options.icon, centre, frame_.type.icon(24),
                      options.compact && !options.selected ? p.text2 : p.on_accent_soft);
}

std::optional<int> Column::tiles(std::string_view name, std::span<const Tile> tiles, int across)
{
    const Palette& p = frame_.palette();
    constexpr float space = 8, radius = 24;
    const int columns = across > 0 ? across : area_.width < 280 ? 2 : 3;
    const float width = (area_.width - space * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float height = std::max(88.f, 64 + frame_.type.line(Style::Button));
    std::optional<int> chosen;
    group(platform::Role::Group, name, [&](Column& inside) {
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            if (i % static_cast<std::size_t>(columns) != 0) inside.beside(space);
            else if (i > 0) inside.gap(space);
            const Rect rect = inside.take(width, height);
            const Touch touch = ui::touch(
                frame_, rect, {.role = platform::Role::Button, .name = std::string{tiles[i].label}}, tiles[i].key);
            if (touch.activated) chosen = static_cast<int>(i);
            giving_way(frame_, rect, touch, [&] {
                frame_.paint.surface(
                    rect, answering(frame_.theme.kind == ThemeKind::Light ? p.card : p.raised, p.text, touch), radius,
                    Depth::Card);
                frame_.paint.icon(tiles[i].icon, {rect.centre().x, rect.y + 30}, frame_.type.icon(28), p.accent);
                const std::string word = frame_.type.shortened(Style::Button, tiles[i].label, width - 16);
                frame_.paint.text(Style::Button,
                                  {rect.centre().x, rect.bottom() - frame_.type.line(Style::Button) - 14}, word, p.text,
                                  {.align = Align::Centre});
            });
            frame_.paint.focus_ring(rect, radius, ground_, touch.focus);
        }
    });
    return chosen;
}

}  // namespace ui
