#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

/// What to ask next. Questions are content (assets/content/prompts.json): of our own wording, dated and sourced.
namespace reflection {

enum class PartOfDay { Morning, Afternoon, Evening, Night };  ///< from 5, 12, 17 and 22 o'clock on
enum class PartOfWeek { Weekday, Weekend };

/// What must hold for a question to fit, or, as `not_when`, what keeps it away.
/// A bound on a number that was not recorded does not hold.
struct Conditions {
    std::optional<int> mood_at_least, mood_at_most;        ///< −2 … 2
    std::optional<int> craving_at_least, craving_at_most;  ///< 0 … 10
    std::vector<PartOfDay> part_of_day;                    ///< one of these; empty: any
    std::optional<PartOfWeek> part_of_week;
    std::vector<std::string> any_tags;                     ///< one of these names within 3 days; empty: any
    std::optional<int> min_days_of_record;
    bool after_wave = false;                               ///< craving has been high in the last 12 hours, and fell
    bool operator==(const Conditions&) const = default;
};

struct Prompt {
    std::string id;
    std::string ask;
    std::string follow_up;
    Conditions when;      ///< all that is set holds
    Conditions not_when;  ///< nothing that is set holds
    std::string method;
    std::string source;
    std::string checked_on;   ///< ISO date
    double reading_grade = 0;  ///< Flesch–Kincaid, of `ask`
    bool operator==(const Prompt&) const = default;
};

/// `reasons`: a sentence for each reason why a question was chosen; {tag} is the person's own word.
struct Catalogue {
    std::vector<Prompt> prompts;
    std::map<std::string, std::string> reasons;
};

/// Strict: an unknown key, a missing text, a doubled id or a bound off its scale is BadInput, and says where.
[[nodiscard]] base::Result<Catalogue> parse_prompts(std::string_view json);

}  // namespace reflection
