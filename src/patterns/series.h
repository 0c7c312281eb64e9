#pragma once
#include <array>
#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/moment.h"
#include "record/values.h"

/// What the record shows: pure functions from what was recorded to day series, differences and findings. The same
/// input gives the same result on every machine. A day is a recovery day (base/moment.h); a day without a value is
/// missing, never filled in.
namespace patterns {

/// A value of a measure that does not come from check-ins, under a name as numbers have them.
struct NamedReading {
    std::string name;
    base::Moment made;
    double value;
    bool operator==(const NamedReading&) const = default;
};

/// What findings are drawn from. Spans may be in any order; nothing here keeps them.
struct Diary {
    std::span<const record::CheckIn> check_ins;
    std::span<const record::Entry> entries;
    std::chrono::hours day_starts{4};  ///< after midnight
    std::span<const NamedReading> more = {};
};

enum class Measure { Mood, Craving, Energy, Sleep, Confidence };
inline constexpr std::array all_measures = {Measure::Mood, Measure::Craving, Measure::Energy, Measure::Sleep,
                                            Measure::Confidence};

/// Ends of a scale, in its own points (sleep: hours). `id` is "mood", "craving", "energy", "sleep", "confidence".
struct Scale { std::string_view id; double low, high; };
[[nodiscard]] Scale scale_of(Measure measure);

/// One value as it was noted.
struct Reading { base::Moment made; double value; };
/// In the order of the rows. Mood is taken from check-ins and entries, the rest from check-ins. Finite values only.
[[nodiscard]] std::vector<Reading> readings(const Diary& diary, Measure measure);
/// The same for a measure of the person's own or of an import, by its name in CheckIn::numbers or in Diary::more.
[[nodiscard]] std::vector<Reading> readings(const Diary& diary, std::string_view number);

/// One day's mean of a scale, in that scale's own points, and how many values it is the mean of.
struct DayMean {
    base::Day day;
    double value;
    int count;
    bool operator==(const DayMean&) const = default;
};

/// Of all readings of a day; in day order. O(n) where they are in order, else O(n log n).
[[nodiscard]] std::vector<DayMean> daily_means(std::span<const Reading> readings, std::chrono::hours day_starts);
[[nodiscard]] std::vector<DayMean> daily_means(const Diary& diary, Measure measure);
[[nodiscard]] std::vector<DayMean> daily_means(const Diary& diary, std::string_view number);
/// Those before `day`, or all. `series` in day order.
[[nodiscard]] std::span<const DayMean> days_before(std::span<const DayMean> series, std::optional<base::Day> day);
/// Names in CheckIn::numbers, in byte order, none twice.
[[nodiscard]] std::vector<std::string> number_names(std::span<const record::CheckIn> check_ins);
[[nodiscard]] std::vector<std::string> number_names(const Diary& diary);  ///< those of Diary::more too

/// A mark on a line over time. `starts_line`: lift the pen before it (first of all, or 3 or more days are missing).
struct LinePoint {
    base::Day day;
    double value;
    bool starts_line;
    bool operator==(const LinePoint&) const = default;
};
[[nodiscard]] std::vector<LinePoint> line(std::span<const DayMean> series);
/// Mean of the last 7 days' means, at each day that has a value where at least 3 of the 7 have one.
/// Missing days are left out, not filled in. `series` in day order. O(n).
[[nodiscard]] std::vector<LinePoint> seven_day_means(std::span<const DayMean> series);

/// A pane in the year of lit windows.
struct MoodDay {
    base::Day day;
    std::optional<int> level;  ///< median mood, −2 to 2; halves go towards 0; unset when no mood was recorded
    bool writing = false;      ///< there is an entry or a note
    bool operator==(const MoodDay&) const = default;
};
/// Days with a mood or with writing, in day order.
[[nodiscard]] std::vector<MoodDay> mood_days(const Diary& diary);

/// "Not enough data yet", with what a screen needs to say so.
struct NotEnoughDays {
    int have, need;
    bool operator==(const NotEnoughDays&) const = default;
};

}  // namespace patterns
