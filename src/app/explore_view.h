#pragma once
#include "app/explore.h"
#include "app/written.h"

namespace app {

/// Looks at the chosen pair alone. About 10 ms for 20 years of days.
[[nodiscard]] ExploreView explore_view(const Written& written, const ExploreChoice& choice);

}  // namespace app
