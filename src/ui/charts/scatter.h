#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "ui/charts/cursor.h"
#include "ui/charts/plot.h"

namespace ui {

struct ScatterPoint { double x, y; };
/// Days that lie in one place: a larger mark is more of them, so that none hides another.
struct ScatterMark {
    double x, y;
    int days;
    bool operator==(const ScatterMark&) const = default;
};
/// Where the cursor stops: days with about the same along the foot. Their mean is a short bar; none: too few.
struct ScatterColumn { double x; std::optional<double> mean; };

/// One thing along the foot, another up the side, one point a day.
struct ScatterChart {
    std::string_view key, name, measure, summary, cursor_name;
    ValueAxis along, up;
    std::array<std::string_view, 2> kinds;  ///< in place of numbers along the foot, which has but 0 and 1; else empty
    std::vector<ScatterPoint> points;
    std::vector<ScatterColumn> columns;  ///< from left to right, one at least
    float height = 210;
    std::function<TwoLines(int column)> tell;
};
void scatter_chart(Column& page, const ScatterChart& chart, ChartState& state);

/// Points so near to one another that they would be one to the eye, at their mean. From left to right, then upwards.
[[nodiscard]] std::vector<ScatterMark> marks_of(std::span<const ScatterPoint> points, const ValueAxis& along,
                                                const ValueAxis& up);

}  // namespace ui
