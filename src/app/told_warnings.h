#pragma once
#include <span>
#include <vector>

#include "app/answers.h"
#include "patterns/level_findings.h"

namespace app {

/// Days beyond the usual, as they were told, and what the person said of it.
struct ToldWarning {
    std::string measure;  ///< id of a scale, or the name of a number
    base::Day since, told;
    FindingAnswer answer = FindingAnswer::None;
    bool operator==(const ToldWarning&) const = default;
};

/// All there were, the latest first. What somebody said of a warning counts also where the days show none any more, as
/// when they called it their usual.
[[nodiscard]] std::vector<ToldWarning> told_warnings(const patterns::DiaryDays& days, const Answers& answers);
/// The same where the watches are known already: those of each measure first, then what was only answered.
void add_told(std::vector<ToldWarning>& all, const patterns::Watched& watched, const patterns::Watch& watch,
              const Answers& answers);
void add_answered(std::vector<ToldWarning>& all, const patterns::DiaryDays& days, const Answers& answers);

/// How they turned out. A new usual fits; what was put aside is not answered.
struct Tally { int fit = 0, did_not = 0, not_sure = 0, unanswered = 0; };
[[nodiscard]] Tally tally_of(std::span<const ToldWarning> all);

}  // namespace app
