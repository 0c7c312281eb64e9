#include "sharing/sleep_table.h"

#include <algorithm>
#include <format>
#include <map>

#include "base/moment.h"
#include "base/text.h"
#include "sharing/columns.h"
#include "sharing/dates.h"

namespace sharing {
namespace {

using namespace std::chrono;

struct Stretch { base::Instant from, until; };

struct Night {
    int line = 0;
    std::vector<Stretch> asleep, in_bed;
    std::optional<minutes> offset;
};

constexpr hours evening{18};

std::optional<base::Moment> moment_in(std::string_view cell)
{
    const auto when = parse_when(base::trimmed(cell), DateOrder::YearMonthDay);
    if (!when || !when->time) return std::nullopt;
    return base::moment_at(base::WallTime{when->day + *when->time}, when->offset.value_or(minutes{0}));
}

bool has_offset(std::string_view cell)
{
    const auto when = parse_when(base::trimmed(cell), DateOrder::YearMonthDay);
    return when && (when->offset || when->is_utc);
}

bool is_other_type(std::string_view type)
{
    return !type.empty() && !base::folded(type).contains("sleep");
}

/// Each moment once, however many devices saw it.
milliseconds total(std::vector<Stretch> stretches)
{
    std::ranges::sort(stretches, {}, &Stretch::from);
    milliseconds sum{0};
    base::Instant seen{};
    for (const auto& [from, until] : stretches) {
        const auto begin = std::max(from, seen);
        if (until <= begin) continue;
        sum += until - begin;
        seen = until;
    }
    return sum;
}

base::Day night_of(base::Moment until) { return floor<days>(base::wall_time(until) + (hours{24} - evening)); }

Told told_of(const Night& night, bool offset)
{
    const auto& stretches = night.asleep.empty() ? night.in_bed : night.asleep;
    const auto woke = std::ranges::max(stretches, {}, &Stretch::until).until;
    auto date = base::iso_moment({woke, night.offset.value_or(minutes{0})});
    if (!offset) date.resize(std::string_view("2024-03-01T07:10:00").size());  // by the person's own clock
    const auto slept = duration<double, std::ratio<3600>>(total(stretches)).count();
    return {.line = night.line, .date = std::move(date), .sleep = std::format("{:.2f}", slept)};
}

}  // namespace

bool is_sleep_table(const Table& table)
{
    return has_column(table, "startdate") && has_column(table, "enddate") && has_column(table, "value");
}

Reading read_sleep_table(const Table& table)
{
    std::map<base::Day, Night> nights;
    std::vector<Skipped> left_out;
    int others = 0;
    bool offset = false;
    for (const auto& row : table.rows) {
        const auto cell = [&](std::string_view name) { return cell_named(table, row, name); };
        const auto value = base::folded(cell("value"));
        if (is_other_type(cell("type")) && !value.contains("sleep")) {
            ++others;
            continue;
        }
        const auto from = moment_in(cell("startdate")), until = moment_in(cell("enddate"));
        const bool in_bed = value.contains("inbed") || value == "in bed" || value == "0";
        if (!from || !until || until->at <= from->at || until->at - from->at > hours{24}) {
            const auto bad = from ? cell("enddate") : cell("startdate");
            left_out.push_back({row.line, Reason::BadDate, base::shortened(bad, 40)});
            continue;
        }
        if (value.contains("awake") || value == "2") continue;
        auto& night = nights[night_of(*until)];
        if (night.line == 0) night.line = row.line;
        night.offset = until->offset;
        offset = offset || has_offset(cell("enddate"));
        (in_bed ? night.in_bed : night.asleep).push_back({from->at, until->at});
    }
    std::vector<Told> rows;
    for (const auto& [day, night] : nights) rows.push_back(told_of(night, offset));
    auto reading = reading_of(std::move(rows));
    reading.left_out = std::move(left_out);
    leave_out(reading.left_out, Reason::OtherRows, others);
    return reading;
}

}  // namespace sharing
