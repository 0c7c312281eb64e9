#pragma once
#include "app/trial.h"
#include "ui/screens/screen.h"

namespace ui {

struct TodayState {
    float hour = 12;          ///< on the wall clock, with fractions: what the sky shows
    double opened = -1;       ///< when it was first drawn, in the frame's seconds; below 0: not yet
};

/// The first screen: the day's sky, how it is right now, one question, what was written so far.
[[nodiscard]] Act draw_today(Frame& frame, const Place& place, const app::TodayView& view,
                             const app::PatternsView& patterns, const app::TrialsView& trials, TodayState& state);

}  // namespace ui
