#include "sharing/bearable.h"

#include <algorithm>
#include <array>
#include <format>
#include <map>

#include "base/text.h"
#include "sharing/cells.h"
#include "sharing/columns.h"

namespace sharing {
namespace {

/// One line of the file.
struct Line { int number; std::string_view date, time, category, rating, detail, notes; };

struct PartOfDay { std::string_view name, clock; };
constexpr auto parts_of_day = std::to_array<PartOfDay>({
    {"pre", "06:00"}, {"am", "09:00"}, {"morning", "09:00"}, {"mid", "13:00"}, {"midday", "13:00"}, {"pm", "19:00"},
    {"evening", "19:00"}, {"night", "22:00"}, {"all day", ""},
});

struct Level { std::string_view name, points; };
constexpr auto energy_levels =
    std::to_array<Level>({{"v. low", "1"}, {"low", "2"}, {"ok", "3"}, {"high", "4"}, {"v. high", "5"}});
constexpr auto sleep_levels = std::to_array<Level>({{"poor", "1"}, {"ok", "2"}, {"good", "3"}, {"great", "4"}});

Line line_of(const Table& table, const Row& row)
{
    const auto cell = [&](std::string_view name) { return base::trimmed(cell_named(table, row, name)); };
    const auto formatted = cell("date formatted");
    return {row.line, formatted.empty() ? cell("date") : formatted, cell("time of day"), cell("category"),
            cell("rating/amount"), cell("detail"), cell("notes")};
}

/// "8th Dec 2021" → "8 Dec 2021"
std::string without_ordinal(std::string_view date)
{
    const auto digits = std::min(date.find_first_not_of("0123456789"), date.size());
    const auto ending = base::folded(date.substr(digits, 2));
    const bool ordinal = digits > 0 && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th");
    return std::string(date.substr(0, digits)) + std::string(date.substr(ordinal ? digits + 2 : digits));
}

std::string clock_of(std::string_view time)
{
    const auto name = base::folded(time);
    const auto known = std::ranges::find(parts_of_day, std::string_view(name), &PartOfDay::name);
    return std::string(known == parts_of_day.end() ? time : known->clock);
}

/// "Neck pain (Moderate)" → "Neck pain"
std::string_view name_of(std::string_view detail)
{
    const auto bracket = detail.rfind(" (");
    return base::trimmed(detail.ends_with(')') ? detail.substr(0, bracket) : detail);
}

std::string points_of(const Line& line, std::span<const Level> levels)
{
    const auto name = base::folded(line.detail);
    const auto known = std::ranges::find(levels, std::string_view(name), &Level::name);
    return std::string(number_in(line.rating) || known == levels.end() ? line.rating : known->points);
}

/// "Asleep 23:30 - 07:10" in the detail, where the rating is not the hours already.
std::string hours_of(const Line& line)
{
    if (hours_in(line.rating)) return std::string(line.rating);
    const auto dash = line.detail.find('-');
    const auto space = dash == std::string_view::npos ? dash : line.detail.find_last_of(' ', dash >= 2 ? dash - 2 : 0);
    if (space == std::string_view::npos) return {};
    const auto from = hours_in(base::trimmed(line.detail.substr(space, dash - space)));
    const auto until = hours_in(base::trimmed(line.detail.substr(dash + 1)));
    if (!from || !until) return {};
    return std::format("{:.2f}", *until < *from ? *until + 24 - *from : *until - *from);
}

void add_number(Told& told, std::string_view name, std::string_view rating)
{
    if (number_in(rating) && !name.empty()) add_scale(told.scales, name, rating);
}

/// False when Lantern has no place for it.
bool add_reading(Told& told, const Line& line)
{
    const auto category = base::folded(line.category);
    if (category == "mood") told.mood = line.rating;
    else if (category == "energy") told.energy = points_of(line, energy_levels);
    else if (category == "sleep") told.sleep = hours_of(line);
    else if (category == "sleep quality") add_number(told, line.category, points_of(line, sleep_levels));
    else if (category == "symptom" || category == "symptoms") add_number(told, name_of(line.detail), line.rating);
    else if (category.starts_with("factor") || category.starts_with("medic")) add_tag(told.tags, name_of(line.detail));
    else return false;
    return true;
}

/// A second mood or energy of the same time of day is a row of its own.
bool is_taken(const Told& told, const Line& line)
{
    const auto category = base::folded(line.category);
    return (category == "mood" && !told.mood.empty()) || (category == "energy" && !told.energy.empty());
}

Range scale_of(const std::vector<Told>& rows, std::string Told::*cell)
{
    const bool wide = std::ranges::any_of(rows, [&](auto& row) { return number_in(row.*cell).value_or(0) > 5; });
    return {1, wide ? 10.0 : 5.0};
}

}  // namespace

bool is_bearable(const Table& table)
{
    return has_column(table, "category") && has_column(table, "rating/amount") && has_column(table, "detail");
}

Reading read_bearable(const Table& table)
{
    std::vector<Told> rows;
    std::vector<Skipped> left_out;
    std::map<std::string, std::size_t> by_time;
    for (const auto& row : table.rows) {
        const auto line = line_of(table, row);
        const auto key = std::format("{}\n{}", line.date, base::folded(line.time));
        const auto known = by_time.find(key);
        const bool is_new = known == by_time.end() || is_taken(rows[known->second], line);
        Told fresh{.line = line.number, .date = without_ordinal(line.date), .time = clock_of(line.time)};
        auto& told = is_new ? fresh : rows[known->second];
        const bool noted = !line.notes.empty() && !told.text.contains(line.notes);
        if (noted) add_words(told.text, line.notes);
        if (!add_reading(told, line)) {
            left_out.push_back({line.number, Reason::NotKept, base::shortened(line.category, 40)});
            if (!noted) continue;
        }
        if (!is_new) continue;
        by_time[key] = rows.size();
        rows.push_back(std::move(fresh));
    }
    const Telling telling{.mood = scale_of(rows, &Told::mood), .energy = scale_of(rows, &Told::energy),
                          .words_are_notes = true};
    auto reading = reading_of(std::move(rows), telling);
    reading.left_out = std::move(left_out);
    settle_order(reading.table, reading.mapping);
    return reading;
}

}  // namespace sharing
