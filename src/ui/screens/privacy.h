#pragma once
#include "ui/screens/screen.h"

namespace ui {

/// Where the record lies, how safe it is there, and what may take it away.
[[nodiscard]] Act draw_privacy(Frame& frame, const Place& place, const app::PrivacyView& view,
                               const app::FolderView& folder);

}  // namespace ui
