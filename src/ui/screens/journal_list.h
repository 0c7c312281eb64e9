#pragma once
#include <span>

#include "ui/screens/screen.h"

namespace ui {

/// Days newest first, each a heading and a card with what was written. Heights are known beforehand, so that of many
/// thousand lines only those in sight, and a screen more to each side, are drawn and mirrored.
/// Where the chosen line opens; empty when none was chosen.
[[nodiscard]] std::string day_list(Column& page, std::span<const app::DayView> days);

/// Of days sorted newest first those in [from, to).
[[nodiscard]] std::span<const app::DayView> days_between(std::span<const app::DayView> days, base::Day from,
                                                         base::Day to);

}  // namespace ui
