#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "ui/charts/cursor.h"

namespace ui {

/// A year as lit windows: twelve columns of days on the plate. Days are numbered from 1 January, which is 0.
struct YearChart {
    int year = 2026;
    std::vector<std::optional<int>> levels;  ///< of each day: 0 to 4, or nothing kept
    int first_day = 0;                       ///< the day the record began: before it nothing is drawn
    int last_day = 365;                      ///< today, or the last: after it nothing is drawn
    int today = -1;                          ///< ringed; below 0: not in this year
    std::array<std::string_view, 12> month_letters, month_names;
    std::array<std::string, 12> month_words;  ///< said of each month's button: "24 of 31 days. Most often: Good."
    std::string name;                         ///< "Your year 2026"
    std::string summary;                      ///< "232 of 328 days. Most often: Good."
    std::string cursor_name;                  ///< "Your year 2026: one day"
    std::function<TwoLines(int day)> tell;
};

/// To go on from: its months are buttons. The month (0 to 11) that was chosen.
std::optional<int> year(Column& page, const YearChart& chart);
/// To read: a cursor goes over its days. Up and down go by day, left and right by month, as they lie.
void year_chart(Column& page, const YearChart& chart, ChartState& state);
/// The month (0 to 11) that `day` lies in.
[[nodiscard]] int month_in(int year, int day);

}  // namespace ui
