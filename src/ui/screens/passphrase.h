#pragma once
#include <string>

#include "ui/screens/new_passphrase.h"
#include "ui/screens/screen.h"

namespace ui {

struct PassphraseState {
    bool new_lock = false;           ///< another key and other codes, where there is a passphrase already
    NewPassphrase chosen;
    std::string code;
    bool had_codes = false;          ///< the last frame showed them
    bool waits = false;              ///< what was asked for is being done
};

/// Sets a passphrase, another one, or another lock; with a new lock the codes that open it when it is forgotten.
[[nodiscard]] Act draw_passphrase(Frame& frame, const Place& place, const app::LockView& view, PassphraseState& state);

}  // namespace ui
