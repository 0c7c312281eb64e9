#pragma once
#include "ui/screens/screen.h"

namespace ui {

/// The first screen: the day's sky, how it is right now, one question, what was written so far.
[[nodiscard]] Act draw_today(Frame& frame, const Place& place, const app::TodayView& view,
                             const app::PatternsView& patterns);

}  // namespace ui
