#pragma once
#include <optional>
#include <span>

/// Small statistics. All take any order; "nothing" for too few values, never a made-up zero.
namespace base {

[[nodiscard]] std::optional<double> mean(std::span<const double> values);
[[nodiscard]] std::optional<double> variance(std::span<const double> values);   ///< unbiased; two values at least
[[nodiscard]] std::optional<double> median(std::span<const double> values);
/// Linear between order statistics (Hyndman and Fan 1996, type 7). `share` in [0, 1].
[[nodiscard]] std::optional<double> quantile(std::span<const double> values, double share);

}  // namespace base
