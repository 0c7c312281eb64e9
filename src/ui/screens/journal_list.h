#pragma once
#include "ui/screens/journal_places.h"
#include "ui/screens/screen.h"

namespace ui {

/// What a list knows of itself from one frame to the next.
struct DayListKept {
    DayPlaces places;
    RowCache rows;
};

/// Days newest first, each a heading and a card with what was written. Heights are known beforehand, so that of many
/// thousand lines only those in sight, and a screen more to each side, are drawn and mirrored.
/// Where the chosen line opens; empty when none was chosen.
[[nodiscard]] std::string day_list(Column& page, const DaysShown& shown, DayListKept& kept);

/// Of days sorted newest first those in [from, to).
[[nodiscard]] std::span<const app::DayView> days_between(std::span<const app::DayView> days, base::Day from,
                                                         base::Day to);

}  // namespace ui
