#pragma once
#include <algorithm>
#include <chrono>
#include <vector>

namespace bench {

/// Milliseconds that `work` takes: the middle of `rounds` runs, as others share the machine.
template <class Work>
double milliseconds(int rounds, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::nth_element(times, times.begin() + rounds / 2);
    return times[static_cast<std::size_t>(rounds / 2)];
}

}  // namespace bench
