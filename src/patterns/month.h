#pragma once
#include <expected>
#include <string>
#include <vector>

#include "patterns/day_tags.h"

/// Calendar months, and this one beside the last.
namespace patterns {

inline constexpr int days_for_a_month = 5;  ///< fewer have no mean that stands for a month

struct MonthMean {
    std::chrono::year_month month;
    double mean;
    int days;  ///< that have a value
    bool operator==(const MonthMean&) const = default;
};
/// Months with any value, in order, however few days they have. `series` in day order. O(n).
[[nodiscard]] std::vector<MonthMean> monthly_means(std::span<const DayMean> series);

struct MonthPair {
    MonthMean before, now;
    bool operator==(const MonthPair&) const = default;
};
/// The month `today` is in beside the one before. NotEnoughDays: of the poorer of the two.
[[nodiscard]] std::expected<MonthPair, NotEnoughDays> this_month_and_last(std::span<const DayMean> series,
                                                                           base::Day today);

/// On how many of the recorded days of each month a tag was there.
struct TagMonths {
    struct Tag {
        std::string name;
        int before = 0, now = 0;
        bool operator==(const Tag&) const = default;
    };
    int days_before = 0, days_now = 0;  ///< with anything recorded
    std::vector<Tag> tags;              ///< in the two months together the most frequent first, then by name
};
[[nodiscard]] std::expected<TagMonths, NotEnoughDays> tags_this_month_and_last(const DayTags& tags, base::Day today);

}  // namespace patterns
