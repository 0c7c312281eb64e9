#pragma once
#include <optional>
#include <span>

#include "app/views.h"
#include "ui/frame.h"

namespace ui {

/// What a row of chips takes, with the space about it.
[[nodiscard]] float year_chips_height(const Frame& frame);

/// The years of a list, newest first, in one row from the left of `area`: as many as there is room for with the one at
/// `current` among them, and buttons to the others. The index of the one that was chosen in this frame.
[[nodiscard]] std::optional<std::size_t> year_chips(Frame& frame, const Rect& area,
                                                    std::span<const app::TimelineYear> years, std::size_t current);

}  // namespace ui
