#pragma once
#include <span>
#include <string>

#include "ui/screens/screen.h"

namespace ui {

struct WelcomeState {
    int card = 0, shown = 0;  ///< of three; the one drawn last
    int someone = -1;         ///< the answer to whether anyone else uses the device; none yet
};

/// The card that an address names: what follows "/welcome".
void welcome_at(WelcomeState& state, std::span<const std::string> rest);

/// The first run: what Lantern does, that it stays here, what it is not; then the first check-in.
[[nodiscard]] Act draw_welcome(Frame& frame, const Place& place, bool has_passphrase,
                               const platform::Discreet& discreet, WelcomeState& state);

}  // namespace ui
