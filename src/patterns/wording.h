#pragma once
#include <map>
#include <string>
#include <string_view>

#include "base/error.h"

namespace patterns {

/// How a measure is spoken of.
struct MeasureWords {
    std::string name;  ///< inside a sentence: "craving"
    std::string half, one, many;  ///< "half a point", "1 point", "{n} points"
    std::string lower, higher;    ///< "lower", "higher"
    std::string week_lower, week_higher;  ///< "Lighter than usual this week."
};

/// The sentences of findings: assets/content/insight_sentences.json. Slots: {tag} {measure} {amount} {direction} {days}.
struct Wording {
    std::map<std::string, MeasureWords> measures;  ///< by id of a scale
    MeasureWords other;                            ///< for a measure with a name of its own, which fills {measure}
    std::string same_day, next_day;
    std::string a_little;
    std::string still_learning, one_more_day, nothing_clear, nothing_recorded;
};

/// BadInput names what is missing or not as it should be.
[[nodiscard]] base::Result<Wording> parse_wording(std::string_view json);

}  // namespace patterns
