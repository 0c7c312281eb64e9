#include "patterns/week.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "base/statistics.h"
#include "patterns/student.h"

namespace patterns {
namespace {

std::size_t weekday_of(base::Day day) { return std::chrono::weekday{day}.iso_encoding() - 1; }

struct Sum {
    double total = 0;
    int count = 0;
    void add(double value) { total += value, ++count; }
    [[nodiscard]] double mean() const { return total / count; }
};

/// Two looks on one evening are one day of that cell.
WeekGrid grid_of(std::vector<Reading> readings, std::chrono::hours day_starts)
{
    std::ranges::sort(readings, {}, [](const Reading& r) { return std::tuple(r.made.at, r.value); });
    std::map<std::pair<base::Day, std::size_t>, Sum> by_day;
    for (const auto& reading : readings) {
        const auto day = base::recovery_day(reading.made, day_starts);
        by_day[{day, block_of(reading.made, day, day_starts)}].add(reading.value);
    }
    std::array<std::array<Sum, 7>, blocks_in_day> sums{};
    for (const auto& [at, sum] : by_day) sums.at(at.second).at(weekday_of(at.first)).add(sum.mean());
    WeekGrid grid;
    for (std::size_t block = 0; block < sums.size(); ++block)
        for (std::size_t day = 0; day < 7; ++day)
            if (const auto& sum = sums[block][day]; sum.count > 0) grid[block][day] = Cell{sum.mean(), sum.count};
    return grid;
}

std::optional<std::pair<double, double>> likely_of(std::span<const double> values, double mean)
{
    if (values.size() < days_for_a_cell) return std::nullopt;
    const auto count = static_cast<double>(values.size());
    const double error = std::sqrt(base::variance(values).value_or(0) / count);
    const double away = Student(count - 1).quantile(.05) * error;
    return std::pair{mean - away, mean + away};
}

}  // namespace

std::size_t block_of(base::Moment moment, base::Day day, std::chrono::hours day_starts)
{
    const auto since = base::wall_time(moment) - (base::WallTime{day} + day_starts);
    const auto hours = std::chrono::floor<std::chrono::hours>(since).count();
    return static_cast<std::size_t>(std::clamp<long long>(hours, 0, 23) / hours_in_block);
}

WeekGrid week_grid(const Diary& diary, Measure measure) { return grid_of(readings(diary, measure), diary.day_starts); }

WeekGrid week_grid(const Diary& diary, std::string_view number)
{
    return grid_of(readings(diary, number), diary.day_starts);
}

std::array<std::optional<WeekdayMean>, 7> weekday_means(std::span<const DayMean> series)
{
    std::array<std::vector<double>, 7> values;
    for (const auto& day : series) values.at(weekday_of(day.day)).push_back(day.value);
    std::array<std::optional<WeekdayMean>, 7> means;
    for (std::size_t i = 0; i < 7; ++i)
        if (const auto mean = base::mean(values[i]))
            means[i] = WeekdayMean{*mean, likely_of(values[i], *mean), static_cast<int>(values[i].size())};
    return means;
}

}  // namespace patterns
