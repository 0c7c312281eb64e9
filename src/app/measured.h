#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "patterns/diary_days.h"
#include "patterns/week.h"

namespace app {

/// A scale of Lantern's, or a number that an import brought by name, with its days.
struct Measured {
    std::string id;
    std::string name;       ///< "Craving"
    std::string name_scale; ///< "Craving, 0 to 10"
    double low, high;
    std::vector<patterns::DayMean> days;  ///< at least one
    patterns::WeekGrid week;
};

/// None where it has no day.
[[nodiscard]] std::optional<Measured> measured(const patterns::MeasureDays& measure, std::chrono::hours day_starts);

/// "Craving", "Pages": as `Measured::name`, by its id.
[[nodiscard]] std::string measure_name(std::string_view id);
/// All that have a day, in the order of `days`.
[[nodiscard]] std::vector<Measured> all_measured(const patterns::DiaryDays& days);

/// With a capital, where it begins with a plain letter.
[[nodiscard]] std::string capitalised(std::string words);

}  // namespace app
