#pragma once
#include "base/moment.h"

namespace platform::browser {

[[nodiscard]] base::Instant now();
/// What the person's clock was, is or will be ahead of UTC at an instant, in the zone the browser is in now.
[[nodiscard]] std::chrono::minutes offset_at(base::Instant at);
/// Now, as the clock on the person's wall says it.
[[nodiscard]] base::Moment moment_now();

}  // namespace platform::browser
