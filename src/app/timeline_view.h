#pragma once
#include <span>

#include "app/feelings.h"
#include "app/views.h"
#include "app/written.h"

namespace app {

struct TimelineQuestion {
    std::string words;    ///< searched for; empty: everything
    std::string tag;      ///< only rows with it; empty: all
    std::optional<int> feeling = {};  ///< only what sounds so
    Felt felt = {};
    record::Found found = {};  ///< what the search gave for all of these
};

/// Day by day, newest first. With words: only days that hold a hit, still by day.
[[nodiscard]] TimelineView timeline_view(const Written& written, const TimelineQuestion& question, base::Day today);
/// Middle mood and writing by day, for month and year.
[[nodiscard]] CalendarView calendar_view(const Written& written, base::Day today);

}  // namespace app
