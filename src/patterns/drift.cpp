#include "patterns/drift.h"

#include <algorithm>

namespace patterns {
namespace {

constexpr std::chrono::days half_window{14};
constexpr std::size_t values_at_least = 7;
constexpr double most_autocorrelation = 0.8;

}  // namespace

Drift::Drift(std::span<const base::Day> days)
{
    const std::size_t count = days.size();
    std::size_t from = 0;
    std::size_t to = 0;
    for (std::size_t i = 0; i < count; ++i) {
        while (days[i] - days[from] > half_window) ++from;
        while (to < count && days[to] - days[i] <= half_window) ++to;
        Around wide{from, to};
        while (wide.to - wide.from < std::min(values_at_least, count)) {
            if (wide.from > 0) --wide.from;
            if (wide.to < count) ++wide.to;
        }
        around_.push_back(wide);
    }
    std::vector<double> changes(count + 1);
    for (const auto& [first, end] : around_) {
        const double share = 1 / static_cast<double>(end - first);
        changes[first] += share;
        changes[end] -= share;
    }
    double taken = 0;
    for (std::size_t i = 0; i < count; ++i) taken_.push_back(taken += changes[i]);
}

std::vector<double> Drift::without(std::span<const double> values) const
{
    std::vector<double> sums{0};
    for (const double value : values) sums.push_back(sums.back() + value);
    std::vector<double> rest;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto [from, to] = around_[i];
        rest.push_back(values[i] - (sums[to] - sums[from]) / static_cast<double>(to - from));
    }
    return rest;
}

Drift::Left Drift::left_of(std::span<const std::size_t> places) const
{
    std::vector<double> before(around_.size() + 1);  // ones before each place
    for (const std::size_t place : places) before[place + 1] = 1;
    for (std::size_t i = 1; i < before.size(); ++i) before[i] += before[i - 1];
    const auto count = static_cast<double>(places.size());
    Left left{count, count};
    for (const std::size_t place : places) {
        const auto [from, to] = around_[place];
        left.at_places -= (before[to] - before[from]) / static_cast<double>(to - from);
        left.everywhere -= taken_[place];
    }
    return left;
}

double autocorrelation(std::span<const double> values)
{
    if (values.size() < 3) return 0;
    double sum = 0;
    for (const double value : values) sum += value;
    const double mean = sum / static_cast<double>(values.size());
    double together = 0;
    double alone = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        alone += (values[i] - mean) * (values[i] - mean);
        if (i > 0) together += (values[i] - mean) * (values[i - 1] - mean);
    }
    return alone > 0 ? together / alone : 0;
}

double settled_autocorrelation(std::span<const double> values, std::size_t means)
{
    const double r = autocorrelation(values);
    const double lost = static_cast<double>(means) * (1 + 3 * r) / static_cast<double>(values.size());
    return std::clamp(r + lost, 0.0, most_autocorrelation);
}

}  // namespace patterns
