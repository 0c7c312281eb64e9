#include "patterns/false_discovery.h"

#include <algorithm>
#include <numeric>

namespace patterns {

std::vector<double> false_discovery_rates(std::span<const double> chances)
{
    std::vector<std::size_t> order(chances.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t at) { return chances[at]; });
    std::vector<double> rates(chances.size());
    double least = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const std::size_t at = order[rank - 1];
        least = std::min(least, chances[at] * static_cast<double>(order.size()) / static_cast<double>(rank));
        rates[at] = least;
    }
    return rates;
}

}  // namespace patterns
