#include "platform/browser/clock.h"

extern "C" int bridge_clock_offset(double milliseconds);

namespace platform::browser {

base::Instant now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::minutes offset_at(base::Instant at)
{
    return std::chrono::minutes{bridge_clock_offset(static_cast<double>(at.time_since_epoch().count()))};
}

base::Moment moment_now()
{
    const auto at = now();
    return {.at = at, .offset = offset_at(at)};
}

}  // namespace platform::browser
