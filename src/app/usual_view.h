#pragma once
#include "app/answers.h"
#include "app/measured.h"
#include "app/views.h"

namespace app {

/// Every measure that is watched and has days, and how warnings turned out.
void add_usuals(PatternsView& view, const patterns::DiaryDays& days, std::span<const Measured> measured,
                const Answers& answers, base::Day today);

}  // namespace app
