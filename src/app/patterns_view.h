#pragma once
#include "app/answers.h"
#include "app/measured.h"
#include "app/views.h"
#include "app/written.h"
#include "patterns/insights.h"

namespace app {

/// What a view is made from, all of it found before.
struct PatternsParts {
    const Written& written;
    base::Day today;
    const patterns::DiaryDays& days;
    const patterns::Insights& insights;
    std::span<const Measured> measured;
    const Answers& answers;
    std::string_view table_measure;  ///< in `PatternsView::measures`, what the tag table is about; unknown: the first
};
/// Of 20 years about 5 ms. It says nothing of tomorrow.
[[nodiscard]] PatternsView patterns_view(const PatternsParts& parts);

}  // namespace app
