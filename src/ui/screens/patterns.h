#pragma once
#include <chrono>
#include <functional>
#include <map>
#include <span>

#include "app/trial.h"
#include "app/review.h"
#include "app/alike.h"
#include "app/explore.h"
#include "ui/charts/cursor.h"
#include "ui/charts/span.h"
#include "ui/screens/screen.h"

namespace ui {

enum class TimeRange { ThirtyDays, NinetyDays, Year, All };

/// What somebody may try, half chosen.
struct TrialDraft {
    std::string habit;    ///< one of those offered
    std::string typed;    ///< in its place, where anything is
    std::string measure;  ///< its id; empty: the first
    int length = 1;       ///< index into text::trial::lengths
};

/// What somebody looks back on.
struct ReviewState {
    int of = 0;                                    ///< index into text::review::spans: a month, a year
    std::optional<std::chrono::year_month> month;  ///< none: this one
    std::optional<std::chrono::year> year;
    bool lapses_shown = false;                     ///< nobody meets them there unasked
};
[[nodiscard]] app::ReviewSpan span_of(const ReviewState& state, base::Day today);

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
    TrialDraft trial;
    ReviewState review;
    bool all_tags = false;     ///< to see a measure beside, not only the most used
    int months_of = 0;         ///< index into text::charts::months_title
    std::map<std::string, ChartState, std::less<>> charts;  ///< cursors and open tables, by chart
};

/// `rest`: what follows "/patterns": nothing, {"<key of a finding>"}, or one of {"time"}, {"week"}, {"months"},
/// {"beside"}, {"spread"}, {"usual"}, {"aside"}, {"kept"}, {"review"}, {"year"}, {"tags"}, {"explore"}, {"alike"},
/// {"try"} and {"trial-<id>"}.
void patterns_at(PatternsState& state, std::span<const std::string> rest);

/// Asked for the span that is looked back on.
using AskReview = std::function<const app::ReviewView&(const app::ReviewSpan&)>;

/// What is made only while somebody looks at it; else none.
struct LookedUp {
    const app::ExploreView* explore = nullptr;
    const app::AlikeView* alike = nullptr;
};

struct PatternsViews {
    const app::PatternsView& patterns;
    const app::CalendarView& calendar;
    const app::TrialsView& trials;
    AskReview review;
    LookedUp looked_up = {};
    app::ReadingView reading = {};
};
/// What goes together, and how things went over time.
[[nodiscard]] Act draw_patterns(Frame& frame, const Place& place, const PatternsViews& views, PatternsState& state);

}  // namespace ui
