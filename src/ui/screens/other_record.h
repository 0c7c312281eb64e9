#pragma once
#include <string>

#include "ui/screens/new_passphrase.h"
#include "ui/screens/screen.h"

namespace ui {

struct OtherRecordState {
    NewPassphrase chosen;
    std::string leaving;  ///< the passphrase of one that is to go
    bool removes = false; ///< what is wrong belongs to that
    int done = 0;         ///< as the last frame had it
    std::string said;     ///< the problem that was read out last
};

/// A record behind another passphrase, to be shown to whoever makes a person open Lantern.
[[nodiscard]] Act draw_other_record(Frame& frame, const Place& place, const app::OtherRecordsView& view,
                                    const app::LockView& lock, OtherRecordState& state);

}  // namespace ui
