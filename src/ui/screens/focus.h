#pragma once
#include <string_view>

#include "ui/frame.h"

namespace ui {

/// Gives the DOM focus to the thing of that name, where it was drawn this frame: for when what had it has gone.
bool focus_on(Frame& frame, platform::Role role, std::string_view name);

}  // namespace ui
