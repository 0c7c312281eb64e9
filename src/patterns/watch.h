#pragma once
#include <optional>
#include <span>
#include <vector>

#include "patterns/early_warning.h"

namespace patterns {

/// What of a measure is a reason to look closer.
struct Watched {
    std::string measure;  ///< id of a scale, or the name of a number
    Scale scale;
    Beyond beyond;
};

/// A stretch of days on which the chart lay beyond its limit: from the first of them, told on the third.
struct Warning {
    base::Day since, told;
    std::vector<base::Day> days;  ///< all of the stretch that have a value
    double usual, now;            ///< means of the usual and of the stretch, in the measure's own points
    double low, high;             ///< 95 % interval of now − usual, as for days that depend on one another
    bool over;                    ///< the chart has come back
    bool operator==(const Warning&) const = default;
};

/// A measure followed from its first day on. The usual is learned from the first 14 days, anew after 28, 42 and 60, and
/// then every two weeks from the 60 days before the latest 14; days beyond it teach nothing. Where the person has said
/// that a new level is their usual, it begins anew on that day.
struct Watch {
    std::optional<Baseline> usual;  ///< none while fewer than 14 days are known
    int known_days = 0;             ///< that the present usual rests on or will
    std::vector<ChartDay> chart;    ///< since the start, in day order; learning days are not in it
    std::vector<Warning> warnings;  ///< in day order

    /// The warning that holds on `today`: not over, and with a value in the last 7 days.
    [[nodiscard]] const Warning* live(base::Day today) const;
};

/// `series` in day order. `accepted`: days on which a new usual begins, in any order. O(n).
[[nodiscard]] Watch watch(std::span<const DayMean> series, const Watched& watched,
                          std::span<const base::Day> accepted = {});

}  // namespace patterns
