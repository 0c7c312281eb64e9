#pragma once
#include <string>
#include <string_view>
#include <vector>
#include "ui/charts/line.h"

namespace ui {

struct SmallPlot {
    std::string name, last;  ///< "Craving", "3.4 now": the last value, while nothing is read
    LineSeries series;
    ValueAxis axis;
    std::function<std::string(int day)> tell;  ///< its value in words on a day
};
/// All measures over one span, one under another, with one cursor through them all.
struct MultiplesChart {
    std::string_view key, name, measure, summary, cursor_name;
    TimeSpan shown;
    int step = 1, longest_gap = 3;
    std::vector<ChartTick> ticks;
    std::vector<SmallPlot> plots;
    std::function<std::string(int day)> date;
};
void multiples_chart(Column& page, const MultiplesChart& chart, ChartState& state);

}  // namespace ui
