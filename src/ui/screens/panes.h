#pragma once
#include "ui/screens/screen.h"

namespace ui {

/// Frame B of a desktop: a list beside its detail.
struct Panes {
    Rect list, detail;             ///< viewports to scroll in
    Rect list_words, detail_words;  ///< what stands in them keeps to these left and right edges
};
[[nodiscard]] Panes panes_of(const Place& place);

/// Scrolls one pane; its column keeps to the edges of `words`.
void scroll_pane(Frame& frame, std::string_view name, const Rect& viewport, const Rect& words,
                 const std::function<void(Column&)>& content);

}  // namespace ui
