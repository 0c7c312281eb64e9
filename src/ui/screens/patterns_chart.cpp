#include "ui/screens/patterns_chart.h"

#include <algorithm>
#include <cmath>
#include <format>

#include "app/dates.h"
#include "app/lines.h"
#include "base/statistics.h"
#include "words/text.h"

namespace ui {
namespace {

namespace chrono = std::chrono;

constexpr std::size_t days_for_usual = 28;           ///< fewer days have no usual yet
constexpr double most_days = 370, most_weeks = 2925;  ///< of a span shown by day; by week (eight years)

std::vector<ChartPoint> points_of(std::span<const app::SeriesPoint> days)
{
    std::vector<ChartPoint> points;
    for (const auto& point : days) points.push_back({number_of(point.day), point.value});
    return points;
}

/// Monday of the day's week, or the first of its month.
base::Day begin_of(base::Day day, Grain grain)
{
    if (grain == Grain::Week) return day - chrono::days{chrono::weekday{day}.iso_encoding() - 1};
    const chrono::year_month_day date{day};
    return base::Day{date.year() / date.month() / 1};
}

base::Day middle_of(base::Day begin, Grain grain) { return begin + chrono::days{grain == Grain::Week ? 3 : 14}; }

std::vector<ChartPoint> means_of(std::span<const app::SeriesPoint> days, Grain grain)
{
    std::vector<ChartPoint> means;
    int count = 0;
    for (const auto& point : days) {
        const int at = number_of(middle_of(begin_of(point.day, grain), grain));
        if (means.empty() || means.back().day != at) means.push_back({at, 0}), count = 0;
        ++count;
        means.back().value += (point.value - means.back().value) / count;
    }
    return means;
}

/// The middle half of all days.
std::optional<std::pair<double, double>> usual_of(const app::SeriesView& series)
{
    if (series.days.size() < days_for_usual) return std::nullopt;
    std::vector<double> values;
    for (const auto& point : series.days) values.push_back(point.value);
    return std::pair{*base::quantile(values, .25), *base::quantile(values, .75)};
}

std::vector<ChartTick> year_ticks(base::Day first, base::Day last)
{
    std::vector<ChartTick> ticks;
    for (auto year = chrono::year_month_day{first}.year(); base::Day{year / 1 / 1} <= last; ++year)
        ticks.push_back({number_of(base::Day{year / 1 / 1}), std::to_string(int{year})});
    return ticks;
}

std::vector<ChartTick> week_ticks(base::Day first, base::Day last)
{
    std::vector<ChartTick> ticks;
    for (auto day = begin_of(first, Grain::Week); day <= last; day += chrono::days{7}) {
        const chrono::year_month_day date{day};
        const auto month = text::dates::months_short[unsigned{date.month()} - 1];
        ticks.push_back({number_of(day), std::format("{} {}", unsigned{date.day()}, month)});
    }
    return ticks;
}

std::string mean_word(Grain grain)
{
    return std::string(grain == Grain::Day    ? text::patterns::seven_day
                       : grain == Grain::Week ? text::patterns::week_mean
                                              : text::patterns::month_mean);
}

std::string measure_words(const app::SeriesView& series, Grain grain)
{
    switch (grain) {
    case Grain::Day: return std::format(text::patterns::dot_is_day, series.scale);
    case Grain::Week: return std::format(text::patterns::week_by_week, series.scale);
    default: return std::format(text::patterns::month_by_month, series.scale);
    }
}

std::string nothing_words(Grain grain)
{
    return std::string(grain == Grain::Day    ? text::patterns::nothing_on_day
                       : grain == Grain::Week ? text::patterns::nothing_in_week
                                              : text::patterns::nothing_in_month);
}

const ChartPoint* point_at(std::span<const ChartPoint> points, int day)
{
    const auto found = std::ranges::lower_bound(points, day, {}, &ChartPoint::day);
    return found != points.end() && found->day == day ? &*found : nullptr;
}

/// The number that stands for a day's week or month, or for itself.
int step_with(base::Day day, Grain grain)
{
    return number_of(grain == Grain::Day ? day : middle_of(begin_of(day, grain), grain));
}

/// What happened on a day, or in its week or month: "A lapse, Methadone, from 22 June"; empty: nothing.
std::string happened_at(const SeriesChart& chart, int day, Grain grain)
{
    std::string words;
    for (const auto& event : chart.happened)
        if (step_with(event.day, grain) == step_with(day_of(day), grain))
            words += (words.empty() ? "" : ", ") + event.words;
    return words;
}

bool is_shown(const SeriesChart& chart, const app::EventView& event)
{
    return number_of(event.day) >= chart.shown.first && number_of(event.day) <= chart.shown.last;
}

/// With its day, and with the measure where it is about its level.
std::string said_of(const SeriesChart& chart, const app::EventView& event)
{
    using Kind = app::EventView::Kind;
    if (event.kind == Kind::Lapse) return std::format(text::events::on, event.words, app::date_with_year(event.day));
    return event.kind == Kind::Level ? std::format("{} {}", chart.series.front()->name, event.words) : event.words;
}

/// "Mood: 134 days. The last is 1.3. A lapse on 24 July 2026."
std::string summary_of(const SeriesChart& chart)
{
    auto summary = chart.series.front()->summary;
    for (const auto& event : chart.happened) {
        if (!is_shown(chart, event)) continue;
        summary += std::format(" {}.", said_of(chart, event));
    }
    if (chart.limit) {
        const auto& series = *chart.series.front();
        summary += " " + std::format(text::events::slow_limit_said, exact_words(series, *chart.limit));
    }
    return summary;
}

/// "24 July 2026", or the first of its week, or its month.
std::string row_date(int day, Grain grain)
{
    const auto date = day_of(day);
    if (grain == Grain::Month) return app::month_and_year(date);
    return app::date_with_year(grain == Grain::Day ? date : begin_of(date, grain));
}

/// Every step with a value or with something that happened, the latest first.
std::vector<int> table_steps(const SeriesChart& chart, std::span<const LineSeries> all, Grain grain)
{
    std::vector<int> steps;
    for (const auto& line : all)
        for (const auto& point : points_shown(grain == Grain::Day ? line.days : line.mean, chart.shown))
            if (point.day >= chart.shown.first && point.day <= chart.shown.last) steps.push_back(point.day);
    for (const auto& event : chart.happened)
        if (is_shown(chart, event)) steps.push_back(step_with(event.day, grain));
    std::ranges::sort(steps, std::greater{});
    steps.erase(std::ranges::unique(steps).begin(), steps.end());
    return steps;
}

TwoLines told(const SeriesChart& chart, std::span<const LineSeries> points, int day, Grain grain)
{
    std::string values;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto value = value_at(*chart.series[i], points[i], day, grain);
        if (points.size() == 1) values = value;
        else values += (i == 0 ? "" : ", ") + chart.series[i]->name + " " + value;
    }
    const auto happened = happened_at(chart, day, grain);
    return {date_at(day, grain), happened.empty() ? values : std::format("{} · {}", values, happened)};
}

}  // namespace

int number_of(base::Day day) { return static_cast<int>(day.time_since_epoch().count()); }
base::Day day_of(int number) { return base::Day{chrono::days{number}}; }

Grain grain_of(const TimeSpan& shown)
{
    return shown.length() <= most_days ? Grain::Day : shown.length() <= most_weeks ? Grain::Week : Grain::Month;
}

int gap_of(Grain grain) { return grain == Grain::Day ? 3 : grain == Grain::Week ? 21 : 95; }
int step_of(Grain grain) { return grain == Grain::Day ? 1 : grain == Grain::Week ? 7 : 30; }

LineSeries series_at(const app::SeriesView& series, Grain grain)
{
    LineSeries line;
    line.name = series.name;
    line.days = points_of(series.days);
    line.mean = grain == Grain::Day ? points_of(series.seven_day) : means_of(series.days, grain);
    return line;
}

std::vector<ChartTick> ticks_of(const TimeSpan& shown)
{
    const auto first = day_of(static_cast<int>(shown.first)), last = day_of(static_cast<int>(shown.last));
    const double months = shown.length() / 30;
    if (months > 42) return year_ticks(first, last);
    if (months < 2.2) return week_ticks(first, last);
    const auto every = months > 14 ? 4u : months > 6 ? 2u : 1u;
    std::vector<ChartTick> ticks;
    const chrono::year_month_day date{first};
    for (auto month = date.year() / date.month(); base::Day{month / 1} <= last; month += chrono::months{1}) {
        const auto index = unsigned{month.month()} - 1;
        if (index % every != 0) continue;
        auto word = std::string(text::dates::months_short[index]);
        if (index == 0 && months > 8) word = std::to_string(int{month.year()});
        ticks.push_back({number_of(base::Day{month / 1}), std::move(word)});
    }
    return ticks;
}

ValueAxis axis_of(const app::SeriesView& series)
{
    return {.least = series.low, .most = series.high, .lines = series.mood ? 5 : 3, .faces = series.mood};
}

std::string date_at(int day, Grain grain)
{
    const auto date = day_of(day);
    if (grain == Grain::Month) return app::month_and_year(date);
    if (grain == Grain::Day) return app::long_date(date);
    return std::format("{} {}", text::charts::week_from, app::date_with_year(begin_of(date, grain)));
}

std::string value_words(const app::SeriesView& series, double value)
{
    if (!series.mood) return plot_number(value);
    const auto level = std::clamp(static_cast<int>(std::lround(value)) + 2, 0, 4);
    return std::string(text::mood::levels[static_cast<std::size_t>(level)]);
}

std::string exact_words(const app::SeriesView& series, double value)
{
    return series.mood ? std::format("{}, {}", value_words(series, value), plot_number(value)) : plot_number(value);
}

std::string value_at(const app::SeriesView& series, const LineSeries& points, int day, Grain grain)
{
    const int at = step_with(day_of(day), grain);
    const auto* mean = point_at(points.mean, at);
    const auto* own = grain == Grain::Day ? point_at(points.days, day) : nullptr;
    if (mean) return std::format("{} {}", mean_word(grain), value_words(series, mean->value));
    return own ? value_words(series, own->value) : nothing_words(grain);
}

std::optional<TimeSpan> draw_series(Column& card, const SeriesChart& wanted, ChartState& state)
{
    const auto grain = grain_of(wanted.shown);
    const auto& first = *wanted.series.front();
    LineChart chart;
    for (const auto* series : wanted.series) {
        chart.series.push_back(series_at(*series, grain));
        chart.series.back().colour = static_cast<int>(chart.series.size()) - 1;
    }
    const bool alone = wanted.series.size() == 1;
    const auto measure = measure_words(first, grain), mean = mean_word(grain), key = wanted.title;
    const auto cursor = std::format(text::charts::one_day_of, wanted.title), summary = summary_of(wanted);
    chart.key = first.name;
    chart.name = wanted.title;
    if (alone) chart.measure = measure;
    chart.shown = wanted.shown;
    chart.all = wanted.all;
    chart.moves = wanted.moves;
    chart.step = step_of(grain);
    chart.longest_gap = gap_of(grain);
    chart.axis = axis_of(first);
    if (alone) chart.usual = usual_of(first);
    chart.ticks = ticks_of(wanted.shown);
    for (const auto day : wanted.events) chart.events.push_back(number_of(day));
    std::ranges::sort(chart.events);
    for (const auto& event : wanted.happened)
        chart.shifts.push_back({number_of(event.day), event.words, event.brief});
    if (wanted.limit) chart.limits.push_back({*wanted.limit, std::string(text::events::slow_limit)});
    chart.mean_word = mean;
    chart.usual_word = chart.usual ? text::patterns::usual : std::string_view();
    chart.event_word = wanted.event_word;
    chart.cursor_name = cursor;
    chart.summary = summary;
    chart.height = card.frame().layout >= Layout::Desktop ? 200 : 180;
    chart.tell = [&](int day) { return told(wanted, chart.series, day, grain); };
    return line_chart(card, chart, state);
}

void draw_series_table(Column& card, const SeriesChart& chart, ChartState& state)
{
    const auto grain = grain_of(chart.shown);
    std::vector<LineSeries> all;
    std::vector<std::string_view> heads{grain == Grain::Day    ? text::charts::day
                                        : grain == Grain::Week ? text::charts::week_from
                                                               : text::charts::month};
    for (const auto* series : chart.series) {
        all.push_back(series_at(*series, grain));
        heads.push_back(series->name);
    }
    const auto steps = table_steps(chart, all, grain);
    const auto cell = [&](int row, int column) -> std::string {
        const int step = steps[static_cast<std::size_t>(row)];
        const auto happened = column == 0 ? happened_at(chart, step, grain) : std::string();
        if (column == 0) return row_date(step, grain) + (happened.empty() ? "" : ": " + happened);
        const auto index = static_cast<std::size_t>(column - 1);
        const auto* point = point_at(grain == Grain::Day ? all[index].days : all[index].mean, step);
        return point ? exact_words(*chart.series[index], point->value) : std::string(text::charts::none);
    };
    DataTable table{.name = chart.title, .show = text::charts::show_table, .hide = text::charts::hide_table,
                    .heads = heads, .rows = static_cast<int>(steps.size()), .cell = cell};
    for (const auto& event : chart.happened) {
        const auto row = std::ranges::lower_bound(steps, step_with(event.day, grain), std::greater{}) - steps.begin();
        if (row < table.rows) table.wide_rows.push_back(static_cast<int>(row));
    }
    data_table(card, table, state);
}

}  // namespace ui
