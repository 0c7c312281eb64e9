#include <algorithm>
#include <format>
#include <iterator>

#include "app/dates.h"
#include "ui/charts/multiples.h"
#include "ui/screens/journal_calendar.h"
#include "ui/screens/patterns_chart.h"
#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr float sign_inset = 10;  ///< the signs of the buttons, not their targets, stand on the card's edge
constexpr double longest_with_limit = 31;  ///< days
constexpr double step_closer = 1.5, step_aside = .5;  ///< of a button's press: times, and of the span

using Shown = std::vector<const app::SeriesView*>;

/// What is drawn: the measures chosen that are still there, or else the first.
Shown shown_lines(const Patterns& patterns)
{
    Shown shown;
    for (const auto& series : patterns.view.series)
        if (std::ranges::contains(patterns.state.lines, series.name)) shown.push_back(&series);
    if (shown.empty()) shown.push_back(&patterns.view.series.front());
    return shown;
}

bool same_scale(const app::SeriesView& one, const app::SeriesView& other)
{
    return one.low == other.low && one.high == other.high && one.mood == other.mood;
}

/// A second measure of the same scale joins the first; any other takes its place. One always stays.
void toggle_line(PatternsState& state, const Shown& shown, const app::SeriesView& series)
{
    const bool was_shown = std::ranges::contains(shown, &series);
    state.lines.clear();
    for (const auto* one : shown)
        if (one != &series && (was_shown || (shown.size() == 1 && same_scale(*one, series))))
            state.lines.push_back(one->name);
    if (!was_shown || state.lines.empty()) state.lines.push_back(series.name);
}

bool is_lapse(const app::EventView& event) { return event.kind == app::EventView::Kind::Lapse; }

/// Lapses only where the person wants to see them; where levels changed only of a measure that stands alone.
std::vector<app::EventView> events_to_show(const Patterns& patterns, const Shown& shown)
{
    auto events = patterns.view.events;
    if (!patterns.state.lapses_shown) std::erase_if(events, is_lapse);
    if (shown.size() == 1) std::ranges::copy(shown.front()->levels, std::back_inserter(events));
    std::ranges::stable_sort(events, {}, &app::EventView::day);
    return events;
}

/// Not every upright has room for its words.
void draw_marked(Column& card, const SeriesChart& chart)
{
    std::string words;
    for (const auto& event : chart.happened) {
        const double day = number_of(event.day);
        if (event.kind != app::EventView::Kind::Level || day < chart.shown.first || day > chart.shown.last) continue;
        words += (words.empty() ? "" : "; ") + event.words;
    }
    if (words.empty()) return;
    card.caption(std::format(text::events::marked, words));
    card.gap(8);
}

/// The limit is that of today: it is drawn only over the last weeks of one measure.
std::optional<double> limit_to_show(const Patterns& patterns, const Shown& shown)
{
    const auto& span = patterns.state.shown;
    const bool is_now = span.last > number_of(patterns.calendar.today) - 1 && span.length() <= longest_with_limit;
    const auto usual = std::ranges::find(patterns.view.usuals, shown.front()->name, &app::UsualView::name);
    if (!is_now || shown.size() != 1 || usual == patterns.view.usuals.end()) return std::nullopt;
    return usual->limit;
}

void choose_lapses(Column& page, Patterns& patterns)
{
    if (std::ranges::none_of(patterns.view.events, is_lapse)) return;
    page.gap(16);
    page.toggle(text::events::show_lapses, patterns.state.lapses_shown, text::settings::on, text::settings::off,
                text::events::show_lapses_why);
}

void choose_lines(Column& page, Patterns& patterns)
{
    const auto shown = shown_lines(patterns);
    if (patterns.view.series.size() < 2) return;
    page.group(platform::Role::Group, text::charts::measure, [&](Column& inside) {
        for (const auto& series : patterns.view.series) {
            if (&series != &patterns.view.series.front()) inside.beside();
            if (inside.chip(series.name, std::ranges::contains(shown, &series)))
                toggle_line(patterns.state, shown, series);
        }
    });
    page.gap(8);
    page.caption(text::charts::same_scale);
    page.gap(16);
}

/// The years only where they differ.
std::string span_words(const TimeSpan& shown)
{
    const auto first = day_of(static_cast<int>(shown.first)), last = day_of(static_cast<int>(shown.last));
    const bool one_year = month_of(first).year() == month_of(last).year();
    const auto words = one_year ? app::day_and_month : app::date_with_year;
    return std::format(text::charts::span, words(first), words(last));
}

std::string title_of(const Shown& shown, const TimeSpan& span)
{
    const auto name = shown.size() == 1 ? shown.front()->name
                                        : std::format(text::charts::both, shown[0]->name, shown[1]->name);
    return std::format(text::charts::over, name, span_words(span));
}

/// The same as wheel, pinch and drag, for a thumb or the Tab key.
void draw_steps(Column& card, PatternsState& state, const TimeSpan& all)
{
    const auto& shown = state.shown;
    const auto take = [&](const TimeSpan& span) { state.shown = span, state.range.reset(); };
    const double middle = (shown.first + shown.last) / 2, half = shown.length() * step_aside;
    card.indented(-sign_inset, [&](Column& row) {
        if (row.icon_button(Icon::Minus, text::charts::zoom_out)) take(zoomed(shown, all, 1 / step_closer, middle));
        row.beside();
        if (row.icon_button(Icon::Plus, text::charts::zoom_in)) take(zoomed(shown, all, step_closer, middle));
        row.beside();
        if (row.icon_button(Icon::ChevronLeft, text::charts::earlier)) take(moved(shown, all, -half));
        row.beside();
        if (row.icon_button(Icon::ChevronRight, text::charts::later)) take(moved(shown, all, half));
    });
}

}  // namespace

void draw_long_view(Column& page, Patterns& patterns)
{
    page.title(text::patterns::long_view);
    page.gap(12);
    if (patterns.view.series.empty()) return page.small(text::patterns::no_series);
    auto& state = patterns.state;
    choose_lines(page, patterns);
    choose_range(page, patterns);
    page.gap(16);
    const auto shown = shown_lines(patterns);
    const auto events = events_to_show(patterns, shown);
    const SeriesChart chart{.series = shown, .shown = state.shown, .all = all_days(patterns),
                            .title = title_of(shown, state.shown), .moves = true, .happened = events,
                            .limit = limit_to_show(patterns, shown)};
    page.card([&](Column& card) {
        const auto wanted = draw_series(card, chart, state.charts["time"]);
        card.gap(8);
        draw_marked(card, chart);
        draw_steps(card, state, chart.all);
        draw_series_table(card, chart, state.charts["time"]);
        if (wanted) state.shown = *wanted, state.range.reset();
    });
    choose_lapses(page, patterns);
}

void draw_beside(Column& page, Patterns& patterns)
{
    page.title(text::patterns::side_by_side);
    page.gap(12);
    auto& state = patterns.state;
    if (patterns.view.series.empty()) return page.small(text::patterns::no_series);
    choose_range(page, patterns);
    page.gap(16);
    const auto grain = grain_of(state.shown);
    const auto days = span_words(state.shown);
    const auto name = std::format(text::charts::multiples, days);
    const auto cursor = std::format(text::charts::one_day_of, text::patterns::side_by_side);
    const auto summary = std::format(text::charts::multiples_summary, patterns.view.series.size(), days);
    MultiplesChart chart{.key = "beside", .name = name, .measure = {}, .summary = summary, .cursor_name = cursor,
                         .shown = state.shown, .step = step_of(grain), .longest_gap = gap_of(grain),
                         .ticks = ticks_of(state.shown), .plots = {},
                         .date = [grain](int day) { return date_at(day, grain); }};
    Shown all;
    for (const auto& series : patterns.view.series) {
        all.push_back(&series);
        auto points = series_at(series, grain);
        auto axis = axis_of(series);
        axis.faces = false;  // five faces have no room in so low a plot
        axis.lines = 2;
        const auto last = value_words(series, series.days.back().value);
        chart.plots.push_back({series.name, last, points, axis, [&series, points, grain](int day) {
                                   return value_at(series, points, day, grain);
                               }});
    }
    page.card([&](Column& card) {
        multiples_chart(card, chart, state.charts["beside"]);
        card.gap(8);
        draw_series_table(card, {.series = all, .shown = state.shown, .all = state.shown, .title = name},
                          state.charts["beside"]);
    });
}

}  // namespace ui
