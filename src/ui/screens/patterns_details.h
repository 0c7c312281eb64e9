#pragma once
#include "app/trial.h"
#include "ui/charts/slope.h"
#include "ui/screens/patterns.h"

/// One pattern each, drawn into a column: a phone's whole screen, or the pane beside the list.
namespace ui {

struct Patterns {
    const app::PatternsView& view;
    const app::CalendarView& calendar;
    const app::TrialsView& trials;
    PatternsState& state;
    const AskReview& review;
    Act act;
    LookedUp looked_up = {};
    app::ReadingView reading = {};
};

/// One finding with its evidence.
void draw_finding(Column& page, const app::FindingView& finding, Patterns& patterns);
/// Its days at each value, and the difference: one beneath the other on a phone.
void draw_evidence(Column& page, const app::FindingView& finding, Patterns& patterns);
/// Its days at each value, those with the tag above those without.
void draw_marks(Column& page, const app::FindingView& finding, Patterns& patterns);
/// What the person says of it: whether it fits, whether it is their usual now, whether to keep or not to show it.
void draw_answers(Column& page, const app::FindingView& finding, Patterns& patterns);
/// What they do not want to see, to be shown again.
void draw_put_aside(Column& page, Patterns& patterns);
/// Trying a habit: what runs, or how to begin, and what was tried before.
void draw_try(Column& page, Patterns& patterns);
void draw_trial_form(Column& page, Patterns& patterns);
/// What came of one that has ended.
void draw_trial(Column& page, const app::TrialView& trial, Patterns& patterns);
[[nodiscard]] std::string trial_place(const app::TrialView& trial);
/// What they wanted to find again, in the words it had then.
void draw_kept(Column& page, Patterns& patterns);
/// A month or a year.
void draw_review(Column& page, Patterns& patterns);
/// The last ninety days of what is watched, with the limit beyond which Lantern says so.
void draw_usual(Column& page, Patterns& patterns);
/// Hours and weekdays of one measure.
void draw_week_of(Column& page, const app::SeriesView& series, Patterns& patterns);
/// The measure it is about; none where there is no such measure any more.
[[nodiscard]] const app::SeriesView* series_of(const app::PatternsView& view, const app::FindingView& finding);
/// One or two measures, as far back as there are days.
void draw_long_view(Column& page, Patterns& patterns);
/// Hours and weekdays of one measure.
void draw_week(Column& page, Patterns& patterns);
/// This month and the last: each measure, and on how many days each tag was there.
void draw_months(Column& page, Patterns& patterns);
/// Two spans side by side. `title`: of the chart; `key` tells its state from that of others.
struct SlopeWords { std::string_view key, title, name, measure, before, now; };
void draw_slopes(Column& card, Patterns& patterns, const std::vector<Slope>& slopes, const SlopeWords& words);
/// All measures over one span.
void draw_beside(Column& page, Patterns& patterns);
/// Days at each level of one measure.
void draw_spread(Column& page, Patterns& patterns);
void draw_year_in_pixels(Column& page, Patterns& patterns);
/// One measure beside another, or beside a tag, as the person chooses.
void draw_explore(Column& page, const app::ExploreView& view, Patterns& patterns);
/// Past days like the latest one.
void draw_alike(Column& page, const app::AlikeView& view, Patterns& patterns);
/// Days with each tag against days without, for one measure.
void draw_tag_table(Column& page, Patterns& patterns);

/// Chips to choose one of `names` by, none where there is but one; gives its index, 0 where nothing is chosen.
[[nodiscard]] std::size_t choose_name(Column& page, std::span<const std::string_view> names, std::string& chosen);
/// Chips to choose one measure by; none where there is but one. The chosen one is the first where nothing is.
[[nodiscard]] const app::SeriesView& choose_measure(Column& page, Patterns& patterns);
/// Chips of ranges; where one was chosen, or stands chosen, `state.shown` is that span.
void choose_range(Column& page, Patterns& patterns);
[[nodiscard]] TimeSpan all_days(const Patterns& patterns);

}  // namespace ui
