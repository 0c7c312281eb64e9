#pragma once
#include <span>
#include <string>

#include "ui/screens/screen.h"

namespace ui {

struct WelcomeState {
    int card = 0, shown = 0;  ///< of three; the one drawn last
};

/// The card that an address names: what follows "/welcome".
void welcome_at(WelcomeState& state, std::span<const std::string> rest);

/// The first run: what Lantern does, that it stays here, what it is not; then the first check-in.
[[nodiscard]] Act draw_welcome(Frame& frame, const Place& place, WelcomeState& state);

}  // namespace ui
