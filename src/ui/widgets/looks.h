#pragma once
#include <functional>
#include "ui/frame.h"

/// What widgets share: how a fill answers to hover and press, how a pressed thing gives way.
namespace ui {

/// 6 % of `over` when hovered, a deeper tone when pressed.
[[nodiscard]] inline Colour answering(Colour fill, Colour over, const Touch& touch)
{
    return laid_on(fill, over, std::min(.14f, .06f * touch.hover + .10f * touch.press));
}

/// Draws `what` at .98 about the middle of `rect` while pressed.
inline void giving_way(Frame& frame, const Rect& rect, const Touch& touch, const std::function<void()>& what)
{
    const float scale = frame.still() ? 1 : 1 - .02f * touch.press;
    frame.paint.changed({.scale = scale, .centre = rect.centre()}, what);
}

/// A highlight that appears under the pointer on things without a fill of their own.
inline void veil(Frame& frame, const Rect& rect, float radius, const Touch& touch)
{
    const float share = std::min(1.f, .5f * touch.hover + touch.press), most = frame.theme.is_contrast() ? 1 : .7f;
    if (share > 0) frame.paint.fill(rect, faded(frame.palette().pressed, most * share), radius);
}

}  // namespace ui
