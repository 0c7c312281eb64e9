#include "patterns/block_contrasts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "patterns/month.h"
#include "patterns/week.h"

namespace patterns {
namespace {

using std::chrono::days;

constexpr std::size_t days_in_week = 7, months_in_year = 12;
constexpr days half_window{10};
constexpr std::size_t window_values = 5;
constexpr double itself_among = 7.0 / 6;  ///< a seventh of those days are the weekday itself, which hides as much
constexpr int nearest_month = 2, farthest_month = 6;
constexpr int pairs_at_least = 3;

struct Sum {
    double total = 0;
    int count = 0;
    void add(double value) { total += value, ++count; }
    [[nodiscard]] double mean() const { return total / count; }
};

void add_row(BlockContrasts& all, base::Day start)
{
    all.starts.push_back(start);
    all.values.resize(all.rows() * all.blocks);
    all.noted.resize(all.rows() * all.blocks);
}

void put(BlockContrasts& all, base::Day row, std::size_t block, double value)
{
    if (all.starts.empty() || all.starts.back() != row) add_row(all, row);
    const std::size_t at = (all.rows() - 1) * all.blocks + block;
    all.values[at] = value;
    all.noted[at] = 1;
}

/// Most rows come in order.
template <class Row, class Key>
void put_in_order(std::vector<Row>& rows, Key key)
{
    if (!std::ranges::is_sorted(rows, {}, key)) std::ranges::stable_sort(rows, {}, key);
}

using DaySums = std::array<Sum, blocks_in_day>;

void add_day(BlockContrasts& all, base::Day day, const DaySums& sums)
{
    Sum whole;
    for (const auto& sum : sums)
        if (sum.count > 0) whole.add(sum.mean());
    if (whole.count < 2) return;
    for (std::size_t block = 0; block < sums.size(); ++block) {
        if (sums[block].count == 0) continue;
        const double own = sums[block].mean();
        put(all, day, block, own - (whole.total - own) / (whole.count - 1));
    }
}

/// Values of months, from the first to the last, with gaps.
class Months {
public:
    explicit Months(std::size_t count) : values_(count) {}
    void set(std::size_t at, double value) { values_[at] = value; }
    [[nodiscard]] std::size_t count() const { return values_.size(); }
    /// Nothing outside, too.
    [[nodiscard]] std::optional<double> at(std::ptrdiff_t at) const
    {
        const bool inside = at >= 0 && at < static_cast<std::ptrdiff_t>(values_.size());
        return inside ? values_[static_cast<std::size_t>(at)] : std::nullopt;
    }

private:
    std::vector<std::optional<double>> values_;
};

std::optional<double> less_months_around(const Months& months, std::ptrdiff_t at)
{
    Sum near;
    for (int away = -1; away <= 1; ++away)
        if (const auto value = months.at(at + away)) near.add(*value);
    Sum around;
    for (int away = nearest_month; away <= farthest_month; ++away) {
        const auto before = months.at(at - away);
        const auto after = months.at(at + away);
        if (before && after) around.add((*before + *after) / 2);
    }
    if (near.count < 3 || around.count < pairs_at_least) return std::nullopt;
    return near.mean() - around.mean();
}

}  // namespace

BlockContrasts hour_contrasts(std::vector<Reading> readings, std::chrono::hours day_starts)
{
    put_in_order(readings, [](const Reading& r) { return std::tuple(r.made.at, r.made.offset, r.value); });
    std::vector<std::pair<base::Day, Reading>> by_day;
    by_day.reserve(readings.size());
    for (const auto& reading : readings) by_day.emplace_back(base::recovery_day(reading.made, day_starts), reading);
    put_in_order(by_day, [](const auto& one) { return one.first; });  // a traveller's days overlap
    BlockContrasts all{.blocks = blocks_in_day, .values = {}, .noted = {}, .starts = {}};
    for (auto from = by_day.begin(); from != by_day.end();) {
        DaySums sums{};
        const base::Day day = from->first;
        for (; from != by_day.end() && from->first == day; ++from)
            sums.at(block_of(from->second.made, day, day_starts)).add(from->second.value);
        add_day(all, day, sums);
    }
    return all;
}

BlockContrasts weekday_contrasts(std::span<const DayMean> series)
{
    BlockContrasts all{.blocks = days_in_week, .values = {}, .noted = {}, .starts = {}};
    std::size_t from = 0;
    std::size_t to = 0;
    double sum = 0;
    for (const auto& day : series) {
        while (to < series.size() && series[to].day - day.day <= half_window) sum += series[to++].value;
        while (day.day - series[from].day > half_window) sum -= series[from++].value;
        const auto weekday = std::chrono::weekday{day.day}.iso_encoding() - 1;
        if (const auto around = to - from; around >= window_values)
            put(all, day.day - days{weekday}, weekday, (day.value - sum / static_cast<double>(around)) * itself_among);
    }
    return all;
}

BlockContrasts season_contrasts(std::span<const DayMean> series)
{
    BlockContrasts all{.blocks = months_in_year, .values = {}, .noted = {}, .starts = {}};
    const auto means = monthly_means(series);
    if (means.empty()) return all;
    const auto first = means.front().month;
    Months months{static_cast<std::size_t>((means.back().month - first).count()) + 1};
    for (const auto& month : means) {
        const auto step = static_cast<std::size_t>((month.month - first).count());
        if (month.days >= days_for_a_month) months.set(step, month.mean);
    }
    for (std::size_t step = 0; step < months.count(); ++step) {
        const auto value = less_months_around(months, static_cast<std::ptrdiff_t>(step));
        const auto month = first + std::chrono::months{static_cast<int>(step)};
        if (value) put(all, base::Day{month.year() / 1 / 1}, static_cast<unsigned>(month.month()) - 1, *value);
    }
    return all;
}

}  // namespace patterns
