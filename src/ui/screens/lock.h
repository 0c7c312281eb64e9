#pragma once
#include <string>

#include "ui/screens/screen.h"

namespace ui {

struct LockState {
    std::string passphrase, code;
    bool by_code = false, shown = false;  ///< shown: the passphrase can be read
    bool was_wrong = false;               ///< in the last frame
};

/// The record is closed: a passphrase, or one of the recovery codes, opens it.
[[nodiscard]] Act draw_lock(Frame& frame, const Place& place, const app::LockView& view, LockState& state);

}  // namespace ui
