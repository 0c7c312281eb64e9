#pragma once
#include <string_view>
#include "ui/frame.h"

/// Marks that charts share: each series has its own, so that it reads without colour.
namespace ui {

/// Filled circle, hollow square, triangle, diamond, cross, ring, in the order of the series. `size`: width.
void mark(Painter& paint, Point at, float size, int series, Colour ground);
/// The person's own usual, or an interval: series colour at .13 (light) or .22 (dark) over `ground`, opaque.
[[nodiscard]] Colour band_colour(const Frame& frame, Colour series, Colour ground);
/// The ring around today or the cursor on a plate: white, but for the night, which knows no white.
[[nodiscard]] Colour ring_on_plate(const Theme& theme);
[[nodiscard]] Colour words_on_plate(const Frame& frame);
/// Inverted, two lines (one where `second` is empty), right of `at` by `away` with its top there; flips at the edge of
/// `within`.
void bubble(Frame& frame, Point at, const Rect& within, std::string_view first, std::string_view second,
            float away = 10);

}  // namespace ui
