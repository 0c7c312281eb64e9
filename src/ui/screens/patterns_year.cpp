#include <format>

#include "app/dates.h"
#include "ui/charts/table.h"
#include "ui/screens/journal_calendar.h"
#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

namespace chrono = std::chrono;

/// Days with a mood, the latest first.
void draw_year_table(Column& page, const YearChart& chart, ChartState& state)
{
    std::vector<int> days;
    for (int day = static_cast<int>(chart.levels.size()) - 1; day >= 0; --day)
        if (chart.levels[static_cast<std::size_t>(day)]) days.push_back(day);
    const auto cell = [&](int row, int column) {
        const auto [day, mood] = chart.tell(days[static_cast<std::size_t>(row)]);
        return column == 0 ? day : mood;
    };
    data_table(page, {.name = chart.name, .show = text::charts::show_table, .hide = text::charts::hide_table,
                      .heads = {text::charts::day, text::patterns::measures.front()},
                      .rows = static_cast<int>(days.size()), .cell = cell}, state);
}

/// Leads to the month that was read last, also when the focus has left the chart, or else to the latest.
void draw_way_to_month(Column& page, const YearChart& chart, const std::optional<int>& read, Act& act)
{
    const chrono::month month{static_cast<unsigned>(read.value_or(month_in(chart.year, chart.last_day))) + 1};
    const auto words = std::format(text::charts::open_month, text::dates::months[unsigned{month} - 1]);
    const ButtonOptions look{.icon = Icon::CalendarMonth, .kind = ButtonKind::Quiet, .minor = true, .key = "month"};
    if (page.button(words, look))
        act.go = std::format("/journal/month/{:04}-{:02}", chart.year, unsigned{month});
}

}  // namespace

void draw_year_in_pixels(Column& page, Patterns& patterns)
{
    auto& state = patterns.state;
    page.title(text::patterns::year);
    page.gap(4);
    const auto shown = state.year.value_or(month_of(patterns.calendar.today).year());
    if (const auto other = step_years(page, patterns.calendar, shown)) state.year = other, state.month.reset();
    const auto chart = year_of(patterns.calendar, shown);
    auto& cursor = state.charts["year"];
    year_chart(page, chart, cursor);
    if (cursor.at) state.month = month_in(chart.year, *cursor.at);
    page.gap(12);
    page.face_legend(text::mood::levels.front(), text::mood::levels.back());
    page.gap(8);
    draw_way_to_month(page, chart, state.month, patterns.act);
    page.beside();
    draw_year_table(page, chart, cursor);
}

}  // namespace ui
