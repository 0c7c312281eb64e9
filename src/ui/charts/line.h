#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "ui/column.h"

namespace ui {

struct ChartPoint { int day; double value; };                   ///< days in any unit of whole steps, rising
struct ChartTick { int day; std::string word; };
struct ChartShift { int day; std::string word; };
/// One measure over time: every day a dot, its 7-day mean a line, the person's usual a band.
struct LineChart {
    std::string_view key, name;          ///< name: "Craving over 90 days"
    std::string_view measure;            ///< drawn above: "Craving, 0 to 10. One dot is one day."
    std::vector<ChartPoint> days, mean;  ///< `mean` breaks where more than three days are missing
    int first = 0, last = 0;             ///< the span shown
    double least = 0, most = 10;
    int grid_lines = 3;                  ///< 3 to 6, the ends included
    bool faces = false;                  ///< mood: faces for −2 to 2 in place of numbers
    std::optional<std::pair<double, double>> usual;
    std::vector<ChartTick> ticks;
    std::vector<ChartShift> shifts;
    std::string_view mean_word, usual_word;  ///< the key at the right of the title; empty: none
    int series = 0;
    float height = 180;
    /// Two lines of the cursor's bubble for a day; the second is strong. It is also what a screen reader hears.
    std::function<std::pair<std::string, std::string>(int day)> tell;
    std::string_view summary;            ///< for the mirror: what the eye sees at once
};
/// Draws title, key and plot. The cursor follows the pointer and the arrow keys.
void line_chart(Column& page, const LineChart& chart);

}  // namespace ui
