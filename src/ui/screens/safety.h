#pragma once
#include "ui/screens/screen.h"

namespace ui {

/// After words that may tell of danger: a question, or first words with what to do. Nothing else is offered here.
[[nodiscard]] Act draw_safety(Frame& frame, const Place& place, const app::SafetyView& view);

}  // namespace ui
