#pragma once
#include <functional>
#include <string_view>
#include "ui/column.h"

namespace ui {

struct SheetOptions {
    std::string_view title;
    std::string_view close;             ///< name of the x: "Close"
    bool dialog = false;                ///< centred 480 wide even on a phone
    float width = 480;
    int level = 2;                      ///< of its title: 1 where it is a screen's own
    bool covered = false;               ///< another sheet lies over it, and is what closes
    bool takes_focus = true;            ///< when it comes; false where what had it goes on inside
    bool closed_by_scrim = true;        ///< false where a stray tap would lose something
};

/// A sheet from the bottom on a phone, a dialog on wider screens; what is drawn before it is inert while it is open.
/// Draw it last on the screen, also while it is closed. Its x, the scrim and Escape set `open` to false; from the next
/// frame on it is only a picture that fades. `foot`: sticky beneath, may be empty.
void sheet(Frame& frame, std::string_view key, bool& open, const SheetOptions& options,
           const std::function<void(Column&)>& body, const std::function<void(Column&)>& foot = {});
/// It is gone without having been closed: what it showed stands elsewhere now, and keeps the focus.
void forget_sheet(Frame& frame, std::string_view key);

}  // namespace ui
