#pragma once
#include <array>
#include <cstddef>

namespace patterns {

inline constexpr std::size_t feature_count = 10;
using Features = std::array<double, feature_count>;

/// What is believed before anything is seen: each weight by itself, normal with this mean and this precision (1 / sd²).
struct WeightPrior {
    Features mean;
    Features precision;
};

/// Bayesian logistic regression that learns one day at a time (Laplace: the belief stays normal around its mode). What
/// was learned fades towards the prior by `keep` a day, so that weights nobody needs do not drift off (stabilised
/// forgetting, Kulhavý and Zarrop 1993). Sums, products and base::exp only: the same on every machine. O(k³) a call.
class OnlineLogistic {
public:
    /// `keep` in (0, 1]: 1 forgets nothing.
    OnlineLogistic(const WeightPrior& prior, double keep);
    /// Chance of the event, over all that is believed of the weights (MacKay 1992); in (0, 1).
    [[nodiscard]] double chance(const Features& x) const;
    void learn(const Features& x, bool event);
    [[nodiscard]] const Features& weights() const { return weights_; }

private:
    WeightPrior prior_;
    double keep_;
    Features weights_;
    std::array<Features, feature_count> precision_{};
};

}  // namespace patterns
