#pragma once
#include "ui/screens/screen.h"

namespace ui {

struct SettingsState {
    bool to_copies = false;  ///< once drawn, brings the card about copies into view
    std::string passkey_said;  ///< why a passkey was not added
    std::string name;
    bool name_read = false;  ///< the field has what is kept
};

/// Where the record is, copies out and in, how it looks, what Lantern is.
[[nodiscard]] Act draw_settings(Frame& frame, const Place& place, const app::SettingsView& view,
                                const app::LockView& lock, const platform::Discreet& discreet, SettingsState& state);

}  // namespace ui
