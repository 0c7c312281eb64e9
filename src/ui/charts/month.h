#pragma once
#include <array>
#include <optional>
#include <string_view>
#include <vector>
#include "ui/column.h"

namespace ui {

struct MonthDay {
    std::optional<int> level;
    bool writing = false;
    std::string name;
};  ///< name: "Tuesday 24 November, Good"
/// A calendar: seven columns of at least 44 px, a face for the day's middle mood, a dot where there is writing.
struct MonthChart {
    int first_weekday = 0;      ///< 0 = Monday column
    std::vector<MonthDay> days;  ///< the first is the 1st
    int today = -1, last = 31;  ///< 0-based; days after `last` are to come
    int chosen = -1;            ///< the day that is open beside or beneath; below 0: none
    std::array<std::string_view, 7> weekdays;
    std::string_view name;
};
/// The day (0-based) that was chosen. Each day is a button that says its reading; arrows go from one to another, by
/// day and by week.
std::optional<int> month(Column& page, const MonthChart& chart);

}  // namespace ui
