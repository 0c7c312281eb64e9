#include "sharing/told.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace sharing {
namespace {

struct Column { std::string_view name; Use use; std::string Told::*cell; };

constexpr auto columns = std::to_array<Column>({
    {"date", Use::Date, &Told::date}, {"time", Use::Time, &Told::time}, {"mood", Use::Mood, &Told::mood},
    {"energy", Use::Energy, &Told::energy}, {"sleep", Use::Sleep, &Told::sleep}, {"tags", Use::Tags, &Told::tags},
    {"scales", Use::Scales, &Told::scales}, {"title", Use::Title, &Told::title}, {"text", Use::Text, &Told::text},
    {"reference", Use::Reference, &Told::reference},
});

ColumnUse use_of(Use use, const Telling& telling)
{
    ColumnUse column{.use = use, .range = {}, .separator = "", .name = ""};
    if (use == Use::Mood) column.range = telling.mood;
    if (use == Use::Energy) column.range = telling.energy;
    if (use == Use::Tags) column.separator = telling.parting;
    return column;
}

std::string without_bars(std::string_view name)
{
    std::string text(base::trimmed(name));
    std::ranges::replace(text, '|', '/');
    return text;
}

}  // namespace

Reading reading_of(std::vector<Told> entries, const Telling& telling)
{
    Reading reading{};
    reading.mapping.order = DateOrder::YearMonthDay;
    reading.mapping.words_are_notes = telling.words_are_notes;
    for (const auto& column : columns) {
        reading.table.header.emplace_back(column.name);
        reading.mapping.columns.push_back(use_of(column.use, telling));
    }
    for (auto& entry : entries) {
        Row row{.line = entry.line, .cells = {}};
        for (const auto& column : columns) row.cells.push_back(std::move(entry.*column.cell));
        reading.table.rows.push_back(std::move(row));
    }
    return reading;
}

void add_scale(std::string& scales, std::string_view name, std::string_view value)
{
    scales += (scales.empty() ? "" : " | ") + without_bars(name) + ": " + std::string(value);
}

void add_tag(std::string& tags, std::string_view name) { tags += (tags.empty() ? "" : " | ") + without_bars(name); }

void add_words(std::string& text, std::string_view more)
{
    if (!base::trimmed(more).empty()) text += (text.empty() ? "" : "\n\n") + std::string(base::trimmed(more));
}

void leave_out(std::vector<Skipped>& left_out, Reason reason, int count)
{
    if (count > 0) left_out.push_back({0, reason, std::to_string(count)});
}

}  // namespace sharing
