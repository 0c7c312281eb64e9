#include <algorithm>
#include <format>

#include "ui/charts/bars.h"
#include "ui/screens/patterns_chart.h"
#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

double level_of(const app::SpreadView& spread, std::size_t index)
{
    return spread.first + static_cast<double>(spread.step) * static_cast<double>(index);
}

void draw_levels(Column& page, const app::SeriesView& series, ChartState& state)
{
    const auto& spread = series.spread;
    const auto name = std::format(text::charts::spread_measure, series.scale);
    const auto summary = std::format(text::charts::spread_summary, spread.total, value_words(series, spread.median));
    const auto cursor = std::format(text::charts::one_of, series.name);
    const auto middle = std::format(text::charts::middle, value_words(series, spread.median));
    const auto level = [&](std::size_t i) { return value_words(series, level_of(spread, i)); };
    BarChart chart{.key = "spread", .name = series.name, .measure = name, .summary = summary, .cursor_name = cursor,
                   .axis = {.least = 0, .most = static_cast<double>(std::max(1, std::ranges::max(spread.days)))},
                   .values_shown = false, .level_faces = series.mood, .bars = {},
                   .middle = (spread.median - spread.first) / spread.step, .middle_word = middle, .tell = {}};
    for (std::size_t i = 0; i < spread.days.size(); ++i)
        chart.bars.push_back({.label = plot_number(level_of(spread, i)), .value = spread.days[i], .likely = {},
                              .count = std::to_string(spread.days[i])});
    chart.tell = [&](int at) -> TwoLines {
        const auto i = static_cast<std::size_t>(at);
        return {level(i), std::format(text::charts::days_of, spread.days[i], spread.total)};
    };
    const auto cell = [&](int row, int column) {
        const auto i = static_cast<std::size_t>(row);
        return column == 0 ? level(i) : std::to_string(spread.days[i]);
    };
    page.card([&](Column& card) {
        bar_chart(card, chart, state);
        card.gap(8);
        data_table(card, {.name = series.name, .show = text::charts::show_table, .hide = text::charts::hide_table,
                          .heads = {text::charts::level, text::charts::days},
                          .rows = static_cast<int>(spread.days.size()), .cell = cell}, state);
    });
}

}  // namespace

void draw_spread(Column& page, Patterns& patterns)
{
    page.title(text::patterns::spread);
    page.gap(12);
    if (patterns.view.series.empty()) return page.small(text::patterns::no_series);
    const auto& series = choose_measure(page, patterns);
    if (!series.spread.wait.empty()) return page.small(series.spread.wait);
    draw_levels(page, series, patterns.state.charts["spread"]);
}

}  // namespace ui
