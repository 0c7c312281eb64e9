#pragma once
#include "base/moment.h"

namespace platform {

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual base::Instant now() const = 0;
    /// What the person's own clock shows, as an offset from UTC, at that instant.
    [[nodiscard]] virtual std::chrono::minutes offset_at(base::Instant instant) const = 0;
};

}  // namespace platform
