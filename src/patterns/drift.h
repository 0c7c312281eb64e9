#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "patterns/series.h"

namespace patterns {

/// Slow drift: the mean of the 29 days around each value, or of more where those hold fewer than 7 values.
class Drift {
public:
    explicit Drift(std::span<const base::Day> days);  ///< in order

    /// Each value less the mean around it. One value a day of the constructor. O(n).
    [[nodiscard]] std::vector<double> without(std::span<const double> values) const;

    struct Left { double at_places, everywhere; };
    /// Of a row that is 1 at `places` and 0 elsewhere: the sums of what `without` leaves of it. O(n).
    [[nodiscard]] Left left_of(std::span<const std::size_t> places) const;

private:
    struct Around { std::size_t from, to; };
    std::vector<Around> around_;
    std::vector<double> taken_;  ///< by the means around all places together, of a 1 at each place
};

/// Lag-1 autocorrelation of values less their mean, over neighbours in the row. 0 for fewer than 3 or equal values.
[[nodiscard]] double autocorrelation(std::span<const double> values);
/// The same, put right for the bias of short rows (Marriott and Pope 1954), between 0 and 0.8: nearer to 1, a few
/// weeks cannot tell it from a drift. `means`: how many were taken out of the values before; each makes it smaller.
[[nodiscard]] double settled_autocorrelation(std::span<const double> values, std::size_t means = 1);

}  // namespace patterns
