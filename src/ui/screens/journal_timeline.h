#pragma once
#include "ui/screens/journal_list.h"
#include "ui/screens/journal_months.h"

namespace ui {

struct TimelineState {
    DayListKept list;
    MonthIndex months;
};

/// All days one under another; with more than one year a row of years above them, which stays in sight, and beside a
/// long list its months. `scrolling`: of the region around `page`. `by_year`: each year gets a heading with its count.
/// Where the chosen line opens; empty when none was chosen.
[[nodiscard]] std::string draw_timeline(Column& page, ScrollState& scrolling, const app::TimelineView& timeline,
                                        bool by_year, TimelineState& state);

/// Which part of a list is read in a view that scrolls: what is beneath the things pinned to its top, and the further
/// down the view the nearer its end is, so that the last day has its turn too. Lengths in CSS px.
struct Reader {
    float offset, viewport, furthest;  ///< of the view
    float covered;                     ///< at its top
    float list_top;                    ///< from the top of the content

    [[nodiscard]] double place() const;                   ///< from the top of the list
    [[nodiscard]] float offset_for(double place) const;  ///< where the view must stand for `place` to be read
};

}  // namespace ui
