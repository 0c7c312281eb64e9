#pragma once
#include "ui/screens/screen.h"

namespace ui {

/// Days from `first` to `last`, both shown.
struct ChartSpan { base::Day first, last; };

/// One measure over a span, in a card: days as dots, their 7-day mean as a line, the person's usual as a band.
void draw_series(Column& page, const app::SeriesView& series, ChartSpan span, const std::string& title);

}  // namespace ui
