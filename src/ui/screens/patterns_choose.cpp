#include <algorithm>

#include "ui/screens/patterns_chart.h"
#include "ui/screens/patterns_details.h"
#include "words/text.h"

namespace ui {
namespace {

constexpr std::array range_days{29, 89, 364};
constexpr std::chrono::days shortly{31};

/// The first that has a number, or what happened shortly before it.
base::Day first_day(const Patterns& patterns)
{
    base::Day first = patterns.calendar.today;
    for (const auto& series : patterns.view.series)
        if (!series.days.empty()) first = std::min(first, series.days.front().day);
    const auto event = std::ranges::lower_bound(patterns.view.events, first - shortly, {}, &app::EventView::day);
    return event == patterns.view.events.end() ? first : std::min(first, event->day);
}

TimeSpan span_of(TimeRange range, const TimeSpan& all)
{
    if (range == TimeRange::All) return all;
    return {std::max(all.first, all.last - range_days.at(static_cast<std::size_t>(range))), all.last};
}

}  // namespace

/// At least thirty days, so that a young record does not fill the width with three dots.
TimeSpan all_days(const Patterns& patterns)
{
    const double today = number_of(patterns.calendar.today);
    return {std::min<double>(number_of(first_day(patterns)), today - range_days.front()), today};
}

void choose_range(Column& page, Patterns& patterns)
{
    auto& state = patterns.state;
    page.group(platform::Role::Group, text::patterns::range_name, [&](Column& inside) {
        for (std::size_t i = 0; i < text::charts::range.size(); ++i) {
            const auto range = static_cast<TimeRange>(i);
            if (i > 0) inside.beside();
            if (inside.chip(text::charts::range[i], state.range == range)) state.range = range;
        }
    });
    if (state.range) state.shown = span_of(*state.range, all_days(patterns));
}

std::size_t choose_name(Column& page, std::span<const std::string_view> names, std::string& chosen)
{
    if (names.size() < 2) return 0;
    const auto found = std::ranges::find(names, chosen);
    int shown = found == names.end() ? 0 : static_cast<int>(found - names.begin());
    if (page.chip_choice(text::charts::measure, names, shown)) chosen = names[static_cast<std::size_t>(shown)];
    page.gap(16);
    return static_cast<std::size_t>(shown);
}

const app::SeriesView& choose_measure(Column& page, Patterns& patterns)
{
    std::vector<std::string_view> names;
    for (const auto& series : patterns.view.series) names.push_back(series.name);
    return patterns.view.series[choose_name(page, names, patterns.state.one)];
}

}  // namespace ui
