#include "platform/browser/clock.h"

extern "C" int bridge_clock_offset(double milliseconds);

namespace platform::browser {

base::Instant BrowserClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::minutes BrowserClock::offset_at(base::Instant at) const
{
    return std::chrono::minutes{bridge_clock_offset(static_cast<double>(at.time_since_epoch().count()))};
}

}  // namespace platform::browser
