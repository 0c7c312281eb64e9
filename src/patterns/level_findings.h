#pragma once
#include <span>
#include <vector>

#include "patterns/finding.h"
#include "patterns/series.h"
#include "patterns/watch.h"
#include "patterns/wording.h"

/// Findings about levels: lasting shifts, and days beyond the usual.
namespace patterns {

/// What is watched in a diary: craving above its usual; mood, sleep and confidence below it; and numbers of the
/// person's own that speak of restlessness, irritability or tension, above theirs. Sadness is none of them: alone it
/// says too little.
[[nodiscard]] std::vector<Watched> watched_in(const Diary& diary);
[[nodiscard]] std::vector<DayMean> series_of(const Diary& diary, const Watched& watched);

/// That a person called a new level their usual, from this day on.
struct NewUsual {
    std::string measure;
    base::Day from;
};
[[nodiscard]] Watch watch_of(const Diary& diary, const Watched& watched, std::span<const NewUsual> accepted);

/// Warnings that hold on `today`, in the order of `watched_in`.
[[nodiscard]] std::vector<Finding> warning_findings(const Diary& diary, base::Day today,
                                                    std::span<const NewUsual> accepted, const Wording& wording);
/// Shifts of Lantern's own scales that are clear and large enough to tell, by scale, oldest first.
[[nodiscard]] std::vector<Finding> shift_findings(const Diary& diary, base::Day today, const Wording& wording);

}  // namespace patterns
