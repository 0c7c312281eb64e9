#pragma once
#include "ui/screens/screen.h"

namespace ui {

/// One thing that was written, as a row: its face or sign, its words, its time. True when it was chosen.
bool line_row(Column& page, const app::Line& line, bool divider);
/// Where it opens: "/check-in/<id>" or "/entry/<id>".
[[nodiscard]] std::string route_of(const app::Line& line);

}  // namespace ui
