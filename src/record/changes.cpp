#include "record/changes.h"

#include <algorithm>
#include <format>

#include "base/text.h"
#include "record/clock.h"
#include "record/conversion.h"
#include "record/row_store.h"
#include "record/tables.h"
#include "record/tag_book.h"

namespace record {
namespace {

/// What a change to rows works with.
struct Desk {
    RowStore rows, tags;
    TagBook book;
};

base::Result<Desk> desk_for(const vault::Database& database, const Table& table)
{
    auto rows = RowStore::on(database, table);
    if (!rows) return std::unexpected(rows.error());
    auto tags = RowStore::on(database, tag_table());
    if (!tags) return std::unexpected(tags.error());
    auto book = TagBook::read(database);
    if (!book) return std::unexpected(book.error());
    return Desk{std::move(*rows), std::move(*tags), std::move(*book)};
}

/// Gives the row its tags as they are spelled, and makes those that are new.
base::Result<> enter_names_of(Desk& desk, Row& row, Clock& clock, base::Instant now)
{
    const auto field = names_field(desk.rows.table());
    if (!field) return {};
    const auto names = enter_names(desk.tags, desk.book, names_of(row.cells[*field].value), clock, now);
    if (!names) return std::unexpected(names.error());
    row.cells[*field].value = names->empty() ? Value{} : names_value(*names);
    return {};
}

base::Result<Row> ready(const Table& table, Row row, base::Entropy& entropy)
{
    if (row.id == base::Id{}) row.id = base::random_id(entropy);
    if (const auto field = names_field(table))
        row.cells[*field].value = names_value(TagBook{}.spelled(names_of(row.cells[*field].value)));
    auto checked = sound(table, std::move(row));
    if (checked && is_hollow(table, *checked)) return base::failed(base::Kind::BadInput, "nothing in it");
    return checked;
}

bool differs(const Field& field, const Cell& was, const Cell& is) { return !field.first_wins && was.value != is.value; }

/// Later than now and than all it replaces, also where a wrong clock stamped that from the future.
Stamp stamp_over(const Table& table, const Row& was, const Row& is, Clock& clock, base::Instant now)
{
    Stamp stamp = clock.tick(now);
    for (std::size_t i = 0; i < was.cells.size(); ++i)
        if (differs(table.fields[i], was.cells[i], is.cells[i]))
            stamp.time = std::max(stamp.time, was.cells[i].stamp.time + 1);
    return stamp;
}

bool same(const Table& table, const Row& was, const Row& is)
{
    for (std::size_t i = 0; i < was.cells.size(); ++i)
        if (differs(table.fields[i], was.cells[i], is.cells[i])) return false;
    return true;
}

base::Result<> put(RowStore& rows, const Row& row, Clock& clock)
{
    if (rows.table().shows) ++clock.version;
    return rows.put(row);
}

base::Result<> put_new(RowStore& rows, Row row, Clock& clock, const Stamp& stamp)
{
    for (auto& cell : row.cells) cell.stamp = stamp;
    return put(rows, row, clock);
}

/// Only fields that differ get the new value and stamp; with none, nothing happens.
base::Result<> put_over(RowStore& rows, const Row& was, const Row& is, Clock& clock, base::Instant now)
{
    const auto& table = rows.table();
    if (same(table, was, is)) return {};
    const auto stamp = stamp_over(table, was, is, clock, now);
    Row row = was;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (differs(table.fields[i], was.cells[i], is.cells[i])) row.cells[i] = {is.cells[i].value, stamp};
    return put(rows, row, clock);
}

base::Result<> put_changed(RowStore& rows, const Row& row, Clock& clock, base::Instant now)
{
    const auto known = rows.find(row.id);
    if (!known) return std::unexpected(known.error());
    return *known ? put_over(rows, **known, row, clock, now) : put_new(rows, row, clock, clock.tick(now));
}

/// A row from a file: its stamp is older than any change by hand, on any device, so bringing a file in once more
/// elsewhere undoes nothing.
base::Result<> add_row(Desk& desk, Row row, Clock& clock, base::Instant now, Added& sum)
{
    const auto known = desk.rows.find(row.id);
    if (!known) return std::unexpected(known.error());
    if (*known) return ++sum.already, base::Result<>{};
    if (auto entered = enter_names_of(desk, row, clock, now); !entered) return entered;
    ++sum.added;
    return put_new(desk.rows, std::move(row), clock, Stamp{});
}

template <class Kind>
base::Result<> add_all(const vault::Database& database, base::Entropy& entropy, const Table& table,
                       const std::vector<Kind>& values, Clock& clock, base::Instant now, Added& sum)
{
    auto desk = desk_for(database, table);
    if (!desk) return std::unexpected(desk.error());
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto row = ready(table, row_of(values[i]), entropy);
        if (!row) return std::unexpected(in_row(table.name, i, row.error()));
        if (auto added = add_row(*desk, std::move(*row), clock, now, sum); !added) return added;
    }
    return {};
}

/// A group from a file counts only where none was set.
base::Result<> add_group(Desk& desk, const Tag& tag, Clock& clock, base::Instant now)
{
    if (base::trimmed(tag.name).empty()) return {};
    if (auto named = enter_names(desk.tags, desk.book, {tag.name}, clock, now); !named)
        return std::unexpected(named.error());
    const auto row = sound(tag_table(), row_of(tag));
    if (!row) return std::unexpected(row.error());
    const auto known = desk.rows.find(row->id);
    if (!known) return std::unexpected(known.error());
    if (!*known) return base::failed(base::Kind::Internal, "a tag just named is not there");
    const auto better = merged(tag_table(), **known, {row->id, {(*known)->cells[0], row->cells[1]}});
    return better == **known ? base::Result<>{} : put(desk.rows, better, clock);
}

base::Result<> add_groups(const vault::Database& database, const std::vector<Tag>& tags, Clock& clock,
                          base::Instant now)
{
    auto desk = desk_for(database, tag_table());
    if (!desk) return std::unexpected(desk.error());
    for (const auto& tag : tags)
        if (auto added = add_group(*desk, tag, clock, now); !added) return added;
    return {};
}

}  // namespace

base::Result<base::Id> save_row(const vault::Database& database, base::Entropy& entropy, const Table& table, Row row,
                                base::Instant now)
{
    auto checked = ready(table, std::move(row), entropy);
    if (!checked) return std::unexpected(checked.error());
    return change(database, [&](Clock& clock) -> base::Result<base::Id> {
        auto desk = desk_for(database, table);
        if (!desk) return std::unexpected(desk.error());
        return enter_names_of(*desk, *checked, clock, now)
            .and_then([&] { return put_changed(desk->rows, *checked, clock, now); })
            .transform([&] { return checked->id; });
    });
}

base::Result<> set_deleted(const vault::Database& database, const Table& table, const base::Id& id, bool deleted,
                           base::Instant now)
{
    return change(database, [&](Clock& clock) -> base::Result<> {
        auto rows = RowStore::on(database, table);
        if (!rows) return std::unexpected(rows.error());
        const auto known = rows->find(id);
        if (!known) return std::unexpected(known.error());
        if (!*known) return base::failed(base::Kind::Missing, std::string(table.name));
        Row row = **known;
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            if (table.fields[i].shape == Shape::Flag) row.cells[i].value = deleted ? Value{std::int64_t{1}} : Value{};
        return put_over(*rows, **known, row, clock, now);
    });
}

base::Result<Added> add_rows(const vault::Database& database, base::Entropy& entropy, const Rows& rows,
                             base::Instant now)
{
    return change(database, [&](Clock& clock) -> base::Result<Added> {
        Added sum;
        const auto add = [&](const Table& table, const auto& values) {
            return add_all(database, entropy, table, values, clock, now, sum);
        };
        auto done = add_groups(database, rows.tags, clock, now)
                        .and_then([&] { return add(check_in_table(), rows.check_ins); })
                        .and_then([&] { return add(entry_table(), rows.entries); })
                        .and_then([&] { return add(lapse_table(), rows.lapses); })
                        .and_then([&] { return add(regimen_table(), rows.regimens); })
                        .and_then([&] { return add(dose_table(), rows.doses); })
                        .and_then([&] { return add(goal_table(), rows.goals); })
                        .and_then([&] { return add(win_table(), rows.wins); });
        if (!done) return std::unexpected(done.error());
        return sum;
    });
}

base::Result<base::Id> become_new_device(const vault::Database& database, base::Entropy& entropy)
{
    return change(database, [&](Clock& clock) -> base::Result<base::Id> {
        return clock.device = base::random_id(entropy);
    });
}

}  // namespace record
