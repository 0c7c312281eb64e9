#pragma once
#include "app/over_time.h"
#include "app/written.h"
#include "patterns/day_tags.h"
#include "patterns/week.h"

namespace app {

/// "Not enough days yet: about 9 more."
[[nodiscard]] std::string wait_sentence(const patterns::NotEnoughDays& days);

[[nodiscard]] WeekView week_view(const patterns::WeekGrid& grid, std::span<const patterns::DayMean> days,
                                 std::chrono::hours day_starts);
[[nodiscard]] SpreadView spread_view(std::span<const patterns::DayMean> days, double low, double high);
[[nodiscard]] MonthsView months_view(std::span<const patterns::DayMean> days, base::Day today);
/// The tags of both months, the most frequent first; none where it is too early.
[[nodiscard]] std::vector<MonthsView> tag_months_view(const patterns::DayTags& tags, base::Day today);

/// Lapses, and where regimens began and ended, until today.
[[nodiscard]] std::vector<EventView> events_view(const Written& written, base::Day today);

}  // namespace app
