#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>
#include "ui/charts/cursor.h"

namespace ui {

/// The numbers of a chart. One table for everybody: a button opens it for the eye and for a screen reader alike.
struct DataTable {
    std::string_view name;             ///< "Craving, day by day"
    std::string_view show, hide;       ///< the button's words
    std::vector<std::string_view> heads;
    int rows = 0;
    std::function<std::string(int row, int column)> cell;
    std::vector<int> wide_rows = {};   ///< to be measured too: of the others only some are
};
/// Only rows near the view are drawn and told, however many there are. Where the columns do not fit, each row is a
/// small block of "head: value".
void data_table(Column& page, const DataTable& table, ChartState& state);

}  // namespace ui
