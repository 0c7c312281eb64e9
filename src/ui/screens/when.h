#pragma once
#include "ui/screens/screen.h"

namespace ui {

/// Changing when something was made.
struct WhenState {
    bool open = false;
    std::string clock;  ///< "21:40" as typed
};

/// A title, a small line under it (may be empty), and the moment: "Now, 21:40" or "Friday 20 November, 21:40", right of
/// the title where it fits. Chosen, it opens a day to step through and a time to type. `made` stays 0 for as long as it
/// is now. Never later than now. True when `made` changed.
bool draw_title_and_when(Column& page, std::string_view title, std::string_view lead, base::Moment now,
                         base::Moment& made, WhenState& state);

}  // namespace ui
