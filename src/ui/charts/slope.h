#pragma once
#include <string>
#include <string_view>
#include <vector>
#include "ui/charts/cursor.h"

namespace ui {

struct Slope {
    std::string name, before_word, now_word;  ///< "Craving", "4.1", "3.2"
    double before = 0, now = 0;               ///< as a share of the scale, 0 to 1
    int colour = 0;                           ///< index of the palette's series, with its own marker and dash
};
/// One month beside another: each thing a line from its place then to its place now, all on the whole of its scale.
struct SlopeChart {
    std::string_view key, name, measure, summary, cursor_name;
    std::string_view before, now;  ///< "October", "November"
    std::vector<Slope> slopes;     ///< six at most
    std::function<std::string(const Slope&)> label;  ///< beside its end: "Craving 4.1 to 3.2"
    std::function<TwoLines(int slope)> tell;
};
void slope_chart(Column& page, const SlopeChart& chart, ChartState& state);

/// Tops for labels `line` high, as near to `wanted` (in any order) as they can be without meeting, within the plot.
[[nodiscard]] std::vector<float> spread_apart(std::vector<float> wanted, float line, float top, float bottom);

}  // namespace ui
