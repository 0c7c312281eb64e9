#pragma once
#include "base/moment.h"
#include "platform/clock.h"

namespace platform::browser {

/// The device's clock, in the zone that the browser is in now.
class BrowserClock final : public Clock {
public:
    [[nodiscard]] base::Instant now() const override;
    [[nodiscard]] std::chrono::minutes offset_at(base::Instant at) const override;
};

}  // namespace platform::browser
