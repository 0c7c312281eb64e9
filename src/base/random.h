#pragma once
#include <cstdint>
#include <span>
#include <utility>

namespace base {

/// A repeatable stream of random numbers: the same seed gives the same stream on every machine
/// (SplitMix64, Steele, Lea and Flood 2014). For choosing and resampling, never for keys.
class RandomStream {
public:
    explicit RandomStream(std::uint64_t seed) : state_(seed) {}
    [[nodiscard]] std::uint64_t next();
    [[nodiscard]] double uniform();                        ///< in [0, 1)
    [[nodiscard]] std::size_t below(std::size_t count);    ///< in [0, count); count > 0; unbiased
    template <class Value>
    void shuffle(std::span<Value> values)
    {
        for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
    }

private:
    std::uint64_t state_;
};

}  // namespace base
