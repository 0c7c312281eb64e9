#include <algorithm>
#include <array>
#include "ui/column.h"
#include "ui/face.h"
#include "ui/widgets/looks.h"

namespace ui {
namespace {

constexpr float ring_room = 6, widest_step = 110;

struct FaceRow {
    float radius, step, first;  // first: x of the first centre
    bool all_words;
    float word_gap;

    [[nodiscard]] float x(int level) const { return first + step * static_cast<float>(level); }
};

FaceRow layout_faces(const Frame& frame, float x, float width, std::span<const std::string_view, 5> words)
{
    float widest = 0;
    for (const std::string_view word : words) widest = std::max(widest, frame.type.width(Style::CaptionStrong, word));
    const float fifth = std::min(width / 5, widest_step);
    if (widest + 6 <= fifth) {
        const float radius = frame.layout == Layout::Phone ? 29 : 30;
        return {std::min(radius, fifth / 2 - 6), fifth, x + width / 2 - 2 * fifth, true, 12};
    }
    const float radius = std::min(27.f, (width - 28) / 10);
    const float step = (width - 2 * radius - 4) / 4;
    return {radius, step, x + radius + 2, false, 8};
}

/// Radios choose, buttons do something at once: arrow keys choose a radio on the way to the next.
platform::Role group_role(bool acts) { return acts ? platform::Role::Group : platform::Role::RadioGroup; }

platform::Node face_node(std::string_view word, bool chosen, int position, bool acts)
{
    if (acts) return {.role = platform::Role::Button, .name = std::string{word}};
    return {.role = platform::Role::Radio, .name = std::string{word}, .checked = chosen, .position = position,
            .count = 5};
}

}  // namespace

std::optional<int> Column::face_buttons(std::string_view name, std::span<const std::string_view, 5> words)
{
    std::optional<int> chosen;
    draw_faces(name, words, chosen, true);
    return chosen;
}

bool Column::faces(std::string_view name, std::span<const std::string_view, 5> words, std::optional<int>& chosen)
{
    return draw_faces(name, words, chosen, false);
}

bool Column::draw_faces(std::string_view name, std::span<const std::string_view, 5> words, std::optional<int>& chosen,
                        bool acts)
{
    if (frame_.type.text_scale() >= 1.5f) return faces_as_rows(name, words, chosen, acts);
    const FaceRow row = layout_faces(frame_, area_.x, area_.width, words);
    const float line = frame_.type.line(Style::Caption);
    const Rect strip = take(ring_room + 2 * row.radius + row.word_gap + line);
    const float middle = strip.y + ring_room + row.radius, word_top = strip.bottom() - line;
    bool changed = false;
    tell(frame_, strip, {.role = group_role(acts), .name = std::string{name}}, true);
    for (int level = 0; level < 5; ++level) {
        const Point centre{row.x(level), middle};
        const bool is_chosen = chosen == level;
        const Rect target{centre.x - row.step / 2, strip.y, row.step, strip.height};
        const auto node = face_node(words[static_cast<std::size_t>(level)], is_chosen, level + 1, acts);
        const Touch touch = ui::touch(frame_, target, node, {}, is_chosen);
        if (touch.activated && !is_chosen) {
            chosen = level;
            changed = true;
        }
        if (!frame_.paint.sees(strip.inset(-8))) continue;
        const float grown = row.radius * (frame_.still() ? 1 : 1 + .03f * touch.hover - .03f * touch.press);
        face(frame_.paint, centre, grown, level);
        face_ring(frame_.paint, centre, row.radius, touch.on);
        frame_.paint.focus_ring(square_at(centre, 2 * row.radius + 12), row.radius + 6, ground_, touch.focus);
        const std::string_view word = words[static_cast<std::size_t>(level)];
        if (row.all_words)
            frame_.paint.text(is_chosen ? Style::CaptionStrong : Style::Caption, {centre.x, word_top}, word,
                              is_chosen ? frame_.palette().text : frame_.palette().text2, {.align = Align::Centre});
    }
    frame_.semantics.close();
    if (!row.all_words) {
        const auto edge_word = [&](int level, float x, Align align) {
            const bool is_chosen = chosen == level;
            frame_.paint.text(is_chosen ? Style::CaptionStrong : Style::Caption, {x, word_top},
                              words[static_cast<std::size_t>(level)],
                              is_chosen ? frame_.palette().text : frame_.palette().text2, {.align = align});
        };
        edge_word(0, strip.x, Align::Left);
        if (chosen && *chosen > 0 && *chosen < 4) edge_word(*chosen, row.x(*chosen), Align::Centre);
        edge_word(4, strip.right(), Align::Right);
    }
    return changed;
}

// Where words are large there is no room for five beside each other.
bool Column::faces_as_rows(std::string_view name, std::span<const std::string_view, 5> words,
                           std::optional<int>& chosen, bool acts)
{
    constexpr float radius = 22, height = 60;
    bool changed = false;
    group(group_role(acts), name, [&](Column& inside) {
        for (int level = 4; level >= 0; --level) {
            const std::string_view word = words[static_cast<std::size_t>(level)];
            const bool is_chosen = chosen == level;
            const Rect rect = inside.take(std::max(height, frame_.type.line(Style::Body) + 12));
            const Rect highlight = rect.inset(-8, 0);
            const auto node = face_node(word, is_chosen, 5 - level, acts);
            const Touch touch = ui::touch(frame_, highlight, node, {}, is_chosen);
            const Point centre{rect.x + radius + ring_room, rect.centre().y};
            veil(frame_, highlight, 16, touch);
            face(frame_.paint, centre, radius, level);
            face_ring(frame_.paint, centre, radius, touch.on);
            const Style style = is_chosen ? Style::Strong : Style::Body;
            frame_.paint.text(style, {centre.x + radius + 20, rect.centre().y - frame_.type.line(style) / 2}, word,
                              frame_.palette().text);
            frame_.paint.focus_ring(highlight, 16, ground_, touch.focus);
            if (!touch.activated || is_chosen) continue;
            chosen = level;
            changed = true;
        }
    });
    return changed;
}

void Column::face_legend(std::string_view lowest, std::string_view highest)
{
    constexpr float radius = 13, height = 32, step = 44.5f;
    const Rect strip = take(height);
    const float middle = strip.centre().y, top = middle - frame_.type.line(Style::Caption) / 2;
    const float inset = words_inset_ > 0 ? words_inset_ : 4;
    tell(frame_, strip, {.role = platform::Role::Text, .name = std::string{lowest} + " – " + std::string{highest}});
    const float left = strip.x + inset + frame_.type.width(Style::Caption, lowest);
    const float right = strip.right() - inset - frame_.type.width(Style::Caption, highest);
    const float between = std::min(step, (right - left - 2 * radius - 16) / 4),
                first = (left + right) / 2 - 2 * between;
    frame_.paint.text(Style::Caption, {strip.x + inset, top}, lowest, frame_.palette().text2);
    frame_.paint.text(Style::Caption, {strip.right() - inset, top}, highest, frame_.palette().text2,
                      {.align = Align::Right});
    for (int level = 0; level < 5; ++level)
        face(frame_.paint, {first + between * static_cast<float>(level), middle}, radius, level);
}

}  // namespace ui
