#include "ui/input.h"
#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr double trail_seconds = .080;  // the finger's speed is that of its last moments

template <class Event> const Event* find_event(const std::vector<platform::MirrorEvent>& inbox, std::uint32_t id)
{
    const Event* last = nullptr;
    for (const auto& event : inbox)
        if (const auto* one = std::get_if<Event>(&event); one && one->id == id) last = one;
    return last;
}

}  // namespace

void Input::begin(std::span<const platform::CanvasEvent> canvas, std::span<const platform::MirrorEvent> mirror,
                  double now)
{
    went_down_ = went_up_ = focus_moved_ = false;
    wheel_ = {};
    wheel_at_once_ = wheel_zooms_ = false;
    pinch_.reset();
    now_ = now;
    any_ = !canvas.empty() || !mirror.empty();
    if (!down_) press_taken_ = drag_taken_ = false;
    if (lifted_) pointer_.reset(), lifted_ = false;
    for (const auto& event : canvas) take(event);
    inbox_.assign(mirror.begin(), mirror.end());
    for (const auto& event : mirror)
        if (const auto* moved = std::get_if<platform::FocusMoved>(&event)) {
            focused_ = moved->id;
            focus_visible_ = moved->visible;
            focus_moved_ = true;
        }
}

void Input::take(const platform::CanvasEvent& event)
{
    if (const auto* moved = std::get_if<platform::PointerMoved>(&event)) {
        touch_ = moved->touch;
        place({moved->x, moved->y});
    } else if (const auto* pressed = std::get_if<platform::PointerDown>(&event)) {
        touch_ = pressed->touch;
        down_ = went_down_ = true;
        press_taken_ = drag_taken_ = lifted_ = false;
        hold_.reset();
        trail_.clear();
        down_at_ = {pressed->x, pressed->y};
        place(down_at_);
    } else if (const auto* released = std::get_if<platform::PointerUp>(&event)) {
        lift({released->x, released->y});
        if (released->cancelled) press_taken_ = true;
        went_up_ = down_;
        down_ = false;
        lifted_ = released->touch;  // a finger hovers over nothing
    } else if (std::holds_alternative<platform::PointerLeft>(event)) {
        lifted_ = true;
    } else if (const auto* wheel = std::get_if<platform::Wheel>(&event)) {
        wheel_.x += wheel->dx;
        wheel_at_once_ = wheel_at_once_ || wheel->at_once;
        wheel_zooms_ = wheel_zooms_ || wheel->shift;
        wheel_.y += wheel->dy;
        place({wheel->x, wheel->y});
        if (wheel->at_once) lifted_ = true;  // nobody's pointer is there
    } else if (const auto* pinch = std::get_if<platform::Pinch>(&event)) {
        const auto before = pinch_.value_or(platform::Pinch{0, 0, 0, 1});
        pinch_ = {pinch->x, pinch->y, before.dx + pinch->dx, before.by * pinch->by};
    }
}

void Input::place(Point at)
{
    pointer_ = at;
    if (hold_ && !hold_->within.contains(at)) hold_.reset();
    trail_.push_back({now_, at});
    std::erase_if(trail_, [this](const Sample& sample) { return sample.time < now_ - trail_seconds; });
}

/// A release where the finger last was is no step of its way: it would only make a quick way look slower. Unless it
/// has stayed there for a while.
void Input::lift(Point at)
{
    constexpr double rest = .040;
    const bool moves_still = !trail_.empty() && trail_.back().at == at && now_ - trail_.back().time < rest;
    if (!moves_still) return place(at);
    pointer_ = at;
}

Point Input::velocity() const
{
    if (trail_.size() < 2) return {};
    const Sample &first = trail_.front(), &last = trail_.back();
    const auto seconds = static_cast<float>(last.time - first.time);
    if (seconds < .001f) return {};
    return {(last.at.x - first.at.x) / seconds, (last.at.y - first.at.y) / seconds};
}

bool Input::activated(std::uint32_t id) const { return find_event<platform::Activated>(inbox_, id) != nullptr; }

std::optional<double> Input::value_set(std::uint32_t id) const
{
    if (const auto* event = find_event<platform::ValueSet>(inbox_, id)) return event->value;
    return std::nullopt;
}

std::optional<std::string> Input::text_edited(std::uint32_t id) const
{
    if (const auto* event = find_event<platform::TextEdited>(inbox_, id)) return event->text;
    return std::nullopt;
}

std::optional<platform::FieldMeasured> Input::field_measured(std::uint32_t id) const
{
    if (const auto* event = find_event<platform::FieldMeasured>(inbox_, id)) return *event;
    return std::nullopt;
}

bool Input::submitted(std::uint32_t id) const { return find_event<platform::TextSubmitted>(inbox_, id) != nullptr; }

bool Input::key(std::uint32_t id, std::string_view name) const
{
    return std::ranges::any_of(inbox_, [&](const platform::MirrorEvent& event) {
        const auto* key = std::get_if<platform::KeyPressed>(&event);
        return key && key->id == id && key->key == name;
    });
}

std::vector<std::string_view> Input::keys(std::uint32_t id) const
{
    std::vector<std::string_view> keys;
    for (const auto& event : inbox_)
        if (const auto* key = std::get_if<platform::KeyPressed>(&event); key && key->id == id) keys.push_back(key->key);
    return keys;
}

bool Input::key(std::string_view name) const
{
    return std::ranges::any_of(inbox_, [&](const platform::MirrorEvent& event) {
        const auto* key = std::get_if<platform::KeyPressed>(&event);
        return key && key->key == name;
    });
}

void Input::take_press()
{
    if (!press_taken_) cancel_ = true;
    press_taken_ = true;
}

}  // namespace ui
