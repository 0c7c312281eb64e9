#pragma once
#include <chrono>
#include <span>

#include "ui/screens/screen.h"

namespace ui {

enum class TimeRange { NinetyDays, Year, All };

/// Where somebody stands in the patterns.
struct PatternsState {
    std::string chosen;        ///< key of a finding, "time", "year" or "tags"; empty: the list of them all
    bool days_shown = false;   ///< the days a finding rests on
    TimeRange range = TimeRange::NinetyDays;
    std::optional<std::chrono::year> year;  ///< none: this one
    std::string measure;       ///< what the table of tags is about; empty: the first
};

/// `rest`: what follows "/patterns": nothing, {"<key of a finding>"}, {"time"}, {"year"} or {"tags"}.
void patterns_at(PatternsState& state, std::span<const std::string> rest);

/// What goes together, and how things went over time.
[[nodiscard]] Act draw_patterns(Frame& frame, const Place& place, const app::PatternsView& view,
                                const app::CalendarView& calendar, PatternsState& state);

}  // namespace ui
