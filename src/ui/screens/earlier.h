#pragma once
#include <string_view>

#include "ui/screens/screen.h"

namespace ui {

/// Earlier copies of the record. `copy` names the one that is asked about; empty: all of them.
[[nodiscard]] Act draw_earlier(Frame& frame, const Place& place, const app::ArchiveView& view, std::string_view copy);

}  // namespace ui
