#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

/// Time as a diary needs it: an instant, and what the clock on the wall said then.
namespace base {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using WallTime = std::chrono::local_time<std::chrono::milliseconds>;
using Day = std::chrono::local_days;

/// When something was written: the instant, and the offset from UTC that the person's clock had then.
/// Travelling later changes neither.
struct Moment {
    Instant at{};
    std::chrono::minutes offset{};
    auto operator<=>(const Moment&) const = default;
};

[[nodiscard]] WallTime wall_time(Moment moment);
[[nodiscard]] Moment moment_at(WallTime wall, std::chrono::minutes offset);

/// The recovery day a moment belongs to: before `day_starts` (hours after midnight) it is still the day before.
[[nodiscard]] Day recovery_day(Moment moment, std::chrono::hours day_starts);

[[nodiscard]] std::string iso_date(Day day);               ///< "2026-11-24"
[[nodiscard]] std::string clock_time(WallTime wall);       ///< "21:40"
[[nodiscard]] std::string iso_moment(Moment moment);       ///< "2026-11-24T21:40:05.000+01:00"
[[nodiscard]] std::optional<Day> parse_iso_date(std::string_view text);
[[nodiscard]] std::optional<Moment> parse_iso_moment(std::string_view text);

}  // namespace base
