#pragma once
#include <vector>

#include "base/random.h"

namespace patterns {

/// One of `count` things, without a division. Favours none by more than 1 in 2⁴⁰ while there are fewer than 8000.
[[nodiscard]] inline std::size_t pick(base::RandomStream& random, std::size_t count)
{
    return static_cast<std::size_t>(random.uniform() * static_cast<double>(count));
}

/// Sums of rows of which each is drawn from a few, many times over. Rows are gathered into groups with a table of all
/// their sums, so that a draw looks once at each group instead of once at each row.
class ColumnDraws {
public:
    static constexpr std::size_t lanes = 4;  ///< a width is a multiple of these, so that machines add several at once

    ColumnDraws(std::size_t width, int draws, std::uint64_t seed);

    /// What the next row may be: rows of `width` values, one after the other, each as likely. One at least.
    void add(const std::vector<double>& rows);
    /// One row of sums for each draw. Call once, after all are added.
    [[nodiscard]] const std::vector<double>& sums();

private:
    void settle();

    std::size_t width_;
    std::vector<double> sums_;
    std::vector<double> table_;  ///< what the rows gathered so far may add up to
    std::vector<double> next_;
    base::RandomStream random_;
};

}  // namespace patterns
