#pragma once
#include "ui/screens/screen.h"

namespace ui {

/// The card of Settings about people nearby: what hides Lantern from them, and what that does not do.
void nearby_card(Column& page, const platform::Discreet& now, bool has_passphrase, Act& act);

/// What Lantern is called where others may look.
[[nodiscard]] std::string_view name_of(platform::Guise guise);

}  // namespace ui
