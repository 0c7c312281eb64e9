#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace patterns {

struct ShiftRules {
    std::size_t nearest = 14;  ///< nearer ones keep part of what is there and are no null
    std::size_t most = 999;    ///< all are used when there are no more
    std::uint64_t seed = 1;
};

/// A row of values turned round by many shifts, for sums over any of its places. The shifts go round the row in steps
/// of one length, a golden section of it: so the first hundred are spread over it as evenly as all are. The row is
/// kept in the order of those steps. Then the values that a place meets under one shift after the other lie
/// side by side, and a sum costs about a quarter of a nanosecond a place and shift.
class CircularShifts {
public:
    CircularShifts(std::span<const double> values, const ShiftRules& rules);

    [[nodiscard]] std::size_t count() const { return count_; }
    /// For each of the first `shifts`, the sum of the values that `places` meet: those at (place + shift) modulo the
    /// length. Valid until the next call. O(places · shifts).
    [[nodiscard]] std::span<const double> sums(std::span<const std::size_t> places, std::size_t shifts);

private:
    void spread(std::span<const double> values, std::size_t step, std::size_t first, std::size_t length);

    std::size_t count_ = 0;
    std::vector<std::size_t> numbers_;   ///< of those in the row of steps that are far enough, in their order
    std::vector<std::size_t> position_;  ///< of each place, in steps
    std::vector<double> in_steps_;       ///< and its beginning again at its end
    std::vector<double> raw_, sums_;
};

}  // namespace patterns
