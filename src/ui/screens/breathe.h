#pragma once
#include "ui/screens/screen.h"

namespace ui {

struct BreatheState {
    enum class Step { Choose, Breathing, Done } step = Step::Choose;
    int pace = 0, length = 0;  ///< places in text::breathe::paces and lengths
    bool aloud = false;        ///< "in" and "out" are said to a screen reader
    double began = 0;          ///< in the frame's seconds; time when nobody could see it is left out
    double seen = 0;           ///< when it was last drawn
    int said = -1;             ///< which breath was said last
    bool move_focus = false;   ///< what had it has gone
};

/// Breathing along: a pace, a length, then a circle. It can be left at any time, and there is no holding.
[[nodiscard]] Act draw_breathe(Frame& frame, const Place& place, BreatheState& state);

}  // namespace ui
