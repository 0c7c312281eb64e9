#pragma once
#include <span>

#include "app/answers.h"
#include "app/measured.h"
#include "app/views.h"
#include "patterns/finding.h"

namespace app {

/// What levels are marked from.
struct Levels {
    const patterns::DiaryDays& days;
    std::span<const patterns::Finding> findings;
    std::span<const Measured> measured;
    const Answers& answers;
    base::Day today;
};

/// Puts to each of `series` the lasting shifts that were found and the days on which it was told that days were beyond
/// the usual, in day order; none that the person put aside or that did not fit. `series` in the order of `measured`.
void mark_levels(std::span<SeriesView> series, const Levels& levels);

}  // namespace app
