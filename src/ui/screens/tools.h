#pragma once
#include "ui/screens/screen.h"

namespace ui {

/// The rooms that are there when they are needed.
[[nodiscard]] Act draw_tools(Frame& frame, const Place& place);

}  // namespace ui
