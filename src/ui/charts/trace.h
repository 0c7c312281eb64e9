#pragma once
#include <span>
#include "ui/charts/line.h"

/// The drawing of one measure within a plot over time: line charts and small multiples share it.
namespace ui {

struct TimePlot {
    Rect area;
    TimeSpan shown;
    ValueAxis axis;

    [[nodiscard]] float x(double day) const
    {
        return area.x + area.width * static_cast<float>((day - shown.first) / std::max(1e-6, shown.length()));
    }
    [[nodiscard]] double day_at(float at) const
    {
        return shown.first + std::clamp((at - area.x) / area.width, 0.f, 1.f) * shown.length();
    }
    [[nodiscard]] Point at(const ChartPoint& point) const { return {x(point.day), y_of(area, axis, point.value)}; }
};

void draw_days(Frame& frame, const TimePlot& plot, std::span<const ChartPoint> days);
/// Solid for the first series, dashes of its own for each other.
void draw_means(Frame& frame, const TimePlot& plot, std::span<const ChartPoint> means, int series, int longest_gap);
[[nodiscard]] const ChartPoint* nearest(std::span<const ChartPoint> points, double day, int within);
void draw_ticks(Frame& frame, const TimePlot& plot, std::span<const ChartTick> ticks);

}  // namespace ui
