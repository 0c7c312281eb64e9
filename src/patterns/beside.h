#pragma once
#include <cstdint>
#include <expected>
#include <span>
#include <vector>

#include "patterns/series.h"

namespace patterns {

/// One thing beside another that somebody chose to look at: measure beside measure, or a measure beside a tag.
struct BesideRules {
    int lag = 0;                ///< days from the first to the second
    bool presence = false;      ///< the first is a tag: 1 on days with it, 0 on days without
    int shifts_at_most = 999;   ///< all shifts are used when there are no more than these
    std::uint64_t seed = 1;
};

inline constexpr int days_to_look_beside = 14;  ///< that have both
inline constexpr int days_of_each_kind = 5;     ///< with a tag, and as many without

/// A day of the second thing, and the first thing's value `lag` days before it.
struct Meeting {
    base::Day day;
    double first, second;
    bool operator==(const Meeting&) const = default;
};

/// All of it but `days` is about values less their slow drift (drift.h): what rises over a summer would else go
/// together with all else that does.
struct Beside {
    std::vector<Meeting> days;     ///< as they were noted, in order
    double correlation = 0;        ///< Spearman's rank correlation; with a tag the point-biserial one
    double p = 1;                  ///< by turning the second against the first, as in associations.h
    bool clear = false;
    int higher = 0, lower = 0;     ///< days on which the first was above its middle and below; with the tag, without
    double effect = 0;             ///< mean of the second on the higher days less that on the lower, in its points
    double low = 0, high = 0;      ///< 95 % interval of the effect
    bool operator==(const Beside&) const = default;
};

/// Both in day order, one value a day. NotEnoughDays: of those with both, or else of the rarer kind of days.
/// `clear` is 1 in 20 where nothing goes together, for each pair that is looked at: no more is promised.
[[nodiscard]] std::expected<Beside, NotEnoughDays> beside(std::span<const DayMean> first,
                                                          std::span<const DayMean> second,
                                                          const BesideRules& rules = {});

/// 1 where a recorded day has the tag, else 0: what `beside` takes. Upper and lower case are one tag.
[[nodiscard]] std::vector<DayMean> presence(const Diary& diary, std::string_view tag);

/// Each value's place among them, from 1; equal ones share the mean of their places. O(n log n).
[[nodiscard]] std::vector<double> ranks(std::span<const double> values);

}  // namespace patterns
