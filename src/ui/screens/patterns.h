#pragma once
#include <chrono>
#include <map>
#include <span>

#include "app/alike.h"
#include "app/explore.h"
#include "ui/charts/cursor.h"
#include "ui/charts/span.h"
#include "ui/screens/screen.h"

namespace ui {

enum class TimeRange { ThirtyDays, NinetyDays, Year, All };

/// Where somebody stands in the patterns.
struct PatternsState {
    std::string chosen;        ///< key of a finding or of a chart ("time", "week", …); empty: the list of them all
    bool days_shown = false;   ///< the days a finding rests on
    std::optional<TimeRange> range = TimeRange::NinetyDays;  ///< none: `shown` was zoomed or moved
    TimeSpan shown;            ///< of the long view
    std::optional<std::chrono::year> year;  ///< none: this one
    std::optional<int> month;  ///< of it, that was read last (0 is January); none: the latest
    std::string measure;       ///< what the table of tags is about; empty: the first
    bool lapses_shown = false;       ///< in the long view: nobody meets them there unasked
    std::vector<std::string> lines;  ///< measures in the long view, two at most; empty: the first
    std::string watched;       ///< the measure of "Your usual"; empty: the first
    bool all_shown = false;    ///< of what goes together, also what is not for today
    std::string one;           ///< the measure of the week, and of how it spreads; empty: the first
    bool all_tags = false;     ///< to see a measure beside, not only the most used
    int months_of = 0;         ///< index into text::charts::months_title
    std::map<std::string, ChartState, std::less<>> charts;  ///< cursors and open tables, by chart
};

/// `rest`: what follows "/patterns": nothing, {"<key of a finding>"}, or one of {"time"}, {"week"}, {"months"},
/// {"beside"}, {"spread"}, {"usual"}, {"aside"}, {"year"}, {"tags"}, {"explore"} and {"alike"}.
void patterns_at(PatternsState& state, std::span<const std::string> rest);

/// What is made only while somebody looks at it; else none.
struct LookedUp {
    const app::ExploreView* explore = nullptr;
    const app::AlikeView* alike = nullptr;
};

/// What goes together, and how things went over time.
[[nodiscard]] Act draw_patterns(Frame& frame, const Place& place, const app::PatternsView& view,
                                const app::CalendarView& calendar, PatternsState& state,
                                const LookedUp& looked_up = {});

}  // namespace ui
