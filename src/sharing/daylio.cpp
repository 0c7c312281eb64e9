#include "sharing/daylio.h"

#include <algorithm>
#include <array>

#include "sharing/columns.h"

namespace sharing {
namespace {

struct ColumnName { std::string_view name; Use use; };

constexpr auto daylio_columns = std::to_array<ColumnName>({
    {"time", Use::Time}, {"mood", Use::Mood}, {"activities", Use::Tags}, {"scales", Use::Scales},
    {"note_title", Use::Title}, {"note", Use::Text},
});

}  // namespace

bool is_daylio(const Table& table)
{
    const bool dated = has_column(table, "full_date") || (has_column(table, "year") && has_column(table, "date"));
    return dated && has_column(table, "weekday") && has_column(table, "mood");
}

Table with_whole_dates(Table table)
{
    const auto year = column_named(table, "year"), date = column_named(table, "date");
    if (has_column(table, "full_date") || !year || !date) return table;
    for (auto& row : table.rows) {
        if (row.cells.size() > std::max(*year, *date)) row.cells[*date] += " " + row.cells[*year];
    }
    return table;
}

Mapping daylio_mapping(const Table& table)
{
    Mapping mapping{.columns = std::vector<ColumnUse>(table.header.size()), .levels = {}, .words_are_notes = true};
    const auto date = column_named(table, has_column(table, "full_date") ? "full_date" : "date");
    if (date) mapping.columns[*date].use = Use::Date;
    for (const auto& [name, use] : daylio_columns) {
        if (const auto column = column_named(table, name)) mapping.columns[*column].use = use;
    }
    if (const auto tags = mapping.column_of(Use::Tags)) mapping.columns[*tags].separator = "|";
    settle_order(table, mapping);
    return mapping;
}

}  // namespace sharing
