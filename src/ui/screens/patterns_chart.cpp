#include "ui/screens/patterns_chart.h"

#include <algorithm>
#include <cmath>
#include <format>

#include "app/dates.h"
#include "app/lines.h"
#include "base/statistics.h"
#include "ui/charts/line.h"
#include "words/text.h"

namespace ui {
namespace {

namespace chrono = std::chrono;

constexpr std::size_t days_for_usual = 28;  ///< fewer days have no usual yet
constexpr int most_months = 14;             ///< of a span whose months are named; longer ones name years

int number_of(base::Day day) { return static_cast<int>(day.time_since_epoch().count()); }
base::Day day_of(int number) { return base::Day{chrono::days{number}}; }

std::vector<ChartPoint> points_in(std::span<const app::SeriesPoint> days, ChartSpan span)
{
    std::vector<ChartPoint> points;
    for (const auto& point : days)
        if (point.day >= span.first && point.day <= span.last) points.push_back({number_of(point.day), point.value});
    return points;
}

/// The middle half of all days.
std::optional<std::pair<double, double>> usual_of(const app::SeriesView& series)
{
    if (series.days.size() < days_for_usual) return std::nullopt;
    std::vector<double> values;
    for (const auto& point : series.days) values.push_back(point.value);
    return std::pair{*base::quantile(values, .25), *base::quantile(values, .75)};
}

std::vector<ChartTick> month_ticks(ChartSpan span, int every)
{
    std::vector<ChartTick> ticks;
    const chrono::year_month_day first{span.first};
    for (auto month = first.year() / first.month(); base::Day{month / 1} <= span.last; month += chrono::months{1}) {
        const base::Day day{month / 1};
        const auto index = unsigned{month.month()} - 1;
        if (day < span.first || index % static_cast<unsigned>(every) != 0) continue;
        ticks.push_back({number_of(day), std::string(text::dates::months_short[index])});
    }
    return ticks;
}

std::vector<ChartTick> year_ticks(ChartSpan span)
{
    std::vector<ChartTick> ticks;
    for (auto year = chrono::year_month_day{span.first}.year(); base::Day{year / 1 / 1} <= span.last; ++year)
        if (base::Day{year / 1 / 1} >= span.first)
            ticks.push_back({number_of(base::Day{year / 1 / 1}), std::to_string(int{year})});
    return ticks;
}

std::vector<ChartTick> ticks_of(ChartSpan span)
{
    const auto months = (span.last - span.first).count() / 30;
    if (months > most_months) return year_ticks(span);
    return month_ticks(span, months > 6 ? 2 : 1);
}

std::string value_words(const app::SeriesView& series, double value)
{
    if (!series.mood) return app::short_number(value);
    const auto level = std::clamp(static_cast<int>(std::lround(value)) + 2, 0, 4);
    return std::string(text::mood::levels[static_cast<std::size_t>(level)]);
}

const app::SeriesPoint* point_at(std::span<const app::SeriesPoint> points, base::Day day)
{
    const auto found = std::ranges::lower_bound(points, day, {}, &app::SeriesPoint::day);
    return found != points.end() && found->day == day ? &*found : nullptr;
}

std::pair<std::string, std::string> told(const app::SeriesView& series, int number)
{
    const auto day = day_of(number);
    const auto* mean = point_at(series.seven_day, day);
    auto value = mean ? std::format("{} {}", text::patterns::seven_day, value_words(series, mean->value))
                      : std::string(text::patterns::nothing_on_day);
    return {app::long_date(day), std::move(value)};
}

LineChart chart_of(const app::SeriesView& series, ChartSpan span)
{
    LineChart chart;
    chart.days = points_in(series.days, span);
    chart.mean = points_in(series.seven_day, span);
    chart.first = number_of(span.first);
    chart.last = number_of(span.last);
    chart.least = series.low;
    chart.most = series.high;
    chart.grid_lines = series.mood ? 5 : 3;
    chart.faces = series.mood;
    chart.usual = usual_of(series);
    chart.ticks = ticks_of(span);
    chart.mean_word = text::patterns::seven_day;
    chart.usual_word = chart.usual ? text::patterns::usual : std::string_view();
    chart.tell = [&series](int day) { return told(series, day); };
    chart.summary = series.summary;
    return chart;
}

}  // namespace

void draw_series(Column& page, const app::SeriesView& series, ChartSpan span, const std::string& title)
{
    auto chart = chart_of(series, span);
    const auto measure = std::format(text::patterns::dot_is_day, series.scale);
    chart.key = series.name;
    chart.name = title;
    chart.measure = measure;
    page.card([&](Column& card) { line_chart(card, chart); });
}

}  // namespace ui
