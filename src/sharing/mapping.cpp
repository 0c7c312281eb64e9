#include "sharing/mapping.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>

#include "base/parse.h"
#include "base/text.h"
#include "sharing/cells.h"

namespace sharing {
namespace {

struct UseName { std::string_view name; Use use; };

// Names on the command line (cli.md).
constexpr auto use_names = std::to_array<UseName>({
    {"date", Use::Date}, {"time", Use::Time}, {"mood", Use::Mood}, {"craving", Use::Craving}, {"energy", Use::Energy},
    {"sleep", Use::Sleep}, {"confidence", Use::Confidence}, {"tags", Use::Tags}, {"title", Use::Title},
    {"text", Use::Text}, {"ref", Use::Reference},
});

// Header names as diary apps and people write them, folded; the first in this order that a table has gets the use.
constexpr auto header_names = std::to_array<UseName>({
    {"full_date", Use::Date}, {"date", Use::Date}, {"datetime", Use::Date}, {"date time", Use::Date},
    {"date/time", Use::Date}, {"timestamp", Use::Date}, {"day", Use::Date}, {"created", Use::Date},
    {"created at", Use::Date}, {"created_at", Use::Date}, {"creation date", Use::Date}, {"entry date", Use::Date},
    {"when", Use::Date}, {"datum", Use::Date}, {"tag", Use::Date}, {"fecha", Use::Date}, {"data", Use::Date},
    {"дата", Use::Date},
    {"time", Use::Time}, {"time of day", Use::Time}, {"uhrzeit", Use::Time}, {"zeit", Use::Time}, {"heure", Use::Time},
    {"hora", Use::Time}, {"ora", Use::Time}, {"tijd", Use::Time}, {"beeptime", Use::Time}, {"hour", Use::Time},
    {"mood", Use::Mood}, {"mood rating", Use::Mood}, {"mood score", Use::Mood}, {"feeling", Use::Mood},
    {"rating", Use::Mood}, {"stimmung", Use::Mood}, {"humeur", Use::Mood}, {"humor", Use::Mood},
    {"stemming", Use::Mood}, {"ánimo", Use::Mood}, {"umore", Use::Mood}, {"настроение", Use::Mood},
    {"craving", Use::Craving}, {"cravings", Use::Craving}, {"urge", Use::Craving}, {"urges", Use::Craving},
    {"suchtdruck", Use::Craving},
    {"energy", Use::Energy}, {"energy level", Use::Energy}, {"energie", Use::Energy},
    {"sleep_hours", Use::Sleep}, {"sleep", Use::Sleep}, {"sleep hours", Use::Sleep}, {"hours slept", Use::Sleep},
    {"hours of sleep", Use::Sleep}, {"schlaf", Use::Sleep},
    {"confidence", Use::Confidence},
    {"tags", Use::Tags}, {"activities", Use::Tags}, {"labels", Use::Tags}, {"categories", Use::Tags},
    {"activity", Use::Tags}, {"aktivitäten", Use::Tags},
    {"title", Use::Title}, {"note_title", Use::Title}, {"subject", Use::Title}, {"heading", Use::Title},
    {"titel", Use::Title}, {"titre", Use::Title},
    {"text", Use::Text}, {"note", Use::Text}, {"notes", Use::Text}, {"entry", Use::Text}, {"journal", Use::Text},
    {"content", Use::Text}, {"body", Use::Text}, {"comment", Use::Text}, {"comments", Use::Text}, {"diary", Use::Text},
    {"journal entry", Use::Text}, {"notiz", Use::Text}, {"notizen", Use::Text}, {"nota", Use::Text},
    {"ref", Use::Reference}, {"reference", Use::Reference}, {"id", Use::Reference}, {"uuid", Use::Reference},
});

constexpr std::string_view own_column = "utc_offset";

constexpr std::size_t enough_cells = 2000;  // to know what a column holds

std::vector<std::string_view> cells_of(const Table& table, std::size_t column)
{
    std::vector<std::string_view> cells;
    for (const auto& row : table.rows) {
        if (cells.size() == enough_cells) break;
        if (const auto cell = table.cell(row, column); !says_nothing(cell)) cells.push_back(cell);
    }
    return cells;
}

bool nearly_all(std::span<const std::string_view> cells, auto holds)
{
    const auto holding = std::ranges::count_if(cells, holds);
    return !cells.empty() && 10 * holding >= 9 * std::ssize(cells);
}

bool holds_numbers(std::span<const std::string_view> cells)
{
    return nearly_all(cells, [](auto cell) { return number_in(cell).has_value(); });
}

bool holds_dates(std::span<const std::string_view> cells)
{
    return nearly_all(cells, [](auto cell) {
        return parse_when(cell, DateOrder::DayMonthYear) || parse_when(cell, DateOrder::MonthDayYear);
    });
}

/// The usual scale that holds all numbers, narrowest first.
std::optional<Range> range_holding(std::span<const std::string_view> cells, std::span<const Range> scales)
{
    const auto inside = [&](const Range& range) {
        return std::ranges::all_of(cells, [&](auto cell) {
            const auto number = number_in(cell);
            return !number || (*number >= range.low && *number <= range.high);
        });
    };
    const auto found = std::ranges::find_if(scales, inside);
    return found == scales.end() ? std::nullopt : std::optional(*found);
}

/// A table that Lantern wrote (export.h) keeps its own points.
bool is_own(const Table& table) { return std::ranges::contains(table.header, own_column); }

std::optional<Range> range_of(const Table& table, std::span<const std::string_view> cells, Use use)
{
    if (is_own(table)) return std::nullopt;
    constexpr std::array mood_scales = {Range{1, 5}, Range{-2, 2}, Range{1, 10}, Range{0, 10}, Range{0, 100}};
    constexpr std::array other_scales = {Range{0, 10}, Range{0, 100}};
    if (use == Use::Mood) return range_holding(cells, mood_scales);
    const bool is_scale = use == Use::Craving || use == Use::Energy || use == Use::Confidence;
    return is_scale ? range_holding(cells, other_scales) : std::nullopt;
}

std::string separator_of(std::span<const std::string_view> cells)
{
    for (const std::string_view separator : {"|", ";", ",", "\n"}) {
        if (std::ranges::any_of(cells, [&](auto cell) { return cell.contains(separator); }))
            return std::string(separator);
    }
    return ",";
}

void claim_by_name(const Table& table, Mapping& mapping)
{
    for (const auto& [name, use] : header_names) {
        if (mapping.column_of(use)) continue;
        for (std::size_t column = 0; column < table.header.size(); ++column) {
            if (mapping.columns[column].use != Use::Ignore || base::folded(table.header[column]) != name) continue;
            mapping.columns[column] = use_of(table, column, use);
            break;
        }
    }
}

void claim_by_cells(const Table& table, Mapping& mapping)
{
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        if (mapping.columns[column].use != Use::Ignore) continue;
        const auto cells = cells_of(table, column);
        if (!mapping.column_of(Use::Date) && holds_dates(cells))
            mapping.columns[column] = use_of(table, column, Use::Date);
        else if (holds_numbers(cells) && !table.header[column].empty())
            mapping.columns[column] = use_of(table, column, Use::Number);
    }
}

std::unexpected<base::Error> not_understood(std::string where)
{
    return base::failed(base::Kind::BadInput, std::move(where));
}

/// A part of a mapping: "mood=Mood:1:10" is use Mood of "Mood:1:10".
struct Part { Use use; std::string name; std::string column; };

std::optional<Part> part_of(std::string_view text)
{
    const auto equals = text.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const auto key = base::trimmed(text.substr(0, equals));
    const std::string column(text.substr(equals + 1));
    if (key.starts_with("number:")) return Part{Use::Number, std::string(key.substr(7)), column};
    const auto known = std::ranges::find(use_names, key, &UseName::name);
    return known == use_names.end() ? std::nullopt : std::optional(Part{known->use, "", column});
}

/// A piece that begins no new part belongs to the one before: column names and separators may hold commas.
base::Result<std::vector<Part>> parts_of(std::string_view text)
{
    std::vector<Part> parts;
    for (const auto piece : base::split(text, ",")) {
        if (auto part = part_of(piece))
            parts.push_back(std::move(*part));
        else if (parts.empty())
            return not_understood(std::format("“{}” does not begin with a name like date= or mood=", piece));
        else
            parts.back().column += "," + std::string(piece);
    }
    return parts;
}

/// A column and what follows its name after a colon.
struct Named { std::size_t column; std::string_view rest; };

std::optional<std::string_view> rest_after(std::string_view text, std::string_view name, bool exact)
{
    const auto head = text.substr(0, name.size());
    const bool same = exact ? head == name : base::folded(head) == base::folded(name);
    const bool ends = text.size() == name.size() || (text.size() > name.size() && text[name.size()] == ':');
    return same && ends && !name.empty() ? std::optional(text.substr(std::min(name.size() + 1, text.size())))
                                         : std::nullopt;
}

std::optional<Named> column_named(std::string_view text, const Table& table)
{
    for (const bool exact : {true, false}) {
        std::optional<Named> longest;
        for (std::size_t column = 0; column < table.header.size(); ++column) {
            const auto rest = rest_after(text, table.header[column], exact);
            if (rest && (!longest || rest->size() < longest->rest.size())) longest = Named{column, *rest};
        }
        if (longest) return longest;
    }
    const auto colon = text.find(':');
    const auto number = base::whole_number(text.substr(0, colon));
    const bool counts = number && *number >= 1 && static_cast<std::size_t>(*number) <= table.header.size();
    if (!counts) return std::nullopt;
    return Named{static_cast<std::size_t>(*number) - 1, colon == std::string_view::npos ? "" : text.substr(colon + 1)};
}

std::optional<Range> parse_range(std::string_view text)
{
    const auto ends = base::split(text, ":");
    if (ends.size() != 2) return std::nullopt;
    const auto low = number_in(ends[0]), high = number_in(ends[1]);
    return low && high && *low != *high ? std::optional(Range{*low, *high}) : std::nullopt;
}

base::Result<> apply(const Part& part, const Table& table, Mapping& mapping)
{
    const auto named = column_named(part.column, table);
    if (!named) return not_understood(std::format("there is no column “{}”", part.column));
    auto& column = mapping.columns[named->column];
    if (column.use != Use::Ignore) return not_understood(std::format("the column “{}” is used twice", part.column));
    column = use_of(table, named->column, part.use);
    if (!part.name.empty()) column.name = part.name;
    if (named->rest.empty()) return {};
    if (part.use == Use::Tags) {
        column.separator = named->rest;
        return {};
    }
    column.range = parse_range(named->rest);
    return column.range ? base::Result<>{} : not_understood(std::format("“{}” is not LOW:HIGH", named->rest));
}

}  // namespace

std::optional<std::size_t> Mapping::column_of(Use use) const
{
    const auto found = std::ranges::find(columns, use, &ColumnUse::use);
    return found == columns.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

ColumnUse use_of(const Table& table, std::size_t column, Use use)
{
    const auto cells = cells_of(table, column);
    return {.use = use,
            .range = range_of(table, cells, use),
            .separator = use == Use::Tags ? separator_of(cells) : "",
            .name = use == Use::Number ? table.header[column] : ""};
}

void settle_order(const Table& table, Mapping& mapping)
{
    const auto column = mapping.column_of(Use::Date);
    const auto guess = column ? guess_order(cells_of(table, *column)) : OrderGuess{DateOrder::DayMonthYear, true};
    mapping.order = guess.order;
    mapping.order_is_sure = guess.sure;
}

Mapping guess_mapping(const Table& table)
{
    Mapping mapping{.columns = std::vector<ColumnUse>(table.header.size()), .levels = {}};
    claim_by_name(table, mapping);
    claim_by_cells(table, mapping);
    settle_order(table, mapping);
    return mapping;
}

base::Result<Mapping> parse_mapping(std::string_view text, const Table& table)
{
    Mapping mapping{.columns = std::vector<ColumnUse>(table.header.size()), .levels = {}};
    const auto parts = parts_of(text);
    if (!parts) return std::unexpected(parts.error());
    for (const auto& part : *parts) {
        if (const auto applied = apply(part, table, mapping); !applied) return std::unexpected(applied.error());
    }
    if (!mapping.column_of(Use::Date)) return not_understood("date=COLUMN is missing");
    settle_order(table, mapping);
    return mapping;
}

base::Result<std::map<std::string, int>> parse_levels(std::string_view text)
{
    std::map<std::string, int> levels;
    std::string name;  // may hold commas: it goes on until a level follows
    for (const auto piece : base::split(text, ",")) {
        name += (name.empty() ? "" : ",") + std::string(piece);
        const auto equals = name.rfind('=');
        if (equals == std::string::npos) continue;
        const auto level = number_in(std::string_view(name).substr(equals + 1));
        if (!level || std::abs(*level) > 2 || *level != std::round(*level)) break;
        levels[base::folded(name.substr(0, equals))] = static_cast<int>(*level);
        name.clear();
    }
    if (name.empty()) return levels;
    return not_understood(std::format("“{}” is not NAME=LEVEL with a level from -2 to 2", name));
}

}  // namespace sharing
