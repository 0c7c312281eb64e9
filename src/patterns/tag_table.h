#pragma once
#include <expected>
#include <string>
#include <vector>

#include "patterns/day_tags.h"

namespace patterns {

/// A measure on days with a tag beside days without it. `difference` = mean_with − mean_without, as it is:
/// not adjusted for drift, not a finding (associations.h).
struct WithAndWithout {
    double mean_with, mean_without, difference;
    std::vector<DayMean> with, without;  ///< each day's value, in day order; one waffle mark each
    bool operator==(const WithAndWithout&) const = default;
};

struct TagRow {
    std::string tag;
    int days_with = 0;
    int days_without = 0;
    std::expected<WithAndWithout, NotEnoughDays> compared;  ///< NotEnoughDays counts the rarer side
};

inline constexpr int days_to_compare = 3;  ///< fewer on either side say nothing that a mean could show

/// A row for each tag used on a day that has the measure. Compared rows first, clearest first (difference times the
/// square root of the evidence, with·without/(with+without)); then the others, most days first; then by name.
/// A tag's spelling is that of its first use; upper and lower case are one tag.
[[nodiscard]] std::vector<TagRow> tag_table(const DayTags& tags, std::span<const DayMean> series);

}  // namespace patterns
