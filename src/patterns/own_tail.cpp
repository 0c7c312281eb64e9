#include "patterns/own_tail.h"

#include <algorithm>
#include <cmath>

namespace patterns {
namespace {

constexpr std::size_t values_at_least = 10;
constexpr double tail_share = 0.25;
constexpr double share_at_most = 0.4;

}  // namespace

void OwnTail::add(double value)
{
    const double inwards = tail_ == Tail::Low ? value : -value;
    sorted_.insert(std::ranges::upper_bound(sorted_, inwards), inwards);
}

std::optional<double> OwnTail::cut() const
{
    if (sorted_.size() < values_at_least) return std::nullopt;
    const auto size = static_cast<double>(sorted_.size());
    const double quarter = sorted_[static_cast<std::size_t>(tail_share * size)];
    std::optional<std::size_t> best;  // how many lie beyond
    for (const auto edge : {std::ranges::lower_bound(sorted_, quarter), std::ranges::upper_bound(sorted_, quarter)}) {
        const auto beyond = static_cast<std::size_t>(edge - sorted_.begin());
        const auto off = [&](std::size_t count) { return std::abs(static_cast<double>(count) / size - tail_share); };
        if (beyond == 0 || static_cast<double>(beyond) > share_at_most * size) continue;
        if (!best || off(beyond) < off(*best)) best = beyond;
    }
    if (!best) return std::nullopt;
    const double between = (sorted_[*best - 1] + sorted_[*best]) / 2;
    return tail_ == Tail::Low ? between : -between;
}

bool OwnTail::is_beyond(double value, double cut) const { return tail_ == Tail::Low ? value < cut : value > cut; }

int OwnTail::beyond(double cut) const
{
    const double inwards = tail_ == Tail::Low ? cut : -cut;
    return static_cast<int>(std::ranges::lower_bound(sorted_, inwards) - sorted_.begin());
}

}  // namespace patterns
