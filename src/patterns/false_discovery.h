#pragma once
#include <span>
#include <vector>

namespace patterns {

/// For each chance p, the expected share of false ones among those found when all that are as clear are found
/// (Benjamini and Hochberg 1995). It holds for tests that are independent or rise together; a tag's lags and a
/// person's measures do. O(n log n).
[[nodiscard]] std::vector<double> false_discovery_rates(std::span<const double> chances);

/// Gives each its q, by its p; what was `found` stays so only where that is small enough.
template <class Tested>
void settle(std::span<Tested> all, double q_at_most)
{
    std::vector<double> chances;
    for (const auto& tested : all) chances.push_back(tested.p);
    const auto shares = false_discovery_rates(chances);
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].q = shares[i];
        all[i].found = all[i].found && all[i].q <= q_at_most;
    }
}

}  // namespace patterns
