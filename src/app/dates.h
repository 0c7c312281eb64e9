#pragma once
#include <string>

#include "app/views.h"
#include "base/moment.h"

/// Days and times in words.
namespace app {

[[nodiscard]] std::string long_date(base::Day day);             ///< "Tuesday 24 November"
[[nodiscard]] std::string day_and_month(base::Day day);         ///< "24 November"
[[nodiscard]] std::string date_with_year(base::Day day);        ///< "24 November 2026"
[[nodiscard]] std::string date_near(base::Day day, base::Day today);  ///< the year only where it is another one
[[nodiscard]] std::string month_and_year(base::Day day);        ///< "November 2026"
/// "Today", "Yesterday", "Friday 20 November", or with the year when it is another one.
[[nodiscard]] std::string day_title(base::Day day, base::Day today);
/// The day that the clock showed, whatever hour this person's days start at.
[[nodiscard]] base::Day calendar_day(base::Moment moment);
[[nodiscard]] int hour_of(base::WallTime wall);  ///< 0 to 23
/// Whether `hour` lies in a night that begins at the hour `from` and lasts until five in the morning.
[[nodiscard]] bool is_night_at(int hour, int from);
[[nodiscard]] PartOfDay part_of_day(base::WallTime wall);

}  // namespace app
