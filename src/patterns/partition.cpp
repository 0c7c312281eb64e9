#include "patterns/partition.h"

#include <algorithm>
#include <limits>

#include "base/elementary.h"

namespace patterns {

SquaredError::SquaredError(std::span<const double> values) : sums_{0}, squares_{0}
{
    for (const double value : values) {
        sums_.push_back(sums_.back() + value);
        squares_.push_back(squares_.back() + value * value);
    }
}

double SquaredError::mean(std::size_t from, std::size_t to) const
{
    return (sums_[to] - sums_[from]) / static_cast<double>(to - from);
}

double SquaredError::operator()(std::size_t from, std::size_t to) const
{
    const double sum = sums_[to] - sums_[from];
    return std::max(0.0, squares_[to] - squares_[from] - sum * sum / static_cast<double>(to - from));
}

namespace {

/// Costs of stretches, with what uneven lengths add.
class Costs {
public:
    explicit Costs(const SquaredError& error) : error_(error), share_(error.size() + 1)
    {
        const auto all = static_cast<double>(error.size());
        for (std::size_t length = 1; length < share_.size(); ++length)
            share_[length] = base::ln(static_cast<double>(length) / all);
    }
    [[nodiscard]] double operator()(std::size_t from, std::size_t to) const
    {
        return error_(from, to) + share_[to - from];
    }

private:
    const SquaredError& error_;
    std::vector<double> share_;
};

/// The cheapest way to each end, from the last break before it. Breaks are whole numbers of `step`.
std::vector<std::size_t> breaks_at(const Costs& cost, std::size_t count, std::size_t step, const PartitionRules& rules)
{
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < count; at += step) ends.push_back(at);
    ends.push_back(count);
    std::vector<double> least(ends.size(), std::numeric_limits<double>::infinity());
    std::vector<std::size_t> last(ends.size());
    least[0] = -rules.price;
    for (std::size_t end = 1; end < ends.size(); ++end)
        for (std::size_t from = 0; from < end && ends[end] - ends[from] >= rules.shortest; ++from) {
            const double so = least[from] + cost(ends[from], ends[end]) + rules.price;
            if (so >= least[end]) continue;
            least[end] = so;
            last[end] = from;
        }
    std::vector<std::size_t> breaks;
    for (std::size_t at = last.back(); at > 0; at = last[at]) breaks.push_back(ends[at]);
    std::ranges::reverse(breaks);
    return breaks;
}

/// Each break in turn goes to the best place within `step` of it.
void put_right(std::vector<std::size_t>& breaks, const Costs& cost, std::size_t count, std::size_t step,
               std::size_t shortest)
{
    for (std::size_t i = 0; i < breaks.size(); ++i) {
        const std::size_t from = i == 0 ? 0 : breaks[i - 1], to = i + 1 < breaks.size() ? breaks[i + 1] : count;
        const std::size_t first = std::max(from + shortest, breaks[i] - std::min(breaks[i], step));
        const std::size_t last = std::min(to - shortest, breaks[i] + step);
        double least = cost(from, breaks[i]) + cost(breaks[i], to);
        for (std::size_t at = first; at <= last; ++at) {
            const double so = cost(from, at) + cost(at, to);
            if (so >= least) continue;
            least = so;
            breaks[i] = at;
        }
    }
}

}  // namespace

std::vector<std::size_t> best_breaks(const SquaredError& error, const PartitionRules& rules)
{
    const std::size_t count = error.size();
    if (count < 2 * rules.shortest) return {};
    const Costs cost{error};
    const std::size_t step = (count + rules.finest - 1) / rules.finest;
    auto breaks = breaks_at(cost, count, step, rules);
    if (step > 1) put_right(breaks, cost, count, step, rules.shortest);
    return breaks;
}

}  // namespace patterns
