#pragma once
#include "ui/paint.h"

namespace ui {

enum class SkyTime { Dawn, Day, Dusk, Night };
[[nodiscard]] SkyTime sky_at(int hour);  ///< 5–8 dawn, 8–16 day, 16–22 dusk, else night (as the greetings turn)

struct Sky { SkyTime time = SkyTime::Day; Point sun; float hills_at = 190; };
/// The day's sky across the top of `rect`, fading into bg at its bottom; nothing in contrast themes.
void sky(Painter& paint, const Rect& rect, const Sky& sky);

}  // namespace ui
