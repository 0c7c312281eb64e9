#include <algorithm>
#include <format>

#include "ui/screens/journal_calendar.h"
#include "ui/screens/patterns_chart.h"
#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

namespace chrono = std::chrono;

base::Day first_day(const app::PatternsView& view, base::Day today)
{
    base::Day first = today;
    for (const auto& series : view.series)
        if (!series.days.empty()) first = std::min(first, series.days.front().day);
    return first;
}

ChartSpan span_of(const Patterns& patterns)
{
    const auto today = patterns.calendar.today;
    switch (patterns.state.range) {
    case TimeRange::NinetyDays: return {today - chrono::days{89}, today};
    case TimeRange::Year: return {today - chrono::days{364}, today};
    default: return {std::min(first_day(patterns.view, today), today - chrono::days{29}), today};
    }
}

void choose_range(Column& page, PatternsState& state)
{
    int chosen = static_cast<int>(state.range);
    if (page.segmented(text::patterns::range_name, text::patterns::range, chosen))
        state.range = static_cast<TimeRange>(chosen);
}

}  // namespace

void draw_long_view(Column& page, Patterns& patterns)
{
    page.title(text::patterns::long_view);
    page.gap(12);
    if (patterns.view.series.empty()) return page.small(text::patterns::no_series);
    choose_range(page, patterns.state);
    const auto span = span_of(patterns);
    for (const auto& series : patterns.view.series) {
        page.gap(&series == &patterns.view.series.front() ? 16.f : card_gap(page.frame().layout));
        draw_series(page, series, span, series.name);
    }
}

void draw_year_in_pixels(Column& page, Patterns& patterns)
{
    page.title(text::patterns::year);
    page.gap(4);
    const auto this_year = month_of(patterns.calendar.today).year();
    const auto shown = patterns.state.year.value_or(this_year);
    const auto choice = draw_year(page, patterns.calendar, shown);
    if (choice.year) patterns.state.year = choice.year;
    if (choice.month)
        patterns.act.go =
            std::format("/journal/month/{:04}-{:02}", int{shown}, unsigned{*choice.month});
}

}  // namespace ui
