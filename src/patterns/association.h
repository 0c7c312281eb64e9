#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/moment.h"

namespace patterns {

/// When a tag and a measure may be compared, and when the difference is called found.
struct AssociationRules {
    int days_at_least = 14;      ///< days on which the pair can be seen at all
    int exposed_at_least = 8;    ///< days with the tag, and as many without
    double q_at_most = 0.10;     ///< expected share of false ones among those found
    int shifts_at_most = 999;    ///< all shifts are used when there are no more than these
    std::uint64_t seed = 1;
    /// Turns all tags together by one random circular shift first: what is found then is false (type-I error).
    std::optional<std::uint64_t> turn_tags_seed;
    std::optional<std::string> only_measure;  ///< by id; unset looks at every measure that has enough days
    std::optional<base::Day> before;          ///< only days before this one count
};

/// A tag beside a measure: lag 0 the same day, lag 1 the day after the tag, lag 2 the one after that.
struct Association {
    std::string measure;  ///< id of a scale, or the name of a number
    std::string tag;
    int lag = 0;
    int exposed = 0;    ///< days with the tag
    int unexposed = 0;  ///< days without
    double effect = 0;  ///< mean with − mean without after slow drift is taken out, in the measure's own points
    double low = 0;     ///< 95 % interval of the effect
    double high = 0;
    double p = 1;
    double q = 1;
    bool found = false;
    std::vector<base::Day> dates;  ///< days of the measure that belong to the tag, in order
    bool operator==(const Association&) const = default;
};

}  // namespace patterns
