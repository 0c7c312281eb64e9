#pragma once
#include <span>

#include "patterns/series.h"

/// Effects too small to say, however sure they are.
namespace patterns {

[[nodiscard]] double least_effect(const Scale& scale);  ///< a twentieth of the scale
/// A quarter of the spread of the days: for a measure whose ends nobody knows.
[[nodiscard]] double least_effect(std::span<const DayMean> series);

}  // namespace patterns
