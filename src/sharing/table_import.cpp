#include "sharing/table_import.h"

#include <cmath>
#include <expected>
#include <format>
#include <optional>
#include <unordered_map>

#include "base/text.h"
#include "sharing/cells.h"

namespace sharing {
namespace {

using namespace std::chrono;

/// What is wrong with a cell.
struct Unread { Reason reason; std::string_view cell; };

using Read = std::expected<void, Unread>;

std::unexpected<Unread> unread(Reason reason, std::string_view cell = {})
{
    return std::unexpected(Unread{reason, cell});
}

/// One row as far as it is read.
struct Draft {
    record::CheckIn check_in;  ///< all but the words
    std::string title, text;
    std::optional<When> when;
    std::optional<milliseconds> time;
};

constexpr Range ten_points{0, 10};
constexpr Range mood_points{-2, 2};

/// Moves `value` from one scale to the other; nothing when it is outside its own.
std::optional<int> rescaled(double value, Range from, Range to)
{
    const double share = (value - from.low) / (from.high - from.low);
    if (!(share >= 0 && share <= 1)) return std::nullopt;
    return static_cast<int>(std::lround(to.low + share * (to.high - to.low)));
}

Read read_points(std::optional<int>& points, std::string_view cell, Range from, Range to)
{
    const auto number = number_in(cell);
    if (!number) return unread(Reason::BadNumber, cell);
    points = rescaled(*number, from, to);
    return points ? Read{} : unread(Reason::OutsideRange, cell);
}

Read read_mood(Draft& draft, const ColumnUse& column, const Mapping& mapping, std::string_view cell)
{
    const auto named = mapping.levels.find(base::folded(cell));
    if (named != mapping.levels.end()) {
        draft.check_in.mood = named->second;
        return {};
    }
    if (!number_in(cell)) return unread(Reason::NoLevel, cell);
    return read_points(draft.check_in.mood, cell, column.range.value_or(mood_points), mood_points);
}

Read read_sleep(Draft& draft, std::string_view cell)
{
    const auto hours = hours_in(cell);
    if (!hours) return unread(Reason::BadNumber, cell);
    if (*hours < 0 || *hours > 24) return unread(Reason::OutsideRange, cell);
    draft.check_in.sleep_hours = *hours;
    return {};
}

Read read_number(Draft& draft, const std::string& name, std::string_view cell)
{
    const auto number = number_in(cell);
    if (!number) return unread(Reason::BadNumber, cell);
    draft.check_in.numbers[name] = *number;
    return {};
}

/// Daylio's scales: "Stress: 3 | Pain: 5".
Read read_scales(Draft& draft, std::string_view cell)
{
    for (const auto& scale : names_in(cell, "|")) {
        const auto colon = scale.rfind(':');
        if (colon == std::string::npos) continue;
        auto value = scale.substr(colon + 1);
        for (auto space = value.find("\u00A0"); space != std::string::npos; space = value.find("\u00A0"))
            value.erase(space, 2);
        const auto name = base::trimmed(std::string_view(scale).substr(0, colon));
        if (const auto number = number_in(value); number && !name.empty())
            draft.check_in.numbers[std::string(name)] = *number;
    }
    return {};
}

Read read_date(Draft& draft, DateOrder order, std::string_view cell)
{
    draft.when = parse_when(cell, order);
    return draft.when ? Read{} : unread(Reason::BadDate, cell);
}

Read read_time(Draft& draft, std::string_view cell)
{
    draft.time = parse_time(cell);
    return draft.time ? Read{} : unread(Reason::BadTime, cell);
}

void append(std::string& words, std::string_view more) { words += (words.empty() ? "" : "\n\n") + std::string(more); }

Read read_cell(Draft& draft, const ColumnUse& column, const Mapping& mapping, std::string_view cell)
{
    auto& check_in = draft.check_in;
    const auto range = column.range.value_or(ten_points);
    switch (column.use) {
    case Use::Ignore: return {};
    case Use::Date: return read_date(draft, mapping.order, cell);
    case Use::Time: return read_time(draft, cell);
    case Use::Mood: return read_mood(draft, column, mapping, cell);
    case Use::Craving: return read_points(check_in.craving, cell, range, ten_points);
    case Use::Energy: return read_points(check_in.energy, cell, range, ten_points);
    case Use::Confidence: return read_points(check_in.confidence, cell, range, ten_points);
    case Use::Sleep: return read_sleep(draft, cell);
    case Use::Number: return read_number(draft, column.name, cell);
    case Use::Scales: return read_scales(draft, cell);
    case Use::Tags: check_in.tags = names_in(cell, column.separator); return {};
    case Use::Title: append(draft.title, mapping.words_are_notes ? without_markup(cell) : cell); return {};
    case Use::Text: append(draft.text, mapping.words_are_notes ? without_markup(cell) : cell); return {};
    case Use::Reference: check_in.reference = cell; return {};
    }
    return {};
}

bool is_words(Use use) { return use == Use::Text || use == Use::Title || use == Use::Tags; }

/// The cell of a column without the space around it; empty when it says nothing.
std::string_view used_cell(const Table& table, const Row& row, const Mapping& mapping, std::size_t column)
{
    const auto cell = base::trimmed(table.cell(row, column));
    return !is_words(mapping.columns[column].use) && says_nothing(cell) ? std::string_view() : cell;
}

base::Moment moment_of(const Draft& draft, minutes offset)
{
    const auto time = draft.time ? draft.time : draft.when->time;
    const base::WallTime wall = draft.when->day + time.value_or(hours{12});
    if (draft.when->is_utc && !draft.time) return {base::moment_at(wall, minutes{0}).at, offset};
    return base::moment_at(wall, draft.when->offset.value_or(offset));
}

bool has_measures(const record::CheckIn& it)
{
    return it.craving || it.energy || it.sleep_hours || it.confidence || !it.numbers.empty();
}

std::expected<Draft, Unread> read_row(const Table& table, const Row& row, const Mapping& mapping)
{
    Draft draft{};
    for (std::size_t column = 0; column < mapping.columns.size(); ++column) {
        const auto cell = used_cell(table, row, mapping, column);
        if (cell.empty()) continue;
        const auto read = read_cell(draft, mapping.columns[column], mapping, cell);
        if (!read) return std::unexpected(read.error());
    }
    if (!draft.when) return unread(Reason::NoDate);
    const auto& it = draft.check_in;
    const bool says_something = it.mood || has_measures(it) || !it.tags.empty() || !draft.title.empty() ||
                                !draft.text.empty();
    return says_something ? std::expected<Draft, Unread>(std::move(draft)) : unread(Reason::NothingElse);
}

/// What makes a row the same row again: the moment as its file gives it, and every used cell, in the order of uses.
std::string content_of(const Table& table, const Row& row, const Mapping& mapping, const Draft& draft)
{
    const auto moment = moment_of(draft, minutes{0});
    std::string content = std::format("{}{}\n", base::iso_moment(moment), draft.when->is_utc ? "Z" : "");
    for (int use = static_cast<int>(Use::Mood); use <= static_cast<int>(Use::Reference); ++use) {
        for (std::size_t column = 0; column < mapping.columns.size(); ++column) {
            const auto& it = mapping.columns[column];
            const auto cell = used_cell(table, row, mapping, column);
            if (static_cast<int>(it.use) != use || cell.empty()) continue;
            const auto range = it.range ? std::format("{}:{}", it.range->low, it.range->high) : "";
            content += std::format("{} {} {}={}\n", use, it.name, range, cell);
        }
    }
    return content;
}

record::Entry entry_of(Draft&& draft)
{
    auto& it = draft.check_in;
    return {.id = it.id, .made = it.made, .title = std::move(draft.title), .text = std::move(draft.text),
            .tags = std::move(it.tags), .mood = it.mood, .prompt = {}, .reference = std::move(it.reference)};
}

record::CheckIn check_in_of(Draft&& draft)
{
    auto it = std::move(draft.check_in);
    it.note = std::move(draft.title);
    if (!draft.text.empty()) append(it.note, draft.text);
    return it;
}

void keep(Draft&& draft, const Mapping& mapping, record::Rows& rows)
{
    const bool has_words = !draft.title.empty() || !draft.text.empty();
    if (has_words && !mapping.words_are_notes && !has_measures(draft.check_in))
        rows.entries.push_back(entry_of(std::move(draft)));
    else
        rows.check_ins.push_back(check_in_of(std::move(draft)));
}

std::string short_cell(std::string_view cell) { return base::shortened(cell, 40); }

}  // namespace

Converted convert_table(const Table& table, const Mapping& mapping, std::string_view source, minutes offset)
{
    Converted result;
    std::unordered_map<std::string, int> seen;  // rows that are alike stay apart by their number
    for (const auto& row : table.rows) {
        auto draft = read_row(table, row, mapping);
        if (!draft) {
            result.skipped.push_back({row.line, draft.error().reason, short_cell(draft.error().cell)});
            continue;
        }
        auto content = std::format("{}\n{}", source, content_of(table, row, mapping, *draft));
        const int number = seen[content]++;
        draft->check_in.id = base::id_of_content(std::format("{}{}", content, number));
        draft->check_in.made = moment_of(*draft, offset);
        keep(std::move(*draft), mapping, result.rows);
    }
    return result;
}

}  // namespace sharing
