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
constexpr chrono::days most_days{370};      ///< shown day by day; a longer span goes week by week

int number_of(base::Day day) { return static_cast<int>(day.time_since_epoch().count()); }

/// A chart counts in days, or in weeks where days would not be told apart.
struct Steps {
    ChartSpan span;
    int days = span.last - span.first > most_days ? 7 : 1;

    [[nodiscard]] bool weekly() const { return days > 1; }
    [[nodiscard]] int at(base::Day day) const { return number_of(day) / days; }
    [[nodiscard]] base::Day day(int step) const { return base::Day{chrono::days{step * days}}; }
    [[nodiscard]] bool shows(base::Day day) const { return day >= span.first && day <= span.last; }
};

std::vector<ChartPoint> points_in(std::span<const app::SeriesPoint> days, const Steps& steps)
{
    std::vector<ChartPoint> points;
    for (const auto& point : days)
        if (steps.shows(point.day)) points.push_back({steps.at(point.day), point.value});
    return points;
}

/// The mean of each week that has a day.
std::vector<ChartPoint> weeks_in(std::span<const app::SeriesPoint> days, const Steps& steps)
{
    std::vector<ChartPoint> weeks;
    int count = 0;
    for (const auto& point : points_in(days, steps)) {
        const bool next = weeks.empty() || weeks.back().day != point.day;
        if (next) weeks.push_back({point.day, 0}), count = 0;
        ++count;
        weeks.back().value += (point.value - weeks.back().value) / count;
    }
    return weeks;
}

/// The middle half of all days.
std::optional<std::pair<double, double>> usual_of(const app::SeriesView& series)
{
    if (series.days.size() < days_for_usual) return std::nullopt;
    std::vector<double> values;
    for (const auto& point : series.days) values.push_back(point.value);
    return std::pair{*base::quantile(values, .25), *base::quantile(values, .75)};
}

std::vector<ChartTick> month_ticks(const Steps& steps, int every)
{
    const auto& span = steps.span;
    std::vector<ChartTick> ticks;
    const chrono::year_month_day first{span.first};
    for (auto month = first.year() / first.month(); base::Day{month / 1} <= span.last; month += chrono::months{1}) {
        const base::Day day{month / 1};
        const auto index = unsigned{month.month()} - 1;
        if (day < span.first || index % static_cast<unsigned>(every) != 0) continue;
        ticks.push_back({steps.at(day), std::string(text::dates::months_short[index])});
    }
    return ticks;
}

std::vector<ChartTick> year_ticks(const Steps& steps)
{
    const auto& span = steps.span;
    std::vector<ChartTick> ticks;
    for (auto year = chrono::year_month_day{span.first}.year(); base::Day{year / 1 / 1} <= span.last; ++year)
        if (base::Day{year / 1 / 1} >= span.first)
            ticks.push_back({steps.at(base::Day{year / 1 / 1}), std::to_string(int{year})});
    return ticks;
}

std::vector<ChartTick> ticks_of(const Steps& steps)
{
    const auto months = (steps.span.last - steps.span.first).count() / 30;
    if (months > 3 * most_months) return year_ticks(steps);
    return month_ticks(steps, months > most_months ? 4 : months > 6 ? 2 : 1);
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

std::pair<std::string, std::string> told(const app::SeriesView& series, base::Day day)
{
    const auto* mean = point_at(series.seven_day, day);
    auto value = mean ? std::format("{} {}", text::patterns::seven_day, value_words(series, mean->value))
                      : std::string(text::patterns::nothing_on_day);
    return {app::long_date(day), std::move(value)};
}

std::pair<std::string, std::string> told_of_week(const app::SeriesView& series, std::span<const ChartPoint> weeks,
                                                 base::Day day, int step)
{
    const auto found = std::ranges::find(weeks, step, &ChartPoint::day);
    auto value = found != weeks.end()
                     ? std::format("{} {}", text::patterns::week_mean, value_words(series, found->value))
                     : std::string(text::patterns::nothing_in_week);
    return {app::date_with_year(day), std::move(value)};
}

void fill_days(LineChart& chart, const app::SeriesView& series, const Steps& steps)
{
    chart.days = points_in(series.days, steps);
    chart.mean = points_in(series.seven_day, steps);
    chart.mean_word = text::patterns::seven_day;
    chart.tell = [&series, steps](int step) { return told(series, steps.day(step)); };
}

void fill_weeks(LineChart& chart, const app::SeriesView& series, const Steps& steps)
{
    chart.mean = weeks_in(series.days, steps);
    chart.mean_word = text::patterns::week_mean;
    chart.tell = [&series, steps, weeks = chart.mean](int step) {
        return told_of_week(series, weeks, steps.day(step), step);
    };
}

LineChart chart_of(const app::SeriesView& series, const Steps& steps)
{
    LineChart chart;
    steps.weekly() ? fill_weeks(chart, series, steps) : fill_days(chart, series, steps);
    chart.first = steps.at(steps.span.first);
    chart.last = steps.at(steps.span.last);
    chart.least = series.low;
    chart.most = series.high;
    chart.grid_lines = series.mood ? 5 : 3;
    chart.faces = series.mood;
    chart.usual = usual_of(series);
    chart.ticks = ticks_of(steps);
    chart.usual_word = chart.usual ? text::patterns::usual : std::string_view();
    chart.summary = series.summary;
    return chart;
}

}  // namespace

void draw_series(Column& page, const app::SeriesView& series, ChartSpan span, const std::string& title)
{
    const Steps steps{span};
    auto chart = chart_of(series, steps);
    const auto measure = steps.weekly() ? std::format(text::patterns::week_by_week, series.scale)
                                        : std::format(text::patterns::dot_is_day, series.scale);
    chart.key = series.name;
    chart.name = title;
    chart.measure = measure;
    page.card([&](Column& card) { line_chart(card, chart); });
}

}  // namespace ui
