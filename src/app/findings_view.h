#pragma once
#include "app/answers.h"
#include "app/measured.h"
#include "app/views.h"
#include "patterns/insights.h"

namespace app {

/// What was found, as it is shown: the three for today first, then the rest, the best first; what a person put aside
/// by itself.
void add_findings(PatternsView& view, const patterns::Insights& insights, std::span<const Measured> measured,
                  const Answers& answers, base::Day today);

}  // namespace app
