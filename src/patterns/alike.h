#pragma once
#include <expected>
#include <string>
#include <vector>

#include "patterns/series.h"

namespace patterns {

inline constexpr int days_for_alike = 30;  ///< with a value, before any is called like another
inline constexpr int alike_shown = 5;

struct AlikeDay {
    base::Day day;
    double distance;                   ///< 0: the same in all that was noted; 1.4: two days taken at random
    std::vector<std::string> shared;   ///< tags of both days
    bool operator==(const AlikeDay&) const = default;
};

/// A measure on the days after, beside its mean over all days; in its own points.
struct AfterMean {
    std::string measure;
    double mean, usual;
    int days;  ///< after, that have it
    bool operator==(const AfterMean&) const = default;
};

/// A tag that came on such days or the next, but was not part of what makes them alike.
struct Helped {
    std::string tag;
    int better;  ///< of `times`: the day after the tag was better than the day alike
    int times;
    bool operator==(const Helped&) const = default;
};

struct Alike {
    base::Day like;                 ///< the day they are like: the latest one with a value, until today
    std::vector<AlikeDay> days;     ///< the nearest first
    bool close = false;             ///< the nearest is clearly nearer than days taken at random
    std::vector<AfterMean> after;   ///< where at least three of the days after have the measure
    std::vector<Helped> helped;     ///< the most often better first, three at most
    bool operator==(const Alike&) const = default;
};

/// Past days nearest to the latest one, at least two days before it (yesterday's "day after" would be that day).
///
/// Distance: the root of a mean of squares. Each measure that the latest day has gives the squared difference in the
/// person's own standard deviations, and 2 where the other day lacks it: as far as two days are on average. Its tags,
/// where it has any, together give 2 × (1 − tags shared ÷ tags of either): as much as one measure. Means of a day are
/// compared, so that one check-in and five count alike.
///
/// Better: the mean, over the scales both days have, of the difference in standard deviations towards more mood,
/// energy, sleep and confidence and less craving, is 0.25 or more. A tag helped where that was so after most of the
/// days it came on, two at least, and by no less than after such days altogether. Few days, chosen for being alike: a
/// memory, no finding. NotEnoughDays: with a value. O(days × (measures + tags)).
[[nodiscard]] std::expected<Alike, NotEnoughDays> days_alike(const Diary& diary, base::Day today);

}  // namespace patterns
