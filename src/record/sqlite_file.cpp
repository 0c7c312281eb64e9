#include "record/sqlite_file.h"

#include <format>

#include "record/migrations.h"
#include "record/row_store.h"
#include "record/schema.h"
#include "record/tables.h"

namespace record {
namespace {

/// The first integer of the first row; 0 when there is none.
base::Result<std::int64_t> count(const vault::Database& database, std::string_view sql)
{
    auto statement = database.prepare(sql);
    if (!statement) return std::unexpected(statement.error());
    const auto row = statement->step();
    if (!row) return std::unexpected(row.error());
    return *row ? statement->integer(0) : 0;
}

base::Error bad(std::string where) { return {base::Kind::BadInput, std::move(where)}; }

std::string types_of(Shape shape)
{
    switch (shape) {
    case Shape::Whole:
    case Shape::Flag:
    case Shape::Moment: return "'null', 'integer'";
    case Shape::Real: return "'null', 'integer', 'real'";
    default: return "'null', 'text'";
    }
}

/// "mood of another kind, or …", in SQL.
std::string of_other_kinds(const Table& table)
{
    std::string any = "typeof(id) <> 'blob' OR typeof(changed) <> 'integer' OR typeof(device) <> 'blob' OR "
                      "typeof(stamps) NOT IN ('null', 'text')";
    for (const auto& field : table.fields) {
        const std::string types =
            field.required && field.shape == Shape::Moment ? "'integer'" : types_of(field.shape);
        if (field.shape == Shape::Moment)
            any += std::format(" OR typeof({0}_at) NOT IN ({1}) OR typeof({0}_offset) NOT IN ({1})", field.name, types);
        else
            any += std::format(" OR typeof({}) NOT IN ({})", field.name, types);
    }
    return any;
}

/// A stranger may have put a view or another kind of table in its place, or left columns out.
base::Result<> check_table(const vault::Database& file, const Table& table)
{
    const auto real = count(file, std::format("SELECT count(*) FROM sqlite_schema WHERE type = 'table' "
                                              "AND rootpage > 0 AND name = '{}'", table.name));
    if (!real || *real != 1) return std::unexpected(bad(std::format("no table {}", table.name)));
    if (!file.prepare(std::format("SELECT {} FROM {}", columns(table), table.name)))
        return std::unexpected(bad(std::format("{} has not all columns", table.name)));
    const auto wrong = count(file, std::format("SELECT count(*) FROM {} WHERE {}", table.name, of_other_kinds(table)));
    if (!wrong || *wrong != 0) return std::unexpected(bad(std::format("{} has a value of the wrong kind", table.name)));
    return {};
}

base::Result<Incoming> read_table(const vault::Database& file, const Table& table)
{
    if (auto right = check_table(file, table); !right) return std::unexpected(right.error());
    auto rows = rows_where(file, table, std::format("ORDER BY {}", table.order));
    if (!rows) return std::unexpected(bad(rows.error().where));
    for (std::size_t i = 0; i < rows->size(); ++i) {
        auto row = sound(table, std::move((*rows)[i]));
        if (!row) return std::unexpected(in_row(table.name, i, row.error()));
        (*rows)[i] = std::move(*row);
    }
    return Incoming{&table, std::move(*rows)};
}

base::Result<> check_version(const vault::Database& file)
{
    const auto version = schema_of(file);
    if (!version || *version < 1) return std::unexpected(bad("not a record exported by Lantern"));
    if (*version > known_schema()) return base::failed(base::Kind::Newer, std::format("schema {}", *version));
    if (auto done = migrate(file); !done) return std::unexpected(bad("the older schema is not as it was"));
    return {};
}

}  // namespace

base::Result<std::vector<std::byte>> sqlite_of(const vault::Database& database)
{
    auto whole = database.plain_copy();
    const auto version = schema_of(database);
    if (!whole || !version || *version > known_schema()) return whole;  // a newer schema is handed on as it is
    const auto copy = vault::Database::from_bytes(*whole);
    if (!copy) return std::unexpected(copy.error());
    for (const auto derived : {drop_search_index, drop_heard_table})
        if (auto dropped = copy->execute(derived); !dropped) return std::unexpected(dropped.error());
    if (auto parted = copy->execute("UPDATE clock SET device = NULL"); !parted) return std::unexpected(parted.error());
    return copy->plain_copy();
}

base::Result<std::vector<Incoming>> read_sqlite(std::span<const std::byte> bytes)
{
    const auto file = vault::Database::from_bytes(bytes);
    if (!file) return std::unexpected(bad(file.error().where));
    if (auto right = check_version(*file); !right) return std::unexpected(right.error());
    std::vector<Incoming> incoming;
    for (const auto& table : all_tables()) {
        auto rows = read_table(*file, table);
        if (!rows) return std::unexpected(rows.error());
        incoming.push_back(std::move(*rows));
    }
    return incoming;
}

}  // namespace record
