#pragma once
#include "ui/screens/key_field.h"
#include "ui/screens/screen.h"

namespace ui {

struct BringInState {
    int shown_skipped = 5;
    int open_column = -1;  ///< whose use is being chosen
    int how = 0;           ///< of a copy: index into text::bring::hows
    TypedKey key;          ///< for a locked copy
};

/// What a file holds, and how it will be understood, before anything is brought in.
[[nodiscard]] Act draw_bring_in(Frame& frame, const Place& place, const app::ImportView& view, BringInState& state);

}  // namespace ui
