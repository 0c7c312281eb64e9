#pragma once
#include <string>
#include <string_view>

#include "patterns/associations.h"
#include "patterns/forecast.h"
#include "patterns/rhythms.h"
#include "patterns/wording.h"

namespace patterns {

/// Half points up to 3, whole ones above, so that a sentence claims no more than a diary can: "about half a point",
/// "about 1.5 points"; less than a quarter is "a little". Measures whose scale nobody knows: two digits.
[[nodiscard]] std::string amount_words(double amount, const Wording& wording, const std::string& measure);

/// "On days with a walk, craving was about 2 points lower."
[[nodiscard]] std::string sentence_of(const Association& pair, const Wording& wording);
/// "Since about 12 March, craving has been about 2 points higher than your usual." The year is named unless it is
/// that of `today`.
struct LevelChange { std::string measure; base::Day since; double effect; };
[[nodiscard]] std::string shift_sentence(const LevelChange& change, base::Day today, const Wording& wording);
[[nodiscard]] std::string warning_sentence(const LevelChange& change, base::Day today, const Wording& wording);
[[nodiscard]] std::string week_sentence(std::string_view measure, double effect, const Wording& wording);
/// "Mondays", "8 in the evening to midnight".
[[nodiscard]] std::string when_of(const Rhythm& rhythm, std::chrono::hours day_starts, const Wording& wording);
/// "On Mondays, craving was about 1 point higher than on your other days." `day_starts` as in the diary.
[[nodiscard]] std::string sentence_of(const Rhythm& rhythm, std::chrono::hours day_starts, const Wording& wording);
/// "On days planned with a walk, craving was about 1 point lower."; not `clear`: that there was no clear difference.
[[nodiscard]] std::string trial_sentence(const std::string& tag, const std::string& measure, double effect, bool clear,
                                         const Wording& wording);
[[nodiscard]] std::string more_days_sentence(int days, const Wording& wording);

/// "Of days like tomorrow, 2 to 4 in 10 were low."; not shown: why, or "About 1 day in 5 has been low. I can’t yet tell
/// which." `measure`: id of a scale, or anything else.
[[nodiscard]] std::string forecast_sentence(const Forecast& forecast, std::string_view measure, Tail tail,
                                            const Wording& wording);
[[nodiscard]] const std::string& band_words(std::optional<ForecastBand> band, const Wording& wording);

}  // namespace patterns
