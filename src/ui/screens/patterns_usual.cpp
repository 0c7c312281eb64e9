#include <algorithm>
#include <format>

#include "app/dates.h"
#include "ui/screens/patterns_chart.h"
#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

const app::UsualView& choose_usual(Column& page, Patterns& patterns)
{
    std::vector<std::string_view> names;
    for (const auto& usual : patterns.view.usuals) names.push_back(usual.name);
    return patterns.view.usuals[choose_name(page, names, patterns.state.watched)];
}

std::vector<ChartPoint> points_of(std::span<const app::SeriesPoint> points)
{
    std::vector<ChartPoint> all;
    for (const auto& point : points) all.push_back({number_of(point.day), point.value});
    return all;
}

std::string value_on(std::span<const ChartPoint> points, int day, const app::SeriesView& series)
{
    const auto found = std::ranges::find(points, day, &ChartPoint::day);
    return found == points.end() ? std::string(text::patterns::nothing_on_day) : value_words(series, found->value);
}

/// The same words for values as everywhere else.
app::SeriesView scale_of(const app::UsualView& usual)
{
    return {.name = usual.name, .scale = usual.scale, .low = usual.low, .high = usual.high, .mood = usual.mood};
}

void draw_numbers(Column& card, const app::UsualView& usual, std::string_view name, ChartState& state)
{
    const auto series = scale_of(usual);
    const auto slow = points_of(usual.slow);
    const auto cell = [&](int row, int column) -> std::string {
        const auto& day = usual.days[usual.days.size() - 1 - static_cast<std::size_t>(row)];
        if (column == 0) return app::date_with_year(day.day);
        return column == 1 ? exact_words(series, day.value) : value_on(slow, number_of(day.day), series);
    };
    data_table(card, {.name = name, .show = text::charts::show_table, .hide = text::charts::hide_table,
                      .heads = {text::charts::day, usual.name, text::patterns::usual_line},
                      .rows = static_cast<int>(usual.days.size()), .cell = cell}, state);
}

void draw_chart(Column& page, const app::UsualView& usual, ChartState& state)
{
    const auto series = scale_of(usual);
    const TimeSpan shown{static_cast<double>(number_of(usual.from)), static_cast<double>(number_of(usual.to))};
    const auto name = std::format(text::patterns::over_ninety_days, usual.name);
    const auto measure = std::format(text::patterns::dot_is_day, usual.scale);
    const auto cursor = std::format(text::charts::one_day_of, name);
    LineChart chart{.key = usual.name, .name = name, .measure = measure,
                    .series = {{.name = usual.name, .days = points_of(usual.days), .mean = points_of(usual.slow)}},
                    .shown = shown, .all = shown, .axis = axis_of(series), .usual = usual.usual,
                    .ticks = ticks_of(shown), .mean_word = text::patterns::usual_line,
                    .usual_word = usual.usual ? text::patterns::usual : std::string_view(), .cursor_name = cursor,
                    .summary = usual.state};
    if (usual.limit) chart.limits.push_back({*usual.limit, std::string(text::patterns::usual_limit)});
    for (const auto day : usual.told) chart.shifts.push_back({number_of(day), std::string(text::patterns::usual_told)});
    const auto& days = chart.series.front().days;
    chart.tell = [&](int day) -> TwoLines { return {date_at(day, Grain::Day), value_on(days, day, series)}; };
    page.card([&](Column& card) {
        std::ignore = line_chart(card, chart, state);
        card.gap(8);
        draw_numbers(card, usual, name, state);
    });
}

void draw_told(Column& card, const app::TallyView& told, ChartState& state)
{
    const auto cell = [&](int row, int column) -> std::string {
        const auto& one = told.rows[static_cast<std::size_t>(row)];
        return column == 0 ? one.measure : column == 1 ? one.day : one.answer;
    };
    data_table(card, {.name = text::tally::name, .show = text::tally::name, .hide = text::charts::hide_table,
                      .heads = {text::charts::what, text::tally::told, text::tally::answer},
                      .rows = static_cast<int>(told.rows.size()), .cell = cell}, state);
}

/// How warnings turned out, and each of them.
void draw_tally(Column& page, const app::TallyView& told, ChartState& state)
{
    if (told.rows.empty()) return;
    page.section(text::tally::title);
    page.card([&](Column& card) {
        card.small(text::tally::lead);
        card.gap(12);
        card.facts(text::patterns::fits_yes, std::to_string(told.fit), true);
        card.facts(text::patterns::fits_no, std::to_string(told.did_not), true);
        card.facts(text::patterns::fits_unsure, std::to_string(told.not_sure), true);
        card.facts(text::tally::unanswered, std::to_string(told.unanswered));
        card.gap(8);
        draw_told(card, told, state);
    });
}

}  // namespace

void draw_usual(Column& page, Patterns& patterns)
{
    page.title(text::patterns::usual_title);
    page.gap(12);
    if (patterns.view.usuals.empty()) return page.small(text::patterns::usual_none);
    const auto& usual = choose_usual(page, patterns);
    page.strong(usual.state);
    page.gap(4);
    page.small(text::patterns::usual_lead);
    page.gap(16);
    draw_chart(page, usual, patterns.state.charts["usual"]);
    draw_tally(page, patterns.view.told, patterns.state.charts["told"]);
}

}  // namespace ui
