#pragma once
#include <optional>
#include <vector>

namespace patterns {

enum class Tail { Low, High };

/// A person's values so far, and where their own lowest or highest quarter begins.
class OwnTail {
public:
    explicit OwnTail(Tail tail) : tail_(tail) {}
    void add(double value);
    /// Between two neighbouring values, so that the share of values beyond it is as near to a quarter as it gets, at
    /// most 40 %: on a scale of few points many days are alike, and what is true of every other day is no tail.
    /// Nothing with fewer than 10 values, or when they are too much alike to be parted so. O(log n).
    [[nodiscard]] std::optional<double> cut() const;
    [[nodiscard]] bool is_beyond(double value, double cut) const;
    [[nodiscard]] int beyond(double cut) const;  ///< how many of the values
    [[nodiscard]] int count() const { return static_cast<int>(sorted_.size()); }

private:
    Tail tail_;
    std::vector<double> sorted_;  ///< from the tail's end inwards: High is kept negated
};

}  // namespace patterns
