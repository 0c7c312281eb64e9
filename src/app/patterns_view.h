#pragma once
#include "app/answers.h"
#include "app/views.h"
#include "app/written.h"
#include "patterns/insights.h"

namespace app {

/// `table_measure`: the name in `PatternsView::measures` that the tag table is about; an unknown one takes the first.
[[nodiscard]] PatternsView patterns_view(const Written& written, base::Day today, const patterns::Wording& wording,
                                         std::string_view table_measure, const Answers& answers);

}  // namespace app
