#pragma once
#include <string>
#include <string_view>

#include "patterns/associations.h"
#include "patterns/rhythms.h"
#include "patterns/wording.h"

namespace patterns {

/// Half points up to 3, whole ones above, so that a sentence claims no more than a diary can: "about half a point",
/// "about 1.5 points"; less than a quarter is "a little". Measures whose scale nobody knows: two digits.
[[nodiscard]] std::string amount_words(double amount, const Wording& wording, const std::string& measure);

/// "On days with a walk, craving was about 2 points lower."
[[nodiscard]] std::string sentence_of(const Association& pair, const Wording& wording);
[[nodiscard]] std::string week_sentence(std::string_view measure, double effect, const Wording& wording);
/// "On Mondays, craving was about 1 point higher than on your other days." `day_starts` as in the diary.
[[nodiscard]] std::string sentence_of(const Rhythm& rhythm, std::chrono::hours day_starts, const Wording& wording);
[[nodiscard]] std::string more_days_sentence(int days, const Wording& wording);

}  // namespace patterns
