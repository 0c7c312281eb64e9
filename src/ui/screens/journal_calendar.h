#pragma once
#include <array>
#include <chrono>
#include <string_view>

#include "ui/charts/year.h"
#include "ui/screens/screen.h"

namespace ui {

/// What a person chose on a calendar: another span to show, or something in it to open.
struct MonthChoice { std::optional<std::chrono::year_month> month; std::optional<base::Day> day; };
struct YearChoice { std::optional<std::chrono::year> year; std::optional<std::chrono::month> month; };

/// One month of faces between steps to the months around it, as far as the record goes. `chosen`: marked in it.
[[nodiscard]] MonthChoice draw_month(Column& page, const app::CalendarView& view, std::chrono::year_month month,
                                     std::optional<base::Day> chosen = {});
/// A year as lit windows whose months open, with the faces beneath that say what the colours mean.
[[nodiscard]] YearChoice draw_year(Column& page, const app::CalendarView& view, std::chrono::year year);
/// Its parts: the year between steps to those around it, as far as the record goes, and what the windows show.
[[nodiscard]] std::optional<std::chrono::year> step_years(Column& page, const app::CalendarView& view,
                                                          std::chrono::year shown);
[[nodiscard]] YearChart year_of(const app::CalendarView& view, std::chrono::year year);

[[nodiscard]] std::array<std::string_view, 7> monday_first();  ///< "Mon" to "Sun"
[[nodiscard]] base::Day first_of(std::chrono::year_month month);
[[nodiscard]] std::chrono::year_month month_of(base::Day day);

}  // namespace ui
