#pragma once
#include <optional>
#include <span>
#include <vector>

#include "base/moment.h"
#include "record/values.h"

/// Cravings that come and go, as check-ins show them.
namespace patterns {

/// One rating of a craving, 0 to 10.
struct Rating {
    base::Instant at;
    int strength;
    bool operator==(const Rating&) const = default;
};

/// From the first rating of 4 or more to the one that shows it has passed, or to the last one so far.
struct Wave {
    std::vector<Rating> ratings;  ///< in order of time, never empty
    bool passed = false;
    [[nodiscard]] std::chrono::milliseconds length() const { return ratings.back().at - ratings.front().at; }
    [[nodiscard]] int strongest() const;
    bool operator==(const Wave&) const = default;
};

/// All waves, oldest first. A wave begins with a craving of 4 or more. It has passed when, within three hours of its
/// beginning, a rating is 2 or less, or at least 3 below its strongest. A rating within a minute of the last one puts
/// it right. One of 4 or more an hour or longer after the last begins another wave. `check_ins` in any order; those
/// without a craving do not matter. O(n log n).
[[nodiscard]] std::vector<Wave> waves(std::span<const record::CheckIn> check_ins);

/// The wave somebody is in at `now`, or has just come through: its last rating is less than an hour old.
[[nodiscard]] std::optional<Wave> wave_at(std::span<const Wave> waves, base::Instant now);

/// What a person's waves are like: medians of the last 30 that passed.
struct UsualWave {
    std::chrono::minutes length;
    int strongest;
    int known;  ///< how many passed in all
    bool operator==(const UsualWave&) const = default;
};
/// None while fewer than five have passed.
[[nodiscard]] std::optional<UsualWave> usual_wave(std::span<const Wave> waves);

}  // namespace patterns
