#include "patterns/shifts.h"

#include <algorithm>
#include <cmath>

#include "base/elementary.h"
#include "base/statistics.h"
#include "patterns/drift.h"
#include "patterns/partition.h"

namespace patterns {
namespace {

struct Rules { double price; std::size_t shortest, values_at_least; double least_t; };

Rules rules_of(Caution caution)
{
    return caution == Caution::LookBack ? Rules{2, 5, 14, 3} : Rules{4, 7, 21, 3.5};
}

std::vector<double> standardised(std::span<const double> values)
{
    const double mean = *base::mean(values), sd = std::sqrt(*base::variance(values));
    std::vector<double> all;
    for (const double value : values) all.push_back(sd > 0 ? (value - mean) / sd : 0);
    return all;
}

/// A row broken into levels, and how clear each break is.
class Levels {
public:
    Levels(std::span<const double> values, std::vector<std::size_t> breaks)
        : values_(values), error_(values), breaks_(std::move(breaks))
    {
        look();
    }
    [[nodiscard]] const std::vector<std::size_t>& breaks() const { return breaks_; }
    [[nodiscard]] double t(std::size_t at) const;
    void drop_unclear(double least_t);

private:
    [[nodiscard]] std::size_t from(std::size_t at) const { return at == 0 ? 0 : breaks_[at - 1]; }
    [[nodiscard]] std::size_t to(std::size_t at) const { return at < breaks_.size() ? breaks_[at] : values_.size(); }
    void look();

    std::span<const double> values_;
    SquaredError error_;
    std::vector<std::size_t> breaks_;
    double sd_ = 0;
    double independent_ = 1;  ///< share of the days that say something of their own
};

/// How values lie about their levels, and how much each is like the one before.
void Levels::look()
{
    std::vector<double> rest;
    for (std::size_t i = 0; i <= breaks_.size(); ++i) {
        const double level = error_.mean(from(i), to(i));
        for (std::size_t k = from(i); k < to(i); ++k) rest.push_back(values_[k] - level);
    }
    double squares = 0;
    for (const double value : rest) squares += value * value;
    const auto free = static_cast<double>(rest.size() - breaks_.size() - 1);
    sd_ = std::sqrt(squares / std::max(free, 1.0));
    const double r = settled_autocorrelation(rest, 2 * (breaks_.size() + 1));  // breaks lie where they take out most
    independent_ = (1 - r) / (1 + r);
}

double Levels::t(std::size_t at) const
{
    const double gap = std::abs(error_.mean(from(at), to(at)) - error_.mean(from(at + 1), to(at + 1)));
    const double before = static_cast<double>(to(at) - from(at)) * independent_;
    const double after = static_cast<double>(to(at + 1) - from(at + 1)) * independent_;
    return sd_ > 0 ? gap / (sd_ * std::sqrt(1 / before + 1 / after)) : gap > 0 ? 1e6 : 0;
}

void Levels::drop_unclear(double least_t)
{
    while (!breaks_.empty()) {
        std::size_t least = 0;
        for (std::size_t i = 1; i < breaks_.size(); ++i)
            if (t(i) < t(least)) least = i;
        if (t(least) >= least_t) return;
        breaks_.erase(breaks_.begin() + static_cast<std::ptrdiff_t>(least));
        look();
    }
}

std::vector<Shift> in_points(const Levels& levels, std::span<const double> values, std::span<const DayMean> series)
{
    const SquaredError level{values};
    const auto& breaks = levels.breaks();
    std::vector<Shift> all;
    for (std::size_t i = 0; i < breaks.size(); ++i) {
        const std::size_t from = i == 0 ? 0 : breaks[i - 1], at = breaks[i];
        const std::size_t to = i + 1 < breaks.size() ? breaks[i + 1] : values.size();
        all.push_back({series[at].day, at, level.mean(from, at), level.mean(at, to), at - from, to - at, levels.t(i)});
    }
    return all;
}

}  // namespace

std::expected<std::vector<Shift>, NotEnoughDays> shifts(std::span<const DayMean> series, Caution caution)
{
    const auto rules = rules_of(caution);
    const std::size_t count = series.size();
    if (count < rules.values_at_least)
        return std::unexpected(NotEnoughDays{static_cast<int>(count), static_cast<int>(rules.values_at_least)});
    std::vector<double> values;
    for (const auto& day : series) values.push_back(day.value);
    const auto even = standardised(values);
    const double price = rules.price * base::ln(static_cast<double>(count));
    Levels levels{even, best_breaks(SquaredError{even}, {.price = price, .shortest = rules.shortest})};
    levels.drop_unclear(rules.least_t);
    return in_points(levels, values, series);
}

}  // namespace patterns
