#pragma once
#include <cstdint>
#include <expected>
#include <span>
#include <string_view>
#include <vector>

#include "patterns/series.h"

/// "Try it and see": one person, one habit, one measure, and chance says on which days (an N-of-1 trial). Because the
/// days are drawn by lot, the lot itself tells how far a difference may come by chance, whatever days are like and
/// however much one day is like the day before (Edgington and Onghena 2007).
namespace patterns {

/// Days from `first` on; their number is even. The same seed gives the same days on every machine.
struct TrialPlan {
    std::uint64_t seed = 0;
    base::Day first;
    int days = 28;
};

/// For each day of the plan whether it is one with the habit: of each four days two, and one of two that are left.
[[nodiscard]] std::vector<bool> days_with_habit(const TrialPlan& plan);

/// What came of it: days count as they were planned, done or not, or the days that went well anyway would choose sides.
struct TrialResult {
    double effect = 0;  ///< mean of days with − mean of days without, in the measure's own points
    double low = 0;     ///< 95 % interval: the effects that the lot does not speak against, if it is the same each day
    double high = 0;
    double p = 1;       ///< of both sides, among all plans that the lot could have given, or 4999 of them
    std::vector<double> with = {}, without = {};  ///< the days' values
};

/// Of each kind. With fewer no difference, however large, could be told from chance.
inline constexpr int trial_days_needed = 5;
struct TooFewTrialDays { int with, without; };  ///< days that have a value

/// Over the plan's days before `until` that have a value in `series` (in day order).
[[nodiscard]] std::expected<TrialResult, TooFewTrialDays> trial_result(const TrialPlan& plan,
                                                                       std::span<const DayMean> series,
                                                                       base::Day until);

/// Days on which a check-in or an entry has the tag, in order.
[[nodiscard]] std::vector<base::Day> days_with_tag(const Diary& diary, std::string_view tag);

}  // namespace patterns
