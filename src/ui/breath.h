#pragma once
#include <string_view>
#include "ui/paint.h"

namespace ui {

/// Seconds of one breath in and one breath out. There is no holding.
struct Pace { float in, out; };

struct Breath {
    bool in;      ///< or out
    int number;   ///< of ins and outs before this one
    float share;  ///< of this in or out, 0 to 1
    float size;   ///< 0 breathed out, 1 breathed in, along a sine
};
[[nodiscard]] Breath breath_at(const Pace& pace, double seconds);

inline constexpr float breath_reach = 164;  ///< radius of all of it, the ring of time included

/// The circle that grows and shrinks, the word in it, and the time that is left (1 to 0) as a thin ring around.
/// `unit`: 1, or less where there is little room.
void draw_breath(Painter& paint, Point centre, const Breath& breath, std::string_view word, float left, float unit = 1);

/// For stillness: the word over a bar, 12 px high at the bottom of `rect`, that slowly fills and empties.
void draw_still_breath(Painter& paint, const Rect& rect, const Breath& breath, std::string_view word);

}  // namespace ui
