#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "ui/charts/cursor.h"
#include "ui/charts/plot.h"
#include "ui/charts/span.h"

namespace ui {

struct ChartPoint { int day; double value; };  ///< days since 1970, rising
struct ChartTick { int day; std::string word; };
struct ChartShift { int day; std::string word, brief = {}; };  ///< `brief`: where `word` has no room
struct ChartLimit { double value; std::string word; };

/// One measure: every day a dot, and a line through its means.
struct LineSeries {
    std::string_view name;         ///< written at its end where there are two
    std::vector<ChartPoint> days;  ///< drawn only where the chart has one series; too many for dots become strokes
    std::vector<ChartPoint> mean;
    int colour = 0;                ///< index of the palette's series, with its own marker and dash
};

/// One or two measures over time, with the person's usual as a band.
struct LineChart {
    std::string_view key, name;     ///< name: "Craving over 90 days"
    std::string_view measure;       ///< drawn above: "Craving, 0 to 10. One dot is one day."
    std::vector<LineSeries> series;  ///< one, or two of one scale
    TimeSpan shown, all;            ///< the span drawn, and how far it can go
    int step = 1;                   ///< days between two means: the cursor's step
    int longest_gap = 3;            ///< days; after it the line breaks: nothing is drawn where nothing was kept
    ValueAxis axis;
    std::optional<std::pair<double, double>> usual;
    std::vector<ChartTick> ticks;
    std::vector<ChartShift> shifts;  ///< in day order; room for their words is kept above the plot
    std::vector<ChartLimit> limits;
    std::vector<int> events;        ///< days marked at the foot of the plot
    std::string_view mean_word, usual_word, event_word;  ///< the key beneath the title; empty: none
    float height = 180;
    bool moves = false;             ///< wheel, pinch, drag and + − change the span
    std::string_view cursor_name;   ///< "Craving over 90 days: one day"
    std::function<TwoLines(int day)> tell;
    std::string_view summary;       ///< for the mirror: what the eye sees at once
};

/// Gives the span that hands and keys ask for instead of `shown`. Draws no more than the pixels can show, however
/// many days there are. Shift and the wheel zooms: the plain wheel scrolls the page, Ctrl and the wheel (or two
/// fingers elsewhere) is the browser's own zoom, and sideways nothing else here scrolls.
[[nodiscard]] std::optional<TimeSpan> line_chart(Column& page, const LineChart& chart, ChartState& state);

/// What lies in `shown`, with the neighbour beyond each end, so that a line reaches the plot's edge. O(log n).
[[nodiscard]] std::span<const ChartPoint> points_shown(std::span<const ChartPoint> points, const TimeSpan& shown);

}  // namespace ui
