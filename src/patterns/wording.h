#pragma once
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "base/error.h"

namespace patterns {

/// How a measure is spoken of.
struct MeasureWords {
    std::string name;           ///< inside a sentence: "craving"
    std::string half, one, many;  ///< "about half a point", "about 1 point", "about {number} points"
    std::string lower, higher;  ///< after the amount
    std::string low_day, high_day;  ///< what a day in the own lowest or highest quarter has been: "high in craving"
    std::string week_lower, week_higher;  ///< a sentence for a week unlike the usual
};

/// How a level is spoken of that lasts: with {date} {measure} {amount} {direction}.
struct LevelWords {
    std::string shift, warning;
    std::string this_year, other_year;  ///< dates, of {day} {month} {year}
};

/// How tomorrow is spoken of: in natural frequencies, of days that were, and never of safety.
struct ForecastWords {
    std::string shown;                       ///< with {band} {event}
    std::string not_shown;                   ///< the base rate: with {number} {event}
    std::string not_shown_few, not_shown_many;  ///< a base rate that "1 day in …" does not fit: with {event}
    std::string too_alike;
    std::string few, some, many, none;       ///< bands, as they stand inside a sentence; none: not known
};

/// How a rhythm is spoken of: sentences with {measure} {amount} {direction}, and what stands in them.
struct RhythmWords {
    std::string hours, season;  ///< with {from} {to}
    std::string span;           ///< {from} to {to}, as a title
    std::string weekday;        ///< with {weekday}
    std::array<std::string, 24> clock;    ///< from midnight on
    std::array<std::string, 7> weekdays;  ///< "Mondays" first
    std::array<std::string, 12> months;
};

/// The sentences of findings: assets/content/insight_sentences.json.
struct Wording {
    std::map<std::string, MeasureWords> measures;  ///< by id of a scale
    MeasureWords other;                  ///< for a measure with a name of its own, which stands for {measure}
    LevelWords levels;
    std::string same_day, next_day, two_days_after;  ///< with {tag} {measure} {amount} {direction}
    std::string trial_clear, trial_unclear;  ///< how a trial ended; likewise, {tag} and {measure} in both
    std::string plain_tag, quoted_tag;   ///< "a walk" stands in a sentence as it is, "walk" does not
    std::string a_little;                ///< an amount that rounds to nothing
    std::string still_learning, one_more_day;  ///< too early to say; {days}
    std::string nothing_clear, nothing_recorded;
    ForecastWords forecast;
    RhythmWords rhythms;
};

/// BadInput names what is missing or not a text. Unknown keys are an error too, as they are misspelt ones.
[[nodiscard]] base::Result<Wording> parse_wording(std::string_view json);

}  // namespace patterns
