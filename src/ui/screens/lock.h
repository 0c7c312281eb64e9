#pragma once
#include <string>

#include "ui/screens/key_field.h"
#include "ui/screens/screen.h"

namespace ui {

struct LockState {
    TypedKey key;
    bool anew = false;     ///< all ways in are lost: a new record is talked about
    std::string said;      ///< why a passkey did not open it
    std::string word;      ///< typed to be sure of it
    bool was_wrong = false, was_anew = false;  ///< in the last frame
};

/// The record is closed: a passphrase, or one of the recovery codes, opens it.
[[nodiscard]] Act draw_lock(Frame& frame, const Place& place, const app::LockView& view,
                            const platform::Discreet& discreet, LockState& state);

}  // namespace ui
