#pragma once
#include "ui/screens/screen.h"

namespace ui {

/// Adds a passkey to those that open the record, or takes all away; nothing where the browser has none and none is
/// kept. `said`: as for `passkey_problem`.
void passkey_rows(Column& card, const app::LockView& lock, std::string& said, Act& act);

/// Why the last question to a passkey led to nothing, and a gap after it; nothing when there is no such reason. It is
/// read out once: `said` keeps which.
void passkey_problem(Column& page, const app::LockView& lock, std::string& said);

}  // namespace ui
