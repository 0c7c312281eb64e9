#pragma once
#include "ui/paint.h"

namespace ui {

/// Level 0 to 4 for mood −2 to +2, by the formulas of look.md §4. Pale discs get an edge where the ground needs it.
void face(Painter& paint, Point centre, float radius, int level);
/// The accent ring of the chosen one; `share`: how much of it has come (0 to 1).
void face_ring(Painter& paint, Point centre, float radius, float share);

}  // namespace ui
