#pragma once
#include "ui/screens/screen.h"

namespace ui {

/// What was heard in a text as it is kept, as a guess that can be put right. `asks`: for a better word.
void draw_feeling(Column& page, const app::FeelingView& feeling, const base::Id& text, bool& asks, Act& act);

}  // namespace ui
