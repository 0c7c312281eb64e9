#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace patterns {

/// What stretches of a row of values cost: the squares of their values less their own means. O(1) each.
class SquaredError {
public:
    explicit SquaredError(std::span<const double> values);
    [[nodiscard]] std::size_t size() const { return sums_.size() - 1; }
    [[nodiscard]] double mean(std::size_t from, std::size_t to) const;  ///< of [from, to), which is not empty
    [[nodiscard]] double operator()(std::size_t from, std::size_t to) const;

private:
    std::vector<double> sums_, squares_;  ///< of all values before each
};

struct PartitionRules {
    double price;             ///< of each break, in squares of the values
    std::size_t shortest;     ///< values in a stretch
    std::size_t finest = 1000;  ///< rows up to this length have breaks anywhere at once
};

/// Where a row is best broken into stretches: first values of all but the first stretch, in order.
[[nodiscard]] std::vector<std::size_t> best_breaks(const SquaredError& error, const PartitionRules& rules);

}  // namespace patterns
