#pragma once
#include "ui/screens/patterns.h"

/// One pattern each, drawn into a column: a phone's whole screen, or the pane beside the list.
namespace ui {

struct Patterns {
    const app::PatternsView& view;
    const app::CalendarView& calendar;
    PatternsState& state;
    Act act;
};

/// One finding with its evidence.
void draw_finding(Column& page, const app::FindingView& finding, Patterns& patterns);
/// Each measure, day by day, over a range that can be chosen.
void draw_long_view(Column& page, Patterns& patterns);
void draw_year_in_pixels(Column& page, Patterns& patterns);
/// Days with each tag against days without, for one measure.
void draw_tag_table(Column& page, Patterns& patterns);

}  // namespace ui
