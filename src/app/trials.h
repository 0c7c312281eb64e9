#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "patterns/trial.h"
#include "record/record.h"

/// What a person tries out by lot. Each is kept as a setting, "trial <id>", so that devices merge them.
namespace app {

struct Trial {
    std::string id;       ///< 32 digits
    std::string habit;    ///< a tag, as the person writes it
    std::string measure;  ///< id of a scale, or the name of a number
    patterns::TrialPlan plan;
    std::optional<base::Day> stopped = {};  ///< by the person: the first day that no longer counts
    bool operator==(const Trial&) const;
};

/// By their first day. Where a later one begins an earlier one ends, as if stopped: two devices may each have begun
/// one. What is not a trial is left out, and left as it is.
[[nodiscard]] std::vector<Trial> trials_in(const record::Record& record);
[[nodiscard]] base::Result<> keep_trial(record::Record& record, const Trial& trial, base::Instant now);

/// As it is kept: {"days":28,"first":"2026-11-25","habit":"a walk","measure":"craving","seed":7}, and "stopped".
[[nodiscard]] std::string kept_form(const Trial& trial);
[[nodiscard]] std::optional<Trial> parse_trial(std::string id, std::string_view kept);
/// The setting that a trial is kept as.
[[nodiscard]] std::string setting_of_trial(std::string_view id);

/// Two, four or six weeks.
[[nodiscard]] bool is_trial_length(int days);
/// Of `days` from the day after `today`, drawn anew.
[[nodiscard]] Trial new_trial(std::string habit, std::string measure, int days, base::Day today,
                              base::Entropy& entropy);

/// The first day that no longer counts.
[[nodiscard]] base::Day end_of(const Trial& trial);

}  // namespace app
