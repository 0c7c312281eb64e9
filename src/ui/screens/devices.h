#pragma once
#include "ui/screens/screen.h"

namespace ui {

/// How the record meets that of the person's other device: by a file, and a code that both know.
[[nodiscard]] Act draw_devices(Frame& frame, const Place& place, const app::MeetingView& view);

}  // namespace ui
