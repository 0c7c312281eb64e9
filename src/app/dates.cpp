#include "app/dates.h"

#include <format>

#include "words/text.h"

namespace app {
namespace {

using namespace std::chrono;

std::string_view month_name(year_month_day date) { return text::dates::months[unsigned{date.month()} - 1]; }

}  // namespace

std::string long_date(base::Day day)
{
    const year_month_day date{day};
    const auto name = text::dates::weekdays[weekday{day}.c_encoding()];
    return std::format("{} {} {}", name, unsigned{date.day()}, month_name(date));
}

std::string day_and_month(base::Day day)
{
    const year_month_day date{day};
    return std::format("{} {}", unsigned{date.day()}, month_name(date));
}

std::string date_with_year(base::Day day)
{
    const year_month_day date{day};
    return std::format("{} {} {}", unsigned{date.day()}, month_name(date), int{date.year()});
}

std::string date_near(base::Day day, base::Day today)
{
    const bool this_year = year_month_day{day}.year() == year_month_day{today}.year();
    return this_year ? day_and_month(day) : date_with_year(day);
}

std::string month_and_year(base::Day day)
{
    const year_month_day date{day};
    return std::format("{} {}", month_name(date), int{date.year()});
}

std::string day_title(base::Day day, base::Day today)
{
    if (day == today) return std::string(text::journal::today);
    if (day == today - days{1}) return std::string(text::journal::yesterday);
    const bool this_year = year_month_day{day}.year() == year_month_day{today}.year();
    return this_year ? long_date(day) : std::format("{} {}", long_date(day), int{year_month_day{day}.year()});
}

base::Day calendar_day(base::Moment moment)
{
    return std::chrono::floor<std::chrono::days>(base::wall_time(moment));
}

int hour_of(base::WallTime wall) { return static_cast<int>(floor<hours>(wall - floor<days>(wall)).count()); }

bool is_night_at(int hour, int from)
{
    constexpr int ends = 5;
    return from < ends ? hour >= from && hour < ends : hour >= from || hour < ends;
}

PartOfDay part_of_day(base::WallTime wall)
{
    const int hour = hour_of(wall);
    if (hour < 5 || hour >= 22) return PartOfDay::Night;
    if (hour < 11) return PartOfDay::Morning;
    return hour < 17 ? PartOfDay::Day : PartOfDay::Evening;
}

}  // namespace app
