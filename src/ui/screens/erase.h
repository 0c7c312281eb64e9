#pragma once
#include <string>

#include "ui/screens/screen.h"

namespace ui {

struct EraseState { std::string word; };

/// Everything goes: what that is, a copy first, and a word to type.
[[nodiscard]] Act draw_erase(Frame& frame, const Place& place, const app::LockView& lock, EraseState& state);

}  // namespace ui
