#pragma once

namespace patterns {

/// Student's t with a whole, even number of degrees of freedom, at least 2. Then the distribution is a finite sum
/// (Abramowitz and Stegun 26.7.4) of sums, products and square roots, which every machine rounds alike: native and
/// wasm agree to the last bit, as they would not with the mathematics library of each.
class Student {
public:
    explicit Student(double degrees);  ///< rounded down to an even number from 2 to 200

    /// Chance of a value at least as far from 0, on either side. Not below 1e-12, where digits run out.
    [[nodiscard]] double two_sided(double t) const;
    /// The t whose `two_sided` is `chance`, in (1e-12, 1).
    [[nodiscard]] double quantile(double chance) const;

private:
    int degrees_;
};

}  // namespace patterns
