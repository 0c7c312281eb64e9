#include <algorithm>
#include <cmath>
#include <format>

#include "base/statistics.h"
#include "ui/charts/table.h"
#include "ui/charts/waffle.h"
#include "ui/screens/patterns_chart.h"
#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

std::string days_words(std::size_t count)
{
    return count == 1 ? std::string(text::patterns::one_day) : std::format(text::patterns::days_count, count);
}

/// Days at each whole value of the scale.
std::vector<int> counts_of(std::span<const double> values, const app::FindingView& finding)
{
    std::vector<int> counts(static_cast<std::size_t>(std::lround(finding.high - finding.low)) + 1);
    for (const double value : values) {
        const auto place = std::lround(std::clamp(value, finding.low, finding.high) - finding.low);
        ++counts[static_cast<std::size_t>(place)];
    }
    return counts;
}

constexpr int most_marks = 27;  ///< in one column: nine rows of three

/// How many days one mark stands for, so that the highest column stays short enough to see both at once.
int days_a_mark(const app::FindingView& finding)
{
    const int with = std::ranges::max(counts_of(finding.with, finding));
    const int without = std::ranges::max(counts_of(finding.without, finding));
    return (std::max(with, without) + most_marks - 1) / most_marks;
}

/// A column with anything in it keeps at least one mark.
std::vector<int> marks_of(std::span<const double> values, const app::FindingView& finding)
{
    auto marks = counts_of(values, finding);
    const int days = std::max(1, days_a_mark(finding));
    for (auto& mark : marks) mark = (mark + days - 1) / days;
    return marks;
}

/// The mean with its usual error, two to each side.
Waffle waffle_of(std::span<const double> values, const app::FindingView& finding, int series)
{
    Waffle waffle;
    waffle.marks = marks_of(values, finding);
    waffle.mean = base::mean(values).value_or(0);
    const double spread = base::variance(values).value_or(0);
    const double error = 1.96 * std::sqrt(spread / std::max<double>(1, static_cast<double>(values.size())));
    waffle.low = std::max(finding.low, waffle.mean - error);
    waffle.high = std::min(finding.high, waffle.mean + error);
    waffle.series = series;
    return waffle;
}

std::string measure_words(const app::FindingView& finding, const app::SeriesView* series)
{
    const int days = days_a_mark(finding);
    return series && days > 1 ? std::format(text::patterns::mark_is_days, series->scale, days) : finding.measure;
}

/// "Craving 3", or the name of a mood.
std::string level_words(const app::SeriesView* series, int value)
{
    if (!series) return std::to_string(value);
    return series->mood ? value_words(*series, value) : std::format("{} {}", series->name, value);
}

std::string group_summary(std::string_view name, std::span<const double> values, const app::SeriesView* series)
{
    const double mean = base::mean(values).value_or(0);
    return std::format(text::charts::group_mean, name, days_words(values.size()),
                       series ? exact_words(*series, mean) : plot_number(mean));
}

/// Both sides of a finding, value by value: 0 with the tag, 1 without it.
struct Sides {
    const app::FindingView& finding;
    const app::SeriesView* series;
    std::string_view with = finding.with_name, without = finding.without_name;
    std::string both = std::format(text::charts::both_sides, series ? series->name : finding.title, with, without);
    int least = static_cast<int>(std::lround(finding.low)), most = static_cast<int>(std::lround(finding.high));

    [[nodiscard]] std::span<const double> values(int side) const { return side == 0 ? finding.with : finding.without; }
    [[nodiscard]] int days(int side, int value) const
    {
        return counts_of(values(side), finding)[static_cast<std::size_t>(value - least)];
    }
    [[nodiscard]] TwoLines tell(int side, int value) const
    {
        const auto level = level_words(series, value);
        return {std::format(text::charts::side_at, level, side == 0 ? with : without),
                std::format(text::charts::days_of, days(side, value), values(side).size())};
    }
};

WaffleChart chart_of(const Sides& sides)
{
    const auto& finding = sides.finding;
    WaffleChart chart{.name = finding.headline,
                      .measure = measure_words(finding, sides.series),
                      .least = sides.least,
                      .most = sides.most,
                      .axis_step = sides.most - sides.least > 6 ? 2 : 1,
                      .faces = sides.least == -2 && sides.most == 2,
                      .rows = {waffle_of(finding.with, finding, 0), waffle_of(finding.without, finding, 1)},
                      .summary = std::format("{} {}", group_summary(sides.with, finding.with, sides.series),
                                             group_summary(sides.without, finding.without, sides.series)),
                      .cursor_name = std::format(text::charts::one_of, sides.both),
                      .tell = [&sides](int side, int value) { return sides.tell(side, value); }};
    chart.rows[0].name = sides.with, chart.rows[0].count = days_words(finding.with.size());
    chart.rows[1].name = sides.without, chart.rows[1].count = days_words(finding.without.size());
    return chart;
}

void draw_marks_table(Column& card, const Sides& sides, ChartState& state)
{
    const auto cell = [&](int row, int column) {
        const int value = sides.least + row;
        return column == 0 ? level_words(sides.series, value) : std::to_string(sides.days(column - 1, value));
    };
    data_table(card, {.name = sides.both, .show = text::charts::show_table, .hide = text::charts::hide_table,
                      .heads = {text::charts::level, sides.with, sides.without},
                      .rows = sides.most - sides.least + 1, .cell = cell}, state);
}

}  // namespace

void draw_marks(Column& page, const app::FindingView& finding, Patterns& patterns)
{
    const Sides sides{.finding = finding, .series = series_of(patterns.view, finding)};
    auto& state = patterns.state.charts["waffle"];
    const auto body = [&](Column& card) {
        waffle_chart(card, chart_of(sides), state);
        card.gap(8);
        draw_marks_table(card, sides, state);
    };
    page.card(body, {.name = sides.both});
}

}  // namespace ui
