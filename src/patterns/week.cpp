#include "patterns/week.h"

#include <algorithm>
#include <cmath>
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

using Cells = std::array<std::array<Sum, 7>, blocks_in_day>;

/// Two looks on one evening are one day of that cell.
void add_day(Cells& cells, base::Day day, std::array<Sum, blocks_in_day>& blocks)
{
    for (std::size_t block = 0; block < blocks.size(); ++block)
        if (blocks[block].count > 0) cells[block][weekday_of(day)].add(blocks[block].mean());
    blocks = {};
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

WeekGrid week_grid(std::span<const Reading> readings, std::chrono::hours day_starts)
{
    struct InDay { base::Day day; std::size_t block; double value; };
    std::vector<InDay> all;
    all.reserve(readings.size());
    for (const auto& reading : readings) {
        const auto day = base::recovery_day(reading.made, day_starts);
        all.push_back({day, block_of(reading.made, day, day_starts), reading.value});
    }
    const auto key = [](const InDay& it) { return std::tuple(it.day, it.block, it.value); };  // sums in one order
    if (!std::ranges::is_sorted(all, {}, key)) std::ranges::sort(all, {}, key);
    Cells cells{};
    std::array<Sum, blocks_in_day> blocks{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        blocks[all[i].block].add(all[i].value);
        if (i + 1 == all.size() || all[i + 1].day != all[i].day) add_day(cells, all[i].day, blocks);
    }
    WeekGrid grid;
    for (std::size_t block = 0; block < cells.size(); ++block)
        for (std::size_t day = 0; day < 7; ++day)
            if (const auto& sum = cells[block][day]; sum.count > 0) grid[block][day] = Cell{sum.mean(), sum.count};
    return grid;
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
