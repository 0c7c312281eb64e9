#include <algorithm>
#include <format>

#include "ui/charts/bars.h"
#include "ui/charts/heat.h"
#include "ui/screens/patterns_chart.h"
#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

/// The text's week begins on Sunday; this one on Monday.
template <class Names> std::string_view weekday_in(const Names& names, std::size_t monday_first)
{
    return names[(monday_first + 1) % 7];
}

std::string days_words(int count)
{
    return count == 1 ? std::string(text::patterns::one_day) : std::format(text::patterns::days_count, count);
}

/// Of the weekdays with days enough, the highest and the lowest.
std::string week_summary(const app::SeriesView& series)
{
    const auto& days = series.week.weekdays;
    std::optional<std::size_t> high, low;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (!days[i].likely) continue;
        if (!high || *days[i].mean > *days[*high].mean) high = i;
        if (!low || *days[i].mean < *days[*low].mean) low = i;
    }
    if (!high || !low) return std::string(text::charts::too_few);
    return std::format(text::charts::week_summary, weekday_in(text::dates::weekdays, *high),
                       exact_words(series, *days[*high].mean), weekday_in(text::dates::weekdays, *low),
                       exact_words(series, *days[*low].mean));
}

std::string mean_words(const app::SeriesView& series, const std::optional<double>& mean, int days)
{
    if (mean) return std::format(text::charts::mean_of, exact_words(series, *mean), days_words(days));
    return std::string(days > 0 ? text::charts::too_few : text::patterns::nothing_on_day);
}

void draw_weekdays(Column& page, const app::SeriesView& series, ChartState& state)
{
    const auto name = std::format(text::charts::by_weekday, series.name), summary = week_summary(series);
    const auto measure = std::format(text::charts::weekday_measure, series.scale);
    const auto cursor = std::format(text::charts::one_of, name);
    const auto& days = series.week.weekdays;
    BarChart chart{.key = "weekdays", .name = name, .measure = measure, .summary = summary, .cursor_name = cursor,
                   .axis = axis_of(series), .bars = {}, .middle = {}, .middle_word = {}, .tell = {}};
    for (std::size_t i = 0; i < 7; ++i)
        chart.bars.push_back({.label = std::string(weekday_in(text::dates::weekdays_short, i)), .value = days[i].mean,
                              .likely = days[i].likely, .count = std::to_string(days[i].days),
                              .few = days[i].mean && !days[i].likely});
    chart.tell = [&](int at) -> TwoLines {
        const auto i = static_cast<std::size_t>(at);
        return {std::string(weekday_in(text::dates::weekdays, i)), mean_words(series, days[i].mean, days[i].days)};
    };
    const auto cell = [&](int row, int column) -> std::string {
        const auto i = static_cast<std::size_t>(row);
        if (column == 0) return std::string(weekday_in(text::dates::weekdays, i));
        if (column == 2) return std::to_string(days[i].days);
        return days[i].mean ? plot_number(*days[i].mean) : std::string(text::charts::none);
    };
    page.card([&](Column& card) {
        bar_chart(card, chart, state);
        card.gap(4);
        card.caption(text::charts::weekday_interval);
        card.gap(8);
        data_table(card, {.name = name, .show = text::charts::show_table, .hide = text::charts::hide_table,
                          .heads = {text::charts::weekday, text::charts::mean, text::charts::days}, .rows = 7,
                          .cell = cell}, state);
    });
}

void draw_hours(Column& page, const app::SeriesView& series, ChartState& state)
{
    const auto& hours = series.week.hours;
    if (hours.empty()) return page.small(text::charts::one_time_of_day);
    const auto name = std::format(text::charts::by_hour, series.name);
    const auto measure = series.mood ? std::string(text::charts::hour_measure_mood)
                                     : std::format(text::charts::hour_measure, series.scale);
    const auto cursor = std::format(text::charts::one_of, name), summary = week_summary(series);
    HeatChart chart{.key = "hours", .name = name, .measure = measure, .summary = summary, .cursor_name = cursor,
                    .columns = {}, .rows = {}, .cells = {}, .least = series.low, .most = series.high,
                    .faces = series.mood, .tell = {}};
    for (std::size_t i = 0; i < 7; ++i) chart.columns.emplace_back(weekday_in(text::dates::weekdays_short, i));
    for (const auto& block : hours) {
        chart.rows.push_back(block.name);
        for (const auto& day : block.weekdays) chart.cells.push_back({day.mean, day.days});
    }
    const auto weekday = [](int cell) { return weekday_in(text::dates::weekdays, static_cast<std::size_t>(cell % 7)); };
    const auto block = [&](int cell) -> const auto& { return hours[static_cast<std::size_t>(cell / 7)]; };
    chart.tell = [&](int cell) -> TwoLines {
        const auto& day = block(cell).weekdays[static_cast<std::size_t>(cell % 7)];
        return {std::format("{} {}", weekday(cell), block(cell).name), mean_words(series, day.mean, day.days)};
    };
    const auto cell = [&](int row, int column) -> std::string {
        const auto& day = block(row).weekdays[static_cast<std::size_t>(row % 7)];
        if (column == 0) return std::format("{} {}", weekday(row), block(row).name);
        if (column == 2) return std::to_string(day.days);
        if (day.mean) return plot_number(*day.mean);
        return std::string(day.days > 0 ? text::charts::too_few : text::charts::none);
    };
    page.card([&](Column& card) {
        heat_chart(card, chart, state);
        card.gap(8);
        data_table(card, {.name = name, .show = text::charts::show_table, .hide = text::charts::hide_table,
                          .heads = {text::charts::time, text::charts::mean, text::charts::days},
                          .rows = static_cast<int>(chart.cells.size()), .cell = cell}, state);
    });
}

}  // namespace

void draw_week_of(Column& page, const app::SeriesView& series, Patterns& patterns)
{
    if (!series.week.wait.empty()) return page.small(series.week.wait);
    draw_hours(page, series, patterns.state.charts["hours"]);
    page.gap(card_gap(page.frame().layout));
    draw_weekdays(page, series, patterns.state.charts["weekdays"]);
}

void draw_week(Column& page, Patterns& patterns)
{
    page.title(text::patterns::the_week);
    page.gap(12);
    if (patterns.view.series.empty()) return page.small(text::patterns::no_series);
    draw_week_of(page, choose_measure(page, patterns), patterns);
}

}  // namespace ui
