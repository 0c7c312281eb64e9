#pragma once
#include <algorithm>
#include "platform/semantics.h"

/// All lengths in `ui` are CSS pixels, as in look.md; only `paint` and `type` know device pixels.
namespace ui {

struct Point {
    float x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

struct Rect {
    float x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Rect&) const = default;

    [[nodiscard]] constexpr float right() const { return x + width; }
    [[nodiscard]] constexpr float bottom() const { return y + height; }
    [[nodiscard]] constexpr Point centre() const { return {x + width / 2, y + height / 2}; }
    [[nodiscard]] constexpr Rect inset(float by) const { return inset(by, by); }
    [[nodiscard]] constexpr Rect inset(float across, float down) const
    {
        return {x + across, y + down, width - 2 * across, height - 2 * down};
    }
    [[nodiscard]] constexpr Rect moved(float dx, float dy) const { return {x + dx, y + dy, width, height}; }
    [[nodiscard]] constexpr bool contains(Point p) const
    {
        return p.x >= x && p.y >= y && p.x < right() && p.y < bottom();
    }
    [[nodiscard]] constexpr bool meets(const Rect& other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    /// What both cover; width or height 0 when nothing.
    [[nodiscard]] constexpr Rect shared_with(const Rect& other) const
    {
        const float left = std::max(x, other.x), top = std::max(y, other.y);
        return {left, top, std::max(0.f, std::min(right(), other.right()) - left),
                std::max(0.f, std::min(bottom(), other.bottom()) - top)};
    }
};

[[nodiscard]] constexpr Rect square_at(Point centre, float side)
{
    return {centre.x - side / 2, centre.y - side / 2, side, side};
}
[[nodiscard]] inline platform::Box box_of(const Rect& r) { return {r.x, r.y, r.width, r.height}; }

}  // namespace ui
