#pragma once
#include "ui/screens/screen.h"

namespace ui {

/// The card of Settings about people nearby: what hides Lantern from them, and what that does not do.
void nearby_card(Column& page, const platform::Discreet& now, Act& act);

}  // namespace ui
