#include "ui/frame.h"
#include <imgui.h>
#include <imgui_internal.h>

namespace ui {
namespace {

constexpr float forgiven = 24;  ///< CSS px beside a thing where a press of it may end (as web/bridge/steady.js has it)

enum Channel { Hover, Press, Focus, On };

struct Hands { bool hovered = false, held = false; };

/// ImGui's own hit test and press, for drawing only: what acts is the mirror's click.
Hands hands_on(const Frame& frame, std::uint32_t id, const Rect& seen)
{
    if (seen.width <= 0 || seen.height <= 0) return {};
    const float scale = frame.surface.scale;
    const ImRect box{seen.x * scale, seen.y * scale, seen.right() * scale, seen.bottom() * scale};
    Hands hands;
    if (!ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_NoNav)) return {};
    ImGui::ButtonBehavior(box, id, &hands.hovered, &hands.held, ImGuiButtonFlags_PressedOnClickRelease);
    return hands;
}

void remember_clip(const Frame& frame, const Rect& rect, platform::Node& node)
{
    node.box = box_of(rect);
    const Rect seen = rect.shared_with(frame.paint.clip());
    if (seen.width < rect.width - .5f || seen.height < rect.height - .5f) node.clip = box_of(seen);
}

}  // namespace

Layout layout_of(const platform::Surface& surface)
{
    const float width = surface.width / surface.text_scale;
    return width < 600 ? Layout::Phone : width < 1100 ? Layout::Tablet : width < 1700 ? Layout::Desktop : Layout::Wide;
}

float margin_of(Layout layout)
{
    switch (layout) {
    case Layout::Phone: return 16;
    case Layout::Tablet: return 24;
    case Layout::Desktop: return 32;
    case Layout::Wide: return 40;
    }
    return 16;
}

float card_padding(Layout layout) { return layout == Layout::Phone ? 20 : 24; }
float card_gap(Layout layout) { return layout == Layout::Phone ? 12 : 16; }

std::uint32_t tell(Frame& frame, const Rect& rect, platform::Node node, bool open)
{
    remember_clip(frame, rect, node);
    node.layer = frame.layer;
    return open ? frame.semantics.open(std::move(node)) : frame.semantics.put(std::move(node));
}

Touch touch(Frame& frame, const Rect& rect, platform::Node node, std::string_view key, bool on)
{
    node.id = frame.semantics.id_of(key.empty() ? std::string_view{node.name} : key, node.role);
    const bool enabled = !node.disabled;
    node.forgiving = frame.forgiving && enabled;
    Touch touch{.id = tell(frame, rect, std::move(node))};
    const Rect seen = rect.shared_with(frame.paint.clip());
    const Hands hands = frame.inert ? Hands{} : hands_on(frame, touch.id, seen);
    const bool forgives = frame.forgiving && enabled && !frame.inert;
    if (forgives && frame.input.went_down() && seen.contains(frame.input.down_at()))
        frame.input.hold_press(touch.id, seen.inset(-forgiven));
    const bool over = hands.hovered || frame.input.holds_press(touch.id);
    const bool has_pointer = frame.input.pointer().has_value() && (!frame.input.touch() || hands.held);
    touch.held = enabled && hands.held && over && !frame.input.press_taken();
    touch.activated = enabled && !frame.inert && frame.input.activated(touch.id);
    touch.focused = frame.input.focused() == touch.id && frame.input.focus_visible();
    const bool pressed = frame.input.is_down() || frame.input.went_down();  // nothing moves under a finger
    if (frame.input.focus_moved() && frame.input.focused() == touch.id && !pressed) frame.reveal = rect;
    const bool hovered = enabled && hands.hovered && has_pointer && !frame.input.press_taken();
    touch.hover = frame.motion.follow(touch.id, Hover, hovered && !frame.input.touch() ? 1.f : 0.f, pace::hover);
    touch.press = frame.motion.follow(touch.id, Press, touch.held ? 1.f : 0.f, pace::press);
    touch.focus = frame.motion.follow(touch.id, Focus, touch.focused ? 1.f : 0.f, pace::press);
    touch.on = frame.motion.follow(touch.id, On, on ? 1.f : 0.f, pace::on);
    if (touch.activated) frame.again();
    return touch;
}

}  // namespace ui
