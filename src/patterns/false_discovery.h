#pragma once
#include <span>
#include <vector>

namespace patterns {

/// For each chance p, the expected share of false ones among those found when all that are as clear are found
/// (Benjamini and Hochberg 1995). It holds for tests that are independent or rise together; a tag's lags and a
/// person's measures do. O(n log n).
[[nodiscard]] std::vector<double> false_discovery_rates(std::span<const double> chances);

}  // namespace patterns
