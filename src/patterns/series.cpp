#include "patterns/series.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "base/statistics.h"

namespace patterns {
namespace {

constexpr int days_that_break_a_line = 3;
constexpr int window_days = 7;
constexpr std::size_t window_values = 3;

using DayValue = std::pair<base::Day, double>;

std::optional<double> value_of(const record::CheckIn& check_in, Measure measure)
{
    switch (measure) {
        case Measure::Mood: return check_in.mood;
        case Measure::Craving: return check_in.craving;
        case Measure::Energy: return check_in.energy;
        case Measure::Sleep: return check_in.sleep_hours;
        case Measure::Confidence: return check_in.confidence;
    }
    return std::nullopt;
}

std::vector<Reading> finite(std::vector<Reading> all)
{
    std::erase_if(all, [](const Reading& one) { return !std::isfinite(one.value); });  // has no place in an order
    return all;
}

/// Sorted by value, so that a sum does not depend on the order in which the rows came.
DayMean mean_of(std::span<DayValue> day)
{
    std::ranges::sort(day, {}, &DayValue::second);
    double sum = 0;
    for (const auto& each : day) sum += each.second;
    const auto count = static_cast<int>(day.size());
    return {day.front().first, sum / count, count};
}

bool starts_line(std::span<const DayMean> series, std::size_t at)
{
    return at == 0 || series[at].day - series[at - 1].day > std::chrono::days{days_that_break_a_line};
}

std::optional<int> middle(const std::vector<double>& moods)
{
    const auto median = base::median(moods);
    return median ? std::optional{static_cast<int>(*median)} : std::nullopt;  // the cast takes halves towards 0
}

}  // namespace

Scale scale_of(Measure measure)
{
    switch (measure) {
        case Measure::Mood: return {"mood", -2, 2};
        case Measure::Craving: return {"craving", 0, 10};
        case Measure::Energy: return {"energy", 0, 10};
        case Measure::Sleep: return {"sleep", 0, 24};
        case Measure::Confidence: return {"confidence", 0, 10};
    }
    return {};
}

std::vector<Reading> readings(const Diary& diary, Measure measure)
{
    std::vector<Reading> all;
    for (const auto& check_in : diary.check_ins)
        if (const auto value = value_of(check_in, measure)) all.push_back({check_in.made, *value});
    if (measure == Measure::Mood)
        for (const auto& entry : diary.entries)
            if (entry.mood) all.push_back({entry.made, static_cast<double>(*entry.mood)});
    return finite(std::move(all));
}

std::vector<Reading> readings(const Diary& diary, std::string_view number)
{
    const std::string name{number};
    std::vector<Reading> all;
    for (const auto& check_in : diary.check_ins)
        if (const auto found = check_in.numbers.find(name); found != check_in.numbers.end())
            all.push_back({check_in.made, found->second});
    for (const auto& one : diary.more)
        if (one.name == number) all.push_back({one.made, one.value});
    return finite(std::move(all));
}

std::vector<DayMean> daily_means(std::span<const Reading> readings, std::chrono::hours day_starts)
{
    std::vector<DayValue> values;
    values.reserve(readings.size());
    for (const auto& reading : readings)
        values.emplace_back(base::recovery_day(reading.made, day_starts), reading.value);
    if (!std::ranges::is_sorted(values, {}, &DayValue::first)) std::ranges::sort(values, {}, &DayValue::first);
    std::vector<DayMean> means;
    for (auto from = values.begin(); from != values.end();) {
        const auto to = std::find_if(from, values.end(), [&](const DayValue& v) { return v.first != from->first; });
        means.push_back(mean_of({from, to}));
        from = to;
    }
    return means;
}

std::vector<DayMean> daily_means(const Diary& diary, Measure measure)
{
    return daily_means(readings(diary, measure), diary.day_starts);
}

std::vector<DayMean> daily_means(const Diary& diary, std::string_view number)
{
    return daily_means(readings(diary, number), diary.day_starts);
}

std::span<const DayMean> days_before(std::span<const DayMean> series, std::optional<base::Day> day)
{
    if (!day) return series;
    return {series.begin(), std::ranges::lower_bound(series, *day, {}, &DayMean::day)};
}

std::vector<std::string> number_names(std::span<const record::CheckIn> check_ins)
{
    std::set<std::string> names;
    for (const auto& check_in : check_ins)
        for (const auto& [name, value] : check_in.numbers) names.insert(name);
    return {names.begin(), names.end()};
}

std::vector<std::string> number_names(const Diary& diary)
{
    const auto noted = number_names(diary.check_ins);
    std::set<std::string> names(noted.begin(), noted.end());
    for (const auto& one : diary.more) names.insert(one.name);
    return {names.begin(), names.end()};
}

std::vector<LinePoint> line(std::span<const DayMean> series)
{
    std::vector<LinePoint> points;
    for (std::size_t i = 0; i < series.size(); ++i)
        points.push_back({series[i].day, series[i].value, starts_line(series, i)});
    return points;
}

std::vector<LinePoint> seven_day_means(std::span<const DayMean> series)
{
    std::vector<LinePoint> points;
    bool lifted = true;
    for (std::size_t from = 0, i = 0; i < series.size(); ++i) {
        while (series[i].day - series[from].day >= std::chrono::days{window_days}) ++from;
        lifted = lifted || starts_line(series, i);
        const std::size_t count = i - from + 1;
        if (count < window_values) continue;
        double sum = 0;
        for (std::size_t k = from; k <= i; ++k) sum += series[k].value;
        points.push_back({series[i].day, sum / static_cast<double>(count), std::exchange(lifted, false)});
    }
    return points;
}

std::vector<MoodDay> mood_days(const Diary& diary)
{
    struct Pane { std::vector<double> moods; bool writing = false; };
    std::map<base::Day, Pane> panes;
    for (const auto& check_in : diary.check_ins) {
        if (!check_in.mood && check_in.note.empty()) continue;
        auto& pane = panes[base::recovery_day(check_in.made, diary.day_starts)];
        if (check_in.mood) pane.moods.push_back(*check_in.mood);
        pane.writing = pane.writing || !check_in.note.empty();
    }
    for (const auto& entry : diary.entries) {
        auto& pane = panes[base::recovery_day(entry.made, diary.day_starts)];
        if (entry.mood) pane.moods.push_back(*entry.mood);
        pane.writing = true;
    }
    std::vector<MoodDay> days;
    for (const auto& [day, pane] : panes) days.push_back({day, middle(pane.moods), pane.writing});
    return days;
}

}  // namespace patterns
