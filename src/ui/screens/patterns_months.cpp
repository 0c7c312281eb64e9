#include <algorithm>
#include <format>

#include "app/dates.h"
#include "ui/charts/slope.h"
#include "ui/screens/journal_calendar.h"
#include "ui/screens/patterns_chart.h"
#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

namespace chrono = std::chrono;

std::string_view month_name(chrono::year_month month) { return text::dates::months[unsigned{month.month()} - 1]; }

std::vector<Slope> slopes_of_measures(const app::PatternsView& view)
{
    std::vector<Slope> slopes;
    for (const auto& series : view.series) {
        if (!series.months.wait.empty() || slopes.size() == 6) continue;
        const auto axis = axis_of(series);
        slopes.push_back({.name = series.name, .before_word = plot_number(series.months.before),
                          .now_word = plot_number(series.months.now), .before = axis.share(series.months.before),
                          .now = axis.share(series.months.now), .colour = static_cast<int>(slopes.size())});
    }
    return slopes;
}

double share_of(double days, int all) { return all > 0 ? days / all : 0; }

/// As a share of each month's days, against the most frequent of all.
std::vector<Slope> slopes_of_tags(const std::vector<app::MonthsView>& tags)
{
    double most = 0;
    for (const auto& tag : tags)
        most = std::max({most, share_of(tag.before, tag.days_before), share_of(tag.now, tag.days_now)});
    std::vector<Slope> slopes;
    for (const auto& tag : tags)
        slopes.push_back({.name = tag.name, .before_word = plot_number(tag.before), .now_word = plot_number(tag.now),
                          .before = share_of(tag.before, tag.days_before) / most,
                          .now = share_of(tag.now, tag.days_now) / most, .colour = static_cast<int>(slopes.size())});
    return slopes;
}

std::string change_words(const Slope& slope)
{
    return std::format(text::charts::from_to, slope.before_word, slope.now_word);
}

std::string summary_of(const std::vector<Slope>& slopes)
{
    std::string summary;
    for (const auto& slope : slopes)
        summary += std::format("{}{} {}", summary.empty() ? "" : ". ", slope.name, change_words(slope));
    return summary;
}

}  // namespace

void draw_slopes(Column& card, Patterns& patterns, const std::vector<Slope>& slopes, const SlopeWords& words)
{
    const auto summary = summary_of(slopes), cursor = std::format(text::charts::one_of, words.name);
    auto& state = patterns.state.charts[std::string(words.key)];
    const SlopeChart chart{.key = words.key, .name = words.title, .measure = words.measure, .summary = summary,
                           .cursor_name = cursor, .before = words.before, .now = words.now, .slopes = slopes,
                           .label = [](const Slope& slope) {
                               return std::format(text::charts::slope, slope.name, slope.before_word, slope.now_word);
                           },
                           .tell = [&](int i) -> TwoLines {
                               const auto& slope = slopes[static_cast<std::size_t>(i)];
                               return {slope.name, change_words(slope)};
                           }};
    const auto cell = [&](int row, int column) -> std::string {
        const auto& slope = slopes[static_cast<std::size_t>(row)];
        return column == 0 ? slope.name : column == 1 ? slope.before_word : slope.now_word;
    };
    slope_chart(card, chart, state);
    card.gap(8);
    data_table(card, {.name = words.name, .show = text::charts::show_table, .hide = text::charts::hide_table,
                      .heads = {text::charts::what, words.before, words.now},
                      .rows = static_cast<int>(slopes.size()), .cell = cell}, state);
}

void draw_months(Column& page, Patterns& patterns)
{
    page.title(text::patterns::months);
    page.gap(12);
    const auto& view = patterns.view;
    if (view.series.empty()) return page.small(text::patterns::no_series);
    auto& of = patterns.state.months_of;
    page.chip_choice(text::charts::months_of, text::charts::months_title, of);
    page.gap(16);
    const auto slopes = of == 0 ? slopes_of_measures(view) : slopes_of_tags(view.tag_months);
    if (slopes.empty()) {
        const auto& wait = view.series.front().months.wait;
        return page.small(wait.empty() ? text::charts::no_tags : std::string_view(wait));
    }
    const auto measure = of == 0 ? text::charts::share_of_scale : text::charts::tags_of_days;
    const auto now = month_of(patterns.calendar.today), before = now - chrono::months{1};
    const auto title = std::format(text::charts::both, month_name(before), month_name(now));
    const auto name = text::charts::months_title.at(static_cast<std::size_t>(of));
    page.card([&](Column& card) {
        draw_slopes(card, patterns, slopes, {name, title, name, measure, month_name(before), month_name(now)});
    });
}

}  // namespace ui
