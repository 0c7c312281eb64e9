#pragma once
#include <span>
#include <vector>

#include "patterns/diary_days.h"
#include "patterns/finding.h"
#include "patterns/watch.h"
#include "patterns/wording.h"

/// Findings about levels: lasting shifts, and days beyond the usual.
namespace patterns {

/// What is watched in a diary: craving above its usual; mood, sleep and confidence below it; and numbers of the
/// person's own that speak of restlessness, irritability or tension, above theirs. Sadness is none of them: alone it
/// says too little.
[[nodiscard]] std::vector<Watched> watched_in(const DiaryDays& days);

/// That a person called a new level their usual, from this day on.
struct NewUsual {
    std::string measure;
    base::Day from;
};
[[nodiscard]] Watch watch_of(const DiaryDays& days, const Watched& watched, std::span<const NewUsual> accepted);

/// Warnings that hold on `today`, in the order of `watched_in`.
[[nodiscard]] std::vector<Finding> warning_findings(const DiaryDays& days, base::Day today,
                                                    std::span<const NewUsual> accepted, const Wording& wording);
/// Shifts of one of Lantern's own scales that are clear and large enough to tell, oldest first. `series` as far as it
/// counts.
[[nodiscard]] std::vector<Finding> shift_findings(std::span<const DayMean> series, Measure measure, base::Day today,
                                                  const Wording& wording);

}  // namespace patterns
