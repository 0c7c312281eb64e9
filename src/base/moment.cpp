#include "base/moment.h"

#include <cstdlib>
#include <format>

#include "base/parse.h"

namespace base {
namespace {

using namespace std::chrono;

Day day_of(WallTime wall) { return floor<days>(wall); }

std::optional<minutes> parse_offset(std::string_view text)
{
    if (text == "Z") return minutes{0};
    if (text.size() != 6 || text[3] != ':' || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    const auto hour = whole_number(text.substr(1, 2)), minute = whole_number(text.substr(4, 2));
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    const minutes size{*hour * 60 + *minute};
    return text[0] == '-' ? -size : size;
}

/// "21:40", "21:40:05" or "21:40:05.123".
std::optional<milliseconds> parse_clock(std::string_view text)
{
    const bool whole = text.size() == 5 || (text.size() == 8 && text[5] == ':') ||
                       (text.size() == 12 && text[5] == ':' && text[8] == '.');
    if (!whole || text[2] != ':') return std::nullopt;
    const auto hour = whole_number(text.substr(0, 2)), minute = whole_number(text.substr(3, 2));
    const auto second = text.size() >= 8 ? whole_number(text.substr(6, 2)) : std::optional(0);
    const auto thousandth = text.size() == 12 ? whole_number(text.substr(9, 3)) : std::optional(0);
    if (!hour || !minute || !second || !thousandth) return std::nullopt;
    if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    return hours{*hour} + minutes{*minute} + seconds{*second} + milliseconds{*thousandth};
}

}  // namespace

WallTime wall_time(Moment moment) { return WallTime{moment.at.time_since_epoch() + moment.offset}; }

Moment moment_at(WallTime wall, minutes offset) { return {Instant{wall.time_since_epoch() - offset}, offset}; }

Day recovery_day(Moment moment, hours day_starts) { return day_of(wall_time(moment) - day_starts); }

std::string iso_date(Day day)
{
    const year_month_day date{day};
    return std::format("{:04}-{:02}-{:02}", int{date.year()}, unsigned{date.month()}, unsigned{date.day()});
}

std::string clock_time(WallTime wall)
{
    const hh_mm_ss time{wall - day_of(wall)};
    return std::format("{:02}:{:02}", time.hours().count(), time.minutes().count());
}

std::string iso_moment(Moment moment)
{
    const auto wall = wall_time(moment);
    const hh_mm_ss time{wall - day_of(wall)};
    const auto size = std::abs(moment.offset.count());
    return std::format("{}T{:02}:{:02}:{:02}.{:03}{}{:02}:{:02}", iso_date(day_of(wall)), time.hours().count(),
                       time.minutes().count(), time.seconds().count(), time.subseconds().count(),
                       moment.offset.count() < 0 ? '-' : '+', size / 60, size % 60);
}

std::optional<Day> parse_iso_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = whole_number(text.substr(0, 4)), m = whole_number(text.substr(5, 2)),
               d = whole_number(text.substr(8));
    if (!y || !m || !d) return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    return date.ok() ? std::optional(local_days{date}) : std::nullopt;
}

std::optional<Moment> parse_iso_moment(std::string_view text)
{
    if (text.size() < 17 || text[10] != 'T') return std::nullopt;
    const auto zone = text.find_first_of("Z+-", 11);
    if (zone == std::string_view::npos) return std::nullopt;
    const auto day = parse_iso_date(text.substr(0, 10));
    const auto clock = parse_clock(text.substr(11, zone - 11));
    const auto offset = parse_offset(text.substr(zone));
    if (!day || !clock || !offset) return std::nullopt;
    return moment_at(WallTime{*day} + *clock, *offset);
}

}  // namespace base
