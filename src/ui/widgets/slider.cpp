#include <algorithm>
#include <cmath>
#include <string>
#include "ui/column.h"
#include "ui/widgets/looks.h"

namespace ui {
namespace {

constexpr float strip_height = 44, track_height = 8, tick = 4;

/// Grows with the number in it.
float thumb_of(const Frame& frame) { return 32 * (1 + (frame.type.text_scale() - 1) / 2); }

struct Scale {
    float left, right;  // centres of the thumb at both ends
    int from, to;

    [[nodiscard]] float x(float value) const
    {
        return left + (right - left) * (value - static_cast<float>(from)) / static_cast<float>(to - from);
    }
    [[nodiscard]] int value(float at) const
    {
        const float share = std::clamp((at - left) / (right - left), 0.f, 1.f);
        return from + static_cast<int>(std::lround(share * static_cast<float>(to - from)));
    }
};

void draw_track(Frame& frame, const Rect& strip, const Scale& scale, float thumb_x, bool is_set)
{
    const float thumb = thumb_of(frame);
    const Palette& p = frame.palette();
    const float middle = strip.centre().y;
    const Rect track{strip.x, middle - track_height / 2, strip.width, track_height};
    if (frame.theme.is_contrast()) frame.paint.framed(track, p.outline, 1, p.pressed, track_height / 2);
    else frame.paint.fill(track, p.pressed, track_height / 2);
    if (is_set) frame.paint.fill({strip.x, track.y, thumb_x - strip.x, track_height}, p.accent, track_height / 2);
    for (int value = scale.from; value <= scale.to; ++value) {
        const float x = scale.x(static_cast<float>(value));
        if (std::abs(x - thumb_x) < thumb / 2 + 1) continue;
        frame.paint.disc({x, middle}, tick / 2, is_set && x < thumb_x ? p.on_accent : p.outline);
    }
}

void draw_thumb(Frame& frame, Point at, const std::optional<int>& value, const Touch& touch, Colour ground)
{
    const Palette& p = frame.palette();
    const float side = thumb_of(frame) * (frame.still() ? 1 : 1 + .06f * touch.press);
    const Rect disc = square_at(at, side);
    if (!value) {
        frame.paint.fill(disc, ground, side / 2);
        frame.paint.dashed(disc, p.outline, 2, side / 2);
        return;
    }
    if (frame.theme.has_shadows()) frame.paint.fill(disc.moved(0, 1.5f), faded(p.text, .10f), side / 2);
    frame.paint.framed(disc, p.accent, 3, answering(p.raised, p.text, touch), side / 2);
    frame.paint.text(Style::SmallStrong, {at.x, at.y - frame.type.line(Style::SmallStrong) / 2}, std::to_string(*value),
                     p.text, {.align = Align::Centre});
}

/// What pointer and keys make of the value. A finger sets it by a tap or a drag along the strip, so that scrolling
/// over it changes nothing.
std::optional<int> steered(Frame& frame, const Touch& touch, const Rect& strip, const Scale& scale,
                           const std::optional<int>& value)
{
    Input& input = frame.input;
    if (const auto set = input.value_set(touch.id))
        return std::clamp(static_cast<int>(std::lround(*set)), scale.from, scale.to);
    if (input.key(touch.id, "Delete") || input.key(touch.id, "Backspace")) return std::nullopt;
    if (frame.inert || input.press_taken() || !strip.shared_with(frame.paint.clip()).contains(input.down_at()))
        return value;
    if (!input.pointer() || !(input.is_down() || input.went_up())) return value;
    const float across = std::abs(input.pointer()->x - input.down_at().x);
    const float along = std::abs(input.pointer()->y - input.down_at().y);
    if (!input.touch() || (across > 8 && across > along)) input.take_drag();
    const bool tapped = input.went_up() && across <= 8 && along <= 8;
    return input.drag_taken() || tapped ? scale.value(input.pointer()->x) : value;
}

/// What was set in this frame, already in it: the mirror would take a quick second key from an older value.
void tell_value(platform::Node& node, const std::optional<int>& value, std::string_view unset_word)
{
    node.value_text = value ? std::to_string(*value) : std::string{unset_word};
    if (value) node.value = *value;
}

}  // namespace

bool Column::slider(std::string_view name, std::optional<int>& value, const SliderOptions& options)
{
    const std::optional<int> before = value;
    const Palette& p = frame_.palette();
    if (options.titled) {
        const Lines lines = frame_.type.wrapped(Style::Strong, name, area_.width - 44);
        const Rect title = take(frame_.type.line(Style::Strong) * static_cast<float>(lines.text.size()));
        frame_.paint.lines(Style::Strong, {title.x, title.y}, lines, p.text);
        if (value && !options.unset_action.empty() &&
            unset_button({title.right() - 36, title.centre().y - 22, 44, 44}, options))
            value.reset();
    }
    const float thumb = thumb_of(frame_);
    const Rect strip = take(std::max(strip_height, thumb + 8));
    const Scale scale{strip.x + thumb / 2, strip.right() - thumb / 2, options.from, options.to};
    platform::Node node{.role = platform::Role::Slider, .name = std::string{name}, .least = options.from,
                        .most = options.to, .step = 1};
    const Touch touch = ui::touch(frame_, strip, std::move(node), name, value.has_value());
    value = steered(frame_, touch, strip, scale, value);
    tell_value(frame_.semantics.nodes().back(), value, options.unset_word);
    const float target = value ? scale.x(static_cast<float>(*value)) : strip.centre().x;
    const float x = frame_.motion.follow(touch.id, 8, target - strip.x, .035f) + strip.x;
    if (frame_.paint.sees(strip.inset(-20))) {
        draw_track(frame_, strip, scale, x, value.has_value());
        draw_thumb(frame_, {x, strip.centre().y}, value, touch, ground_);
        frame_.paint.focus_ring(square_at({x, strip.centre().y}, thumb), thumb / 2, ground_, touch.focus);
    }
    anchors(options, !value);
    return value != before;
}

// Under both ends, and under one another where they would meet.
void Column::anchors(const SliderOptions& options, bool unset)
{
    const Type& type = frame_.type;
    const Colour colour = frame_.palette().text2;
    const auto wide = [&](std::string_view words) { return type.width(Style::Caption, words); };
    const Rect first = take(type.line(Style::Caption));
    const bool meets = wide(options.low_word) + wide(options.high_word) + 16 > first.width;
    const Rect last = meets ? take(type.line(Style::Caption)) : first;
    frame_.paint.text(Style::Caption, {first.x, first.y}, options.low_word, colour);
    frame_.paint.text(Style::Caption, {last.right(), last.y}, options.high_word, colour, {.align = Align::Right});
    const float room = first.width / 2 - std::max(wide(options.low_word), meets ? 0 : wide(options.high_word)) - 8;
    if (!unset) return;
    const bool fits = wide(options.unset_word) / 2 <= room;
    const Rect middle = fits ? first : take(type.line(Style::Caption));
    frame_.paint.text(Style::Caption, {middle.centre().x, middle.y}, options.unset_word, colour,
                      {.align = Align::Centre});
}

bool Column::unset_button(const Rect& rect, const SliderOptions& options)
{
    const Touch touch =
        ui::touch(frame_, rect, {.role = platform::Role::Button, .name = std::string{options.unset_action}});
    veil(frame_, rect, rect.height / 2, touch);
    frame_.paint.icon(Icon::X, rect.centre(), frame_.type.icon(18), frame_.palette().text2);
    frame_.paint.focus_ring(rect, rect.height / 2, ground_, touch.focus);
    return touch.activated;
}

}  // namespace ui
