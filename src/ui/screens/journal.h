#pragma once
#include <chrono>
#include <span>

#include "ui/screens/journal_timeline.h"

namespace ui {

enum class JournalSpan { List, Month, Year };

/// Where somebody stands in the journal. The path says what is shown; the rest is what they are doing there.
struct JournalState {
    JournalSpan span = JournalSpan::List;
    std::optional<std::chrono::year_month> month;  ///< shown in Month; its year in Year; none: today's
    std::optional<base::Day> day;                  ///< chosen in Month
    std::string words;                             ///< in the search field
    bool choosing_tag = false;                     ///< the tags to filter by are shown
    TimelineState timeline;
};

/// `rest`: what follows "/journal": nothing, {"month", "2026-11"}, {"day", "2026-11-24"} or {"year", "2026"}. Anything
/// else is the list. Keeps what is not in the path.
void journal_at(JournalState& state, std::span<const std::string> rest);

/// What was written: day by day with search and tags, as a month, as a year.
[[nodiscard]] Act draw_journal(Frame& frame, const Place& place, const app::TimelineView& timeline,
                               const app::CalendarView& calendar, JournalState& state);

}  // namespace ui
