#include "base/random.h"

namespace base {

std::uint64_t RandomStream::next()
{
    std::uint64_t mixed = (state_ += 0x9e3779b97f4a7c15);
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return mixed ^ (mixed >> 31);
}

double RandomStream::uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }

std::size_t RandomStream::below(std::size_t count)
{
    const std::uint64_t bound = count;
    const std::uint64_t leftover = (0 - bound) % bound;  // values below it would favour the first few
    std::uint64_t drawn = next();
    while (drawn < leftover) drawn = next();
    return static_cast<std::size_t>(drawn % bound);
}

}  // namespace base
