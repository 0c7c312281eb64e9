#pragma once
#include <array>
#include <chrono>
#include <optional>
#include <string_view>
#include <vector>
#include "ui/column.h"

namespace ui {

/// A year as lit windows: twelve columns of days on the plate.
struct YearChart {
    int year = 2026;
    std::vector<std::optional<int>> levels;  ///< by day of the year from 1 January (0-based); 0 to 4, or nothing kept
    int first_day = 0;                       ///< day of the year the record began: before it nothing is drawn
    int last_day = 365;                      ///< today, or the last: after it nothing is drawn
    int today = -1;                          ///< ringed; below 0: not in this year
    std::array<std::string_view, 12> month_letters, month_names;
    std::string_view name;                   ///< "Your year 2026"
    std::string_view summary;                ///< "232 of 328 days. Most often: Good."
};
/// The month (0 to 11) that was chosen.
std::optional<int> year(Column& page, const YearChart& chart);

}  // namespace ui
