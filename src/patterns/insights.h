#pragma once
#include <optional>
#include <string>
#include <vector>

#include "patterns/associations.h"
#include "patterns/series.h"
#include "patterns/wording.h"

namespace patterns {

enum class FindingKind { Association, Change };
[[nodiscard]] std::string_view id_of(FindingKind kind);  ///< "association", "change"

/// Something the record shows, with its evidence. It says what goes together, never what causes what.
struct Finding {
    FindingKind kind = FindingKind::Association;
    std::string measure;
    std::string tag;    ///< empty for a change
    int lag = 0;
    double effect = 0;  ///< in the measure's own points; a change: the last 7 days' mean − the usual
    double low = 0;
    double high = 0;
    int exposed = 0;    ///< days with the tag; a change: days of the last 7 that have a value
    int unexposed = 0;  ///< days without; a change: days of the 60 before
    double p = 1;
    double q = 1;
    std::string sentence;
    std::vector<base::Day> dates;
    bool operator==(const Finding&) const = default;
};

/// `silent_because` is a sentence when there is no finding, else empty. `more_days` is set when it is too early to say.
struct Insights {
    int days = 0;  ///< days with anything recorded
    std::vector<Finding> findings;  ///< the week's change first, then the clearest first
    int pairs_looked_at = 0;        ///< tags beside measures, each at both lags counted once
    int pairs_found = 0;
    std::string silent_because;
    std::optional<int> more_days;
};

/// `today` is the recovery day it is now; a week that is over says nothing about this one.
[[nodiscard]] Insights insights(const Diary& diary, base::Day today, const Wording& wording,
                                const AssociationRules& rules = {});

}  // namespace patterns
