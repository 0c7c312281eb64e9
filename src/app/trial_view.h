#pragma once
#include "app/trial.h"
#include "app/trials.h"
#include "app/written.h"
#include "patterns/wording.h"

namespace app {

/// `trials` by their first day, as trials_in gives them.
[[nodiscard]] TrialsView trials_view(const Written& written, std::span<const Trial> trials, base::Day today,
                                     const patterns::Wording& wording);

}  // namespace app
