#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>
#include "ui/column.h"

namespace ui {

struct Waffle {
    std::string_view name, count;          ///< "With a walk", "41 days"
    std::vector<int> marks;                ///< days at each whole value from `least`
    double mean = 0, low = 0, high = 0;    ///< bar and interval
    int series = 0;                        ///< 0 filled discs, 1 hollow squares
};
struct WaffleChart {
    std::string_view name, measure;        ///< "Craving, 0 to 10. One mark is one day."
    int least = 0, most = 10, axis_step = 2;
    bool faces = false;                    ///< mood: the five faces in place of numbers
    std::vector<Waffle> rows;
    std::string_view summary;
};
void waffle_chart(Column& page, const WaffleChart& chart);

/// The small form: a mean and its interval on a track, each under its words.
struct MeanBar { std::string_view name, value; double mean, low, high; int series = 0; };
void mean_bars(Column& page, std::span<const MeanBar> bars, double least, double most);

}  // namespace ui
