#include "record/merge.h"

#include <algorithm>
#include <set>

#include "record/clock.h"
#include "record/conversion.h"
#include "record/row_store.h"
#include "record/tables.h"

namespace record {
namespace {

/// A person can empty a row only by two changes on two devices, which have two stamps.
bool came_empty(const Table& table, const Row& row)
{
    if (!is_hollow(table, row)) return false;
    std::set<Stamp> stamps;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (table.fields[i].content) stamps.insert(row.cells[i].stamp);
    return stamps.size() == 1;
}

/// True: it brought something.
base::Result<bool> merge_row(RowStore& rows, const Row& row, Clock& clock)
{
    const auto& table = rows.table();
    if (came_empty(table, row)) return false;
    const auto known = rows.find(row.id);
    if (!known) return std::unexpected(known.error());
    const Row result = *known ? merged(table, **known, row) : row;
    if (*known && result == **known) return false;
    if (auto kept = rows.put(result); !kept) return std::unexpected(kept.error());
    if (table.shows) ++clock.version;
    return true;
}

base::Result<> merge_table(const vault::Database& database, const Incoming& incoming, Clock& clock, base::Instant now,
                           Added& sum)
{
    auto rows = RowStore::on(database, *incoming.table);
    if (!rows) return std::unexpected(rows.error());
    for (const auto& row : incoming.rows) {
        const auto brought = merge_row(*rows, row, clock);
        if (!brought) return std::unexpected(brought.error());
        for (const auto& cell : row.cells) clock.hear(cell.stamp, now);
        if (incoming.table->counts) ++(*brought ? sum.added : sum.already);
    }
    return {};
}

std::set<std::string> names_in(const std::vector<Incoming>& incoming)
{
    std::set<std::string> names;
    for (const auto& [table, rows] : incoming)
        if (const auto field = names_field(*table))
            for (const auto& row : rows)
                for (auto& name : names_of(row.cells[*field].value)) names.insert(std::move(name));
    return names;
}

/// Tags that rows carry but no file lists, as files made by hand have them. Whoever names one really was first.
Incoming unlisted_tags(const std::vector<Incoming>& incoming)
{
    Incoming tags{&tag_table(), {}};
    for (const auto& name : names_in(incoming)) {
        Row row = row_of(Tag{name});
        row.cells[0].stamp = {end_of_time - 1, {}};
        row.cells[1] = {};
        if (auto whole = sound(tag_table(), std::move(row))) tags.rows.push_back(std::move(*whole));
    }
    return tags;
}

}  // namespace

base::Result<Added> merge_rows(const vault::Database& database, const std::vector<Incoming>& incoming,
                               base::Instant now)
{
    return change(database, [&](Clock& clock) -> base::Result<Added> {
        Added sum;
        for (const auto& table : incoming)
            if (auto done = merge_table(database, table, clock, now, sum); !done) return std::unexpected(done.error());
        if (auto done = merge_table(database, unlisted_tags(incoming), clock, now, sum); !done)
            return std::unexpected(done.error());
        return sum;
    });
}

}  // namespace record
