#pragma once
#include <optional>
#include <span>

#include "ui/screens/journal_places.h"

namespace ui {

/// The column of months at the right edge of a long list, one slider: its way is all months that have days, the names
/// drawn are those of one year.
struct MonthIndex {
    Rect strip;         ///< where it was drawn last; no width: it was not
    bool held = false;  ///< a finger or the mouse is on it
};

inline constexpr float month_index_width = 44;

/// A press on it is its own. To be called before whatever scrolls there looks at the press.
void hold_month_index(Frame& frame, MonthIndex& index);

/// Drawn from the top of `area` at its right, where the names of every year fit; while it is held it stays where it
/// is. `months`: newest first; `current`: of them the one that is read. The one to go to, while it is moved.
[[nodiscard]] std::optional<std::size_t> month_index(Frame& frame, const Rect& area, std::span<const ListMonth> months,
                                                     std::size_t current, MonthIndex& index);

}  // namespace ui
