#pragma once
#include "ui/screens/screen.h"

namespace ui {

/// One thing that was written, as a row: its face or sign, its words, its time. True when it was chosen.
bool line_row(Column& page, const app::Line& line, bool divider);
/// Its sign where it has no face.
[[nodiscard]] Icon icon_of(const app::Line& line);
/// Where it opens: "/check-in/<id>" or "/entry/<id>"; empty: what it says is all there is.
[[nodiscard]] std::string route_of(const app::Line& line);

}  // namespace ui
