#pragma once
#include "ui/geometry.h"

namespace ui {

/// A blurred square, baked once into the font atlas and stretched behind cards as nine pieces. Needs an ImGui frame.
[[nodiscard]] int bake_blur();

}  // namespace ui
