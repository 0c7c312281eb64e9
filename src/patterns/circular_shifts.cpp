#include "patterns/circular_shifts.h"

#include <algorithm>
#include <numeric>

#include "base/random.h"

namespace patterns {
namespace {

constexpr double golden_section = 0.6180339887498949;

/// Goes through a ring of `length` places without missing any.
std::size_t step_of(std::size_t length)
{
    auto step = static_cast<std::size_t>(golden_section * static_cast<double>(length));
    while (std::gcd(step, length) != 1) ++step;
    return step;
}

void add(std::span<double> sums, const double* one, const double* two, const double* three, const double* four)
{
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += (one[i] + two[i]) + (three[i] + four[i]);
}

void add(std::span<double> sums, const double* values)
{
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += values[i];
}

}  // namespace

CircularShifts::CircularShifts(std::span<const double> values, const ShiftRules& rules)
{
    const std::size_t length = values.size();
    const std::size_t nearest = std::min(rules.nearest, length / 4);
    const std::size_t far_enough = length - 2 * nearest + 1;
    count_ = std::min(far_enough, rules.most);
    const bool all = count_ == far_enough;
    const std::size_t step = all ? 1 : step_of(length);
    const std::size_t first = all ? nearest : base::RandomStream{rules.seed}.below(length);
    for (std::size_t number = 0, shift = first; numbers_.size() < count_; ++number, shift = (shift + step) % length)
        if (all || (shift >= nearest && shift <= length - nearest)) numbers_.push_back(number);
    spread(values, step, first, length + numbers_.back() + 1);
}

void CircularShifts::spread(std::span<const double> values, std::size_t step, std::size_t first, std::size_t length)
{
    const std::size_t count = values.size();
    std::vector<std::size_t> number_of(count);
    for (std::size_t number = 0, at = 0; number < length; ++number, at = (at + step) % count) {
        in_steps_.push_back(values[at]);
        if (number < count) number_of[at] = number;
    }
    for (std::size_t place = 0; place < count; ++place) position_.push_back(number_of[(place + first) % count]);
}

std::span<const double> CircularShifts::sums(std::span<const std::size_t> places, std::size_t shifts)
{
    constexpr std::size_t together = 4;
    const std::size_t used = std::min(shifts, count_);
    raw_.assign(used == 0 ? 0 : numbers_[used - 1] + 1, 0);
    const auto row = [&](std::size_t i) { return &in_steps_[position_[places[i]]]; };
    std::size_t i = 0;
    for (; i + together <= places.size(); i += together) add(raw_, row(i), row(i + 1), row(i + 2), row(i + 3));
    for (; i < places.size(); ++i) add(raw_, row(i));
    sums_.clear();
    for (const std::size_t number : std::span(numbers_).first(used)) sums_.push_back(raw_[number]);
    return sums_;
}

}  // namespace patterns
