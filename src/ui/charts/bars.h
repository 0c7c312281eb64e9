#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "ui/charts/cursor.h"
#include "ui/charts/plot.h"

namespace ui {

struct Bar {
    std::string label;                                 ///< beneath: "Mo", "4"
    std::optional<double> value;                       ///< none: a small dot stands for what is not known
    std::optional<std::pair<double, double>> likely;   ///< drawn over the end of the bar
    std::string count;                                 ///< beneath the label, or above the bar; may be empty
    bool few = false;                                  ///< too few days: a hollow mark instead of a bar
};
/// Upright bars: means by weekday with their intervals, or days at each level.
struct BarChart {
    std::string_view key, name, measure, summary, cursor_name;
    ValueAxis axis;
    bool values_shown = true;                ///< the axis has its words; else each bar says its own count
    bool level_faces = false;                ///< faces in place of labels: five bars of mood
    std::vector<Bar> bars;
    int colour = 0;
    std::optional<double> middle;            ///< upright, in bars from the first (2.5: between the third and fourth)
    std::string_view middle_word;
    float height = 162;
    std::function<TwoLines(int bar)> tell;
};
void bar_chart(Column& page, const BarChart& chart, ChartState& state);

}  // namespace ui
