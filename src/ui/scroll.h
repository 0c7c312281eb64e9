#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include "ui/geometry.h"

namespace ui {

struct Frame;
class Column;

/// How one region stands: kept by name, so a screen finds its place again.
struct ScrollState {
    float offset = 0;      ///< of the content above the viewport, CSS px; beyond the ends while pulled
    float content = 0;     ///< height when last drawn
    float viewport = 0, viewport_top = 0;
    float covered = 0;     ///< of the viewport's top, by what its content keeps pinned there: set anew in each frame
    float velocity = 0;    ///< CSS px a second
    float wheel_left = 0;  ///< of a wheel step, still to go
    double bar_until = 0;  ///< the mouse's bar is shown until then
    bool dragging = false;
    bool caught = false;   ///< the finger that is down has stopped it
    float grip = 0;        ///< what the finger, or the mouse on the bar, holds
    bool bar_held = false;
    [[nodiscard]] float furthest() const { return content > viewport ? content - viewport : 0; }
};

class Scrolls {
public:
    [[nodiscard]] ScrollState& at(std::string_view name) { return states_[std::string{name}]; }
    void forget(std::string_view name) { states_.erase(std::string{name}); }
    /// Forgets all but lists beside their detail ("…-pane"), which stay where they are while one chooses in them.
    void keep_panes();
    bool moving = false;  ///< anything scrolled this frame: the mirror waits until it settles

private:
    std::unordered_map<std::string, ScrollState> states_;
};

/// Draws `content` in a column within `viewport`, scrolled by touch, wheel, bar and focus. `margin`: left and right.
/// `widest`: the column is centred when the viewport is wider. Returns the offset (for a bar that gains a ground).
float scroll(Frame& frame, std::string_view name, const Rect& viewport, float margin, float widest,
             const std::function<void(Column&)>& content);
/// Brings `rect` (in the coordinates it was drawn at) into the middle of the viewport unless it is in view.
void reveal(Frame& frame, std::string_view name, const Rect& rect);

/// Which of `count` rows of one height, the first at `top`, can be seen (with a screen more to each side when
/// `generous`): [first, last).
struct Rows { int first = 0, last = 0; };
[[nodiscard]] Rows visible_rows(const Frame& frame, float top, int count, float height, bool generous = true);

}  // namespace ui
