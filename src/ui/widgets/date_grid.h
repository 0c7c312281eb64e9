#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "ui/column.h"

namespace ui {

struct StepNames { std::string_view before, after; };  ///< "The month before", "The month after"

/// A title between two arrows: "November 2026". −1 or 1 when a step was chosen; a step that leads nowhere is not there.
int step_bar(Column& page, std::string_view title, const StepNames& names, bool earlier, bool later);

/// The day that an arrow pressed on `day` leads to, also outside of the month; none: none was pressed.
[[nodiscard]] std::optional<int> led_to(const Input& input, std::uint32_t id, int day);

/// One month to choose a day from: seven columns, the weeks beneath one another.
struct DateGrid {
    std::string_view name;               ///< "November 2026"
    int first_weekday = 0;               ///< 0: Monday
    std::vector<std::string> day_names;  ///< "Tuesday 24 November"; the first is the 1st
    std::array<std::string_view, 7> weekdays;
    int today = -1, chosen = -1;         ///< 0-based; −1: not in this month
    int last = 31;                       ///< later days cannot be chosen
};
/// A day may lie outside the month (−1: the last of the month before): keys go on where the month ends.
struct DateChoice {
    std::optional<int> chosen;
    std::optional<int> focus;  ///< the day that keys lead to and that is not in this month
};
/// `focus`: the day that gets the keyboard's focus after this frame. Arrows go by day and week.
DateChoice date_grid(Column& page, const DateGrid& grid, std::optional<int> focus = std::nullopt);

}  // namespace ui
