#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "ui/charts/cursor.h"

namespace ui {

struct Waffle {
    std::string name, count;               ///< "With a walk", "41 days"
    std::vector<int> marks;                ///< days at each whole value from `least`
    double mean = 0, low = 0, high = 0;    ///< bar and interval
    int series = 0;                        ///< 0 filled discs, 1 hollow squares
};
struct WaffleChart {
    std::string name, measure;             ///< "Craving, 0 to 10. One mark is one day."
    int least = 0, most = 10, axis_step = 2;
    bool faces = false;                    ///< mood: the five faces in place of numbers
    std::vector<Waffle> rows;
    std::string summary;                   ///< "With a walk: 41 days, mean 3.1. Without …"
    std::string cursor_name;               ///< "Craving with and without a walk: one value at a time"
    std::function<TwoLines(int row, int value)> tell;
};
/// The cursor goes along a row's values and, up and down, from row to row.
void waffle_chart(Column& page, const WaffleChart& chart, ChartState& state);

/// The small form: a mean and its interval on a track, each under its words.
struct MeanBar { std::string_view name, value; double mean, low, high; int series = 0; };
void mean_bars(Column& page, std::span<const MeanBar> bars, double least, double most);

}  // namespace ui
