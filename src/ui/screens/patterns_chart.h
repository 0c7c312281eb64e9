#pragma once
#include "ui/charts/line.h"
#include "ui/charts/table.h"
#include "ui/screens/screen.h"

/// Charts over time, made from what the app shows of a measure.
namespace ui {

/// Days as they are up to a year; beyond it a mean for each week, beyond eight years for each month.
enum class Grain { Day, Week, Month };
[[nodiscard]] Grain grain_of(const TimeSpan& shown);

[[nodiscard]] int number_of(base::Day day);  ///< since 1970
[[nodiscard]] base::Day day_of(int number);

/// A measure's points at one grain: for days a 7-day mean, else the mean of each week or month, at its middle.
[[nodiscard]] LineSeries series_at(const app::SeriesView& series, Grain grain);
[[nodiscard]] int gap_of(Grain grain);   ///< days after which a line breaks
[[nodiscard]] int step_of(Grain grain);  ///< days of the cursor's step
[[nodiscard]] std::vector<ChartTick> ticks_of(const TimeSpan& shown);
[[nodiscard]] ValueAxis axis_of(const app::SeriesView& series);

/// The two lines of the cursor's bubble: the day (week, month), and the measure's value there in words.
[[nodiscard]] std::string date_at(int day, Grain grain);
[[nodiscard]] std::string value_at(const app::SeriesView& series, const LineSeries& points, int day, Grain grain);
[[nodiscard]] std::string value_words(const app::SeriesView& series, double value);  ///< "3.4", "Good"
[[nodiscard]] std::string exact_words(const app::SeriesView& series, double value);  ///< "3.4", "Good, 0.6"

/// One or two measures over a span, without card or table. Gives the span that hands and keys ask for.
struct SeriesChart {
    std::span<const app::SeriesView* const> series;
    TimeSpan shown, all;
    std::string title;
    bool moves = false;
    std::span<const base::Day> events = {};
    std::string_view event_word = {};
    std::span<const app::EventView> happened = {};  ///< in day order: uprights with words
    std::optional<double> limit = {};               ///< beyond which it is told that days are unusual
};
std::optional<TimeSpan> draw_series(Column& card, const SeriesChart& chart, ChartState& state);
/// The same numbers, the latest first.
void draw_series_table(Column& card, const SeriesChart& chart, ChartState& state);

}  // namespace ui
