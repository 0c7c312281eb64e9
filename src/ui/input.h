#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include "platform/canvas.h"
#include "platform/semantics.h"
#include "ui/geometry.h"

namespace ui {

/// What the hands did since the last frame: the pointer (for hover, press, drags and scrolling) and the inbox of the
/// mirror (for everything that acts).
class Input {
public:
    void begin(std::span<const platform::CanvasEvent> canvas, std::span<const platform::MirrorEvent> mirror,
               double now);

    [[nodiscard]] bool activated(std::uint32_t id) const;
    [[nodiscard]] std::optional<double> value_set(std::uint32_t id) const;
    [[nodiscard]] std::optional<std::string> text_edited(std::uint32_t id) const;
    [[nodiscard]] std::optional<platform::FieldMeasured> field_measured(std::uint32_t id) const;
    [[nodiscard]] bool submitted(std::uint32_t id) const;
    [[nodiscard]] bool key(std::uint32_t id, std::string_view name) const;
    [[nodiscard]] std::vector<std::string_view> keys(std::uint32_t id) const;  ///< as they came; until the next frame
    [[nodiscard]] bool key(std::string_view name) const;  ///< whatever has the focus: "Escape"
    [[nodiscard]] std::uint32_t focused() const { return focused_; }
    [[nodiscard]] bool focus_visible() const { return focus_visible_; }
    [[nodiscard]] bool focus_moved() const { return focus_moved_; }

    struct Sample { double time; Point at; };
    [[nodiscard]] std::optional<Point> pointer() const { return pointer_; }  ///< none: touch ended, mouse left
    [[nodiscard]] bool is_down() const { return down_; }
    [[nodiscard]] bool went_down() const { return went_down_; }
    [[nodiscard]] bool went_up() const { return went_up_; }
    [[nodiscard]] bool touch() const { return touch_; }
    [[nodiscard]] Point down_at() const { return down_at_; }
    [[nodiscard]] Point wheel() const { return wheel_; }
    [[nodiscard]] bool wheel_zooms() const { return wheel_zooms_; }  ///< with Shift held: scrolls nothing
    [[nodiscard]] const std::optional<platform::Pinch>& pinch() const { return pinch_; }
    [[nodiscard]] bool wheel_at_once() const { return wheel_at_once_; }  ///< something is sought: no easing
    [[nodiscard]] Point velocity() const;  ///< CSS px a second over the last 80 ms before `went_up`
    [[nodiscard]] bool any() const { return any_; }

    /// From now to the release the press belongs to a drag: what was pressed lets go, and no click comes of it.
    void take_press();
    [[nodiscard]] bool press_taken() const { return press_taken_; }
    /// Until the finger has left `within`, its press is for the thing `id`: it is no drag.
    void hold_press(std::uint32_t id, const Rect& within) { hold_ = {id, within}; }
    [[nodiscard]] bool holds_press(std::uint32_t id) const { return down_ && hold_ && hold_->id == id; }
    [[nodiscard]] bool holds_press() const { return down_ && hold_; }
    /// A widget follows the finger (a slider's thumb, a chart's cursor): nothing scrolls until it is lifted.
    void take_drag() { drag_taken_ = true; }
    [[nodiscard]] bool drag_taken() const { return drag_taken_; }
    [[nodiscard]] bool take_cancel() { return std::exchange(cancel_, false); }

    /// Moves the DOM focus after this frame.
    void move_focus(std::uint32_t id) { wanted_focus_ = id; }
    [[nodiscard]] std::optional<std::uint32_t> take_wanted_focus()
    {
        return std::exchange(wanted_focus_, std::nullopt);
    }
    void say(std::string words, bool urgent = false) { said_.push_back({std::move(words), urgent}); }
    struct Said { std::string words; bool urgent; };
    [[nodiscard]] std::vector<Said> take_said() { return std::exchange(said_, {}); }

private:
    void take(const platform::CanvasEvent& event);
    void place(Point at);
    void lift(Point at);
    std::vector<platform::MirrorEvent> inbox_;
    std::vector<Sample> trail_;
    std::vector<Said> said_;
    std::optional<Point> pointer_;
    struct Hold { std::uint32_t id; Rect within; };
    std::optional<Hold> hold_;
    std::optional<std::uint32_t> wanted_focus_;
    Point down_at_, wheel_;
    std::uint32_t focused_ = 0;
    double now_ = 0;
    std::optional<platform::Pinch> pinch_;
    bool wheel_at_once_ = false, wheel_zooms_ = false;
    bool down_ = false, went_down_ = false, went_up_ = false, touch_ = false, press_taken_ = false, cancel_ = false;
    bool drag_taken_ = false, lifted_ = false;
    bool focus_visible_ = false, focus_moved_ = false, any_ = false;
};

}  // namespace ui
