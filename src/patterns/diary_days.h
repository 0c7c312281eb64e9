#pragma once
#include <optional>
#include <string>
#include <vector>

#include "patterns/day_tags.h"
#include "patterns/series.h"

namespace patterns {

/// One measure as it was noted, and day by day.
struct MeasureDays {
    std::string id;                  ///< of a scale, or the name of a number
    std::optional<Measure> measure;  ///< none: a number by name
    std::vector<Reading> readings;
    std::vector<DayMean> means;
    double least_effect = 0;         ///< worth_saying.h
};

/// All that findings rest on, made once for all of them.
struct DiaryDays {
    std::vector<MeasureDays> measures;  ///< Lantern's scales in the order of all_measures, then numbers by name
    DayTags tags;
    std::chrono::hours day_starts{4};

    [[nodiscard]] const MeasureDays& of(Measure measure) const { return measures[static_cast<std::size_t>(measure)]; }
};

[[nodiscard]] MeasureDays measure_days(const Diary& diary, Measure measure);
[[nodiscard]] MeasureDays measure_days(const Diary& diary, const std::string& number);
[[nodiscard]] DiaryDays days_of(const Diary& diary);
/// What the days are once `day`, the latest, holds just the rows of `rows`, all of which are of that day. Takes as long
/// as going over the readings, which is a small part of making all anew.
void put_last_day(DiaryDays& days, base::Day day, const Diary& rows);

}  // namespace patterns
