#pragma once
#include <optional>
#include <string>
#include <vector>

#include "patterns/lasting_findings.h"
#include "patterns/level_findings.h"
#include "patterns/wording.h"

namespace patterns {

/// `silent_because` is a sentence when there is no finding, else empty. `more_days` is set when it is too early to say.
struct Insights {
    int days = 0;  ///< days with anything recorded
    std::vector<Finding> findings;  ///< warnings that hold, the week's change, then those most worth reading first
    int pairs_looked_at = 0;        ///< tags beside measures, each at all its lags counted once
    int pairs_found = 0;
    std::string silent_because;
    std::optional<int> more_days;
};

/// What the person said of earlier findings, and how carefully to look.
struct InsightRules {
    std::uint64_t seed = 1;
    std::vector<NewUsual> new_usuals = {};
};

/// `today` is the recovery day it is now; a week that is over says nothing about this one.
[[nodiscard]] Insights insights(const Diary& diary, base::Day today, const Wording& wording,
                                const InsightRules& rules = {});
/// The same from what lasts, which was looked for before: of 20 years about 2 ms.
[[nodiscard]] Insights insights(const DiaryDays& days, const LastingFindings& lasting, base::Day today,
                                const Wording& wording, std::span<const NewUsual> new_usuals);

}  // namespace patterns
