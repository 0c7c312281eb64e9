#pragma once
#include "ui/paint.h"

namespace ui {

/// Level 0 to 4 for mood −2 to +2, by the formulas of look.md §4. Pale discs get an edge where the ground needs it.
void face(Painter& paint, Point centre, float radius, int level);
/// A face at half strength of colour: what is between others in charts and legends stays `face`.
void face_ring(Painter& paint, Point centre, float radius, Colour ground, float share);

}  // namespace ui
