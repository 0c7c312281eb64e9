#pragma once
#include "ui/screens/screen.h"

namespace ui {

struct NightRoomState {
    enum class Step { Ask, Ride, AskAgain } step = Step::Ask;
    bool declined = false;   ///< "I would rather not"
    double acted = -1;       ///< when it came, or something was last chosen, in the frame's seconds; below 0: not yet
    bool move_focus = false;  ///< what had it has gone
};

/// For a visit: asks first, unless somebody is in the middle of a wave.
[[nodiscard]] NightRoomState night_room_state(const app::NightRoomView& view);

/// A quiet room for a craving or a hard hour: one number, then the wave and what may help. `now`: as the record's.
[[nodiscard]] Act draw_night_room(Frame& frame, const Place& place, const app::NightRoomView& view, base::Instant now,
                                  NightRoomState& state);

}  // namespace ui
