#pragma once
#include <cstdint>
#include <optional>
#include <utility>

#include "patterns/block_contrasts.h"

namespace patterns {

struct ChanceRules {
    int draws = 999;
    std::uint64_t seed = 1;
    std::size_t rows_together = 1;  ///< neighbouring rows turned by the same share of their length; more of very many
    int values_at_least = 5;        ///< a block that has fewer does not stand out
    double shared_spread = 25;      ///< a block's spread is its own and, as if from so many more values, that of all
};

struct StandingOut {
    std::size_t block;
    double p;  ///< that any block stands out as far by chance: (1 + draws that do) / (1 + draws)
    bool operator==(const StandingOut&) const = default;
};

/// The block farthest from the rest. Chance: the noted values of each row, or few rows together, are turned round among
/// their places by a random amount. So each row keeps what its neighbours have to do with each other, its gaps and how
/// many values are odd; only which block is which is lost. Nothing when no block has enough values, or none differs.
[[nodiscard]] std::optional<StandingOut> standing_out(const BlockContrasts& contrasts, const ChanceRules& rules);

/// 95 % interval of a block's mean: bootstrap of at most 120 stretches of rows, percentiles, widened as few rows need.
[[nodiscard]] std::pair<double, double> likely_mean(const BlockContrasts& contrasts, std::size_t block,
                                                    const ChanceRules& rules);

}  // namespace patterns
