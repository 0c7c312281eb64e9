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
};

/// A sheet from the bottom on a phone, a dialog on wider screens; what is drawn before it is inert while it is open.
/// Draw it last on the screen. Its x, the scrim and Escape set `open` to false. `foot`: sticky beneath, may be empty.
void sheet(Frame& frame, std::string_view key, bool& open, const SheetOptions& options,
           const std::function<void(Column&)>& body, const std::function<void(Column&)>& foot = {});

}  // namespace ui
