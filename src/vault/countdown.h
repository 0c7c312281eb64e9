#pragma once
#include <chrono>
#include <optional>

namespace vault {

/// Since any fixed start; never goes back.
using Time = std::chrono::milliseconds;

/// A span of time in a house without timers: it begins at the first `over` after `start`, and whoever owns the clock
/// is told when to ask again.
class Countdown {
public:
    void start(Time span)
    {
        span_ = span;
        ends_.reset();
    }
    void stop() { span_.reset(); }
    /// True once when the span has passed.
    [[nodiscard]] bool over(Time now)
    {
        if (!span_) return false;
        if (!ends_) ends_ = now + *span_;
        if (now < *ends_) return false;
        stop();
        return true;
    }
    /// When to call `over` next: nothing while stopped, zero (at once) when it has not begun.
    [[nodiscard]] std::optional<Time> next() const
    {
        if (!span_) return std::nullopt;
        return ends_.value_or(Time{0});
    }

private:
    std::optional<Time> span_, ends_;
};

/// How long to wait before the try after `failures` failed ones: three quick ones, then 1 s, doubled up to 60 s.
[[nodiscard]] inline Time pause_after(int failures)
{
    using namespace std::chrono_literals;
    if (failures <= 3) return 50ms;
    return failures >= 10 ? Time(60s) : Time(1s * (1 << (failures - 4)));
}

}  // namespace vault
