#pragma once
#include "app/review.h"
#include "app/written.h"

namespace app {

/// Lapses are not in it: they are among PatternsView::events, for those who ask.
[[nodiscard]] ReviewView review_view(const Written& written, const ReviewSpan& span, base::Day today);

}  // namespace app
