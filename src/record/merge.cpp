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

std::optional<Source> source_of(const Table& table)
{
    const std::pair<const Table*, Source> sources[] = {
        {&check_in_table(), Source::CheckIn}, {&entry_table(), Source::Entry}, {&lapse_table(), Source::Lapse},
        {&regimen_table(), Source::Regimen},  {&dose_table(), Source::Dose},   {&goal_table(), Source::Goal},
        {&win_table(), Source::Win}};
    const auto* found = std::ranges::find(sources, &table, &std::pair<const Table*, Source>::first);
    return found == std::end(sources) ? std::nullopt : std::optional(found->second);
}

/// What became of a row for whoever reads the record. None: it was not there to be seen, and is not.
std::optional<Came::What> seen_as(const Table& table, const std::optional<Row>& before, const Row& now)
{
    const bool was_there = before && !is_deleted(table, *before);
    if (is_deleted(table, now)) return was_there ? std::optional(Came::What::Removed) : std::nullopt;
    return was_there ? Came::What::Changed : Came::What::New;
}

void note(const Table& table, const std::optional<Row>& before, const Row& now, Merged& sum)
{
    const auto source = source_of(table);
    const auto what = seen_as(table, before, now);
    if (source && what) sum.came.push_back({*source, now.id, *what});
}

/// True: it brought something.
base::Result<bool> merge_row(RowStore& rows, const Row& row, Clock& clock, Merged& sum)
{
    const auto& table = rows.table();
    if (came_empty(table, row)) return false;
    const auto known = rows.find(row.id);
    if (!known) return std::unexpected(known.error());
    const Row result = *known ? merged(table, **known, row) : row;
    if (*known && result == **known) return false;
    if (auto kept = rows.put(result); !kept) return std::unexpected(kept.error());
    if (table.shows) ++clock.version;
    note(table, *known, result, sum);
    return true;
}

base::Result<> merge_table(const vault::Database& database, const Incoming& incoming, Clock& clock, base::Instant now,
                           Merged& sum)
{
    auto rows = RowStore::on(database, *incoming.table);
    if (!rows) return std::unexpected(rows.error());
    for (const auto& row : incoming.rows) {
        const auto brought = merge_row(*rows, row, clock, sum);
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

constexpr std::string_view looks_and_lock[] = {"theme",      "text",        "lines",      "night-from",
                                               "lock-after", "lock-hidden", "typing-pace"};
constexpr std::string_view its_own[] = {"last-copy", "last-tested", "typing-usual"};

}  // namespace

bool stays(std::string_view name, bool is_set)
{
    return std::ranges::contains(its_own, name) || (is_set && std::ranges::contains(looks_and_lock, name));
}

void leave_out_settings(std::vector<Incoming>& incoming, const std::function<bool(std::string_view)>& stays)
{
    for (auto& [table, rows] : incoming)
        if (table == &setting_table())
            std::erase_if(rows, [&](const Row& row) {
                const auto* name = std::get_if<std::string>(&row.cells.front().value);
                return name && stays(*name);
            });
}

base::Result<Merged> merge_rows(const vault::Database& database, const std::vector<Incoming>& incoming,
                                base::Instant now)
{
    return change(database, [&](Clock& clock) -> base::Result<Merged> {
        Merged sum;
        for (const auto& table : incoming)
            if (auto done = merge_table(database, table, clock, now, sum); !done) return std::unexpected(done.error());
        if (auto done = merge_table(database, unlisted_tags(incoming), clock, now, sum); !done)
            return std::unexpected(done.error());
        return sum;
    });
}

}  // namespace record
