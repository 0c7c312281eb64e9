#pragma once
#include "app/app.h"
#include "ui/screens/screen.h"

namespace ui {

/// While the record is being opened, and when it cannot be: what is true, and what can be done.
[[nodiscard]] Act draw_trouble(Frame& frame, const Place& place, app::Stage stage,
                               const app::ArchiveView& earlier);

/// The address names something that is not there.
[[nodiscard]] Act draw_gone(Frame& frame, const Place& place);

}  // namespace ui
