#pragma once
#include "ui/screens/screen.h"

namespace ui {

/// Changing when something was made.
struct WhenState {
    bool open = false;
    std::chrono::year_month month{};     ///< shown; of no meaning while closed
    std::string clock;                   ///< "21:40" as typed
    std::optional<base::Day> focus;      ///< the day that keys led to, in the month that is drawn next
};

/// A title, a small line under it (may be empty), and the moment: "Now, 21:40" or "Friday 20 November, 21:40", right of
/// the title where it fits. Chosen, it opens the sheet.
void draw_title_and_when(Column& page, std::string_view title, std::string_view lead, base::Moment now,
                         const base::Moment& made, WhenState& state);

/// The same beneath a title that stands already: the small line, and the moment right of it where it fits.
void draw_lead_and_when(Column& page, std::string_view lead, base::Moment now, const base::Moment& made,
                        WhenState& state);

/// The sheet with a month to choose from and a time to step through or type; draw it last on the screen. `made` stays 0
/// for as long as it is now; what is still to come cannot be chosen. True when `made` changed.
bool draw_when_sheet(Frame& frame, base::Moment now, base::Moment& made, WhenState& state);

}  // namespace ui
