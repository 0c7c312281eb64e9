#include <algorithm>
#include "ui/column.h"

/// Words: each style in its line boxes, told to the mirror as what it is.
namespace ui {
namespace {

// A greeting breaks where it is full, after its comma; the other headlines into lines of nearly equal length.
bool is_balanced(Style style) { return style == Style::Title || style == Style::Prompt; }

float start_of(const Rect& area, Align align)
{
    return align == Align::Left ? area.x : align == Align::Centre ? area.centre().x : area.right();
}

}  // namespace

void Column::words(Style style, std::string_view words, const TextLook& look, Colour colour, int level)
{
    if (words.empty()) return;
    const Type& type = frame_.type;
    const Rect area = words_area();
    Lines lines = is_balanced(style) ? type.balanced(style, words, area.width) : type.wrapped(style, words, area.width);
    std::string cut;  // outlives the drawing below
    if (const auto most = static_cast<std::size_t>(look.most_lines); most > 0 && lines.text.size() > most) {
        const char* rest = lines.text[most - 1].data();
        cut = type.shortened(style, {rest, static_cast<std::size_t>(words.data() + words.size() - rest)}, area.width);
        if (!cut.ends_with("…")) cut += "…";
        lines.text.resize(most);
        lines.text.back() = cut;
    }
    const Rect box = take(static_cast<float>(lines.text.size()) * type.line(style));
    const int heading = look.level > 0 ? look.level : level;
    tell(frame_, {area.x, box.y, area.width, box.height},
         {.role = heading > 0 ? platform::Role::Heading : platform::Role::Text,
          .name = std::string{words},
          .level = heading});
    frame_.paint.lines(style, {start_of(area, look.align), box.y}, lines, look.colour.value_or(colour), look.align);
}

void Column::display(std::string_view text, TextLook look)
{
    words(frame_.layout == Layout::Phone ? Style::Display : Style::DisplayWide, text, look, frame_.palette().text, 1);
}
void Column::title(std::string_view text, TextLook look) { words(Style::Title, text, look, frame_.palette().text, 1); }
void Column::prompt(std::string_view text, TextLook look)
{
    words(frame_.layout == Layout::Phone ? Style::Prompt : Style::Title, text, look, frame_.palette().text, 2);
}
void Column::figure(std::string_view text, TextLook look)
{
    words(Style::Prompt, text, look, frame_.palette().text, 0);
}
void Column::heading(std::string_view text, TextLook look)
{
    words(Style::Heading, text, look, frame_.palette().text, 2);
}
void Column::paragraph(std::string_view text, TextLook look)
{
    words(Style::Body, text, look, frame_.palette().text, 0);
}
void Column::strong(std::string_view text, TextLook look)
{
    words(Style::Strong, text, look, frame_.palette().text, 0);
}
void Column::small(std::string_view text, TextLook look) { words(Style::Small, text, look, frame_.palette().text2, 0); }
void Column::caption(std::string_view text, TextLook look)
{
    words(Style::Caption, text, look, frame_.palette().text2, 0);
}
void Column::count(std::string_view text, TextLook look) { words(Style::Count, text, look, frame_.palette().text, 0); }

void Column::section(std::string_view text)
{
    constexpr float above = 20, below = 6;
    gap(above);
    words(Style::Caption, text, {}, frame_.palette().text2, 2);
    gap(below);
}

void Column::lamp_caption(std::string_view text)
{
    constexpr float radius = 4, room = 16;
    const float line = frame_.type.line(Style::Caption);
    frame_.paint.disc({words_area().x + radius, y_ + line / 2 + .5f}, radius, frame_.palette().glow);
    indented(words_inset_ + room, [&](Column& inside) { inside.caption(text); });
}

/// A long label goes on beneath itself, never beneath the value.
void Column::facts(std::string_view label, std::string_view value, bool with_divider)
{
    constexpr float height = 52, above_and_below = 24, between = 16;
    const float line = frame_.type.line(Style::Body);
    const float room = area_.width - frame_.type.width(Style::Strong, value) - between;
    const Lines lines = frame_.type.wrapped(Style::Body, label, std::max(room, 1.f));
    const float words_height = line * static_cast<float>(std::max<std::size_t>(lines.text.size(), 1));
    const Rect at = take(std::max(height, words_height + above_and_below));
    const float top = at.centre().y - words_height / 2;
    tell(frame_, at, {.role = platform::Role::Text, .name = std::string{label} + ": " + std::string{value}});
    frame_.paint.lines(Style::Body, {at.x, top}, lines, frame_.palette().text);
    frame_.paint.text(Style::Strong, {at.right(), top}, value, frame_.palette().text, {.align = Align::Right});
    if (with_divider) frame_.paint.hairline(at.x, at.bottom(), at.width, frame_.palette().divider);
}

}  // namespace ui
