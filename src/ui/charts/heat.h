#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "ui/charts/cursor.h"

namespace ui {

/// `value` only where there are days enough; a cell with a few is a dot, one with none is empty.
struct HeatCell { std::optional<double> value; int days = 0; };
/// Rows of hours under columns of weekdays, as windows on the plate: brighter is more. Each window says its number
/// (mood: its face) where it fits, so that it reads without colour.
struct HeatChart {
    std::string_view key, name, measure, summary, cursor_name;
    std::vector<std::string> columns, rows;
    std::vector<HeatCell> cells;  ///< row by row
    double least = 0, most = 10;
    bool faces = false;
    std::function<TwoLines(int cell)> tell;
};
void heat_chart(Column& page, const HeatChart& chart, ChartState& state);

}  // namespace ui
