#include "record/remains.h"

#include <algorithm>
#include <format>
#include <optional>
#include <utility>

#include "record/row_store.h"
#include "record/schema.h"
#include "record/tables.h"

namespace record {
namespace {

using vault::Stored;

/// What a page does not say of its rows is whose they are. A table that is empty otherwise tells whether a row is one
/// of its own: by number and types of values (nowhere two tables have the same but tags, settings and drafts, whose
/// ids say which they are), by SQLite's constraints, and as every row that comes from outside. So a migration that adds
/// a column to a table must tell here how many its older rows have; an entry of an index could pass for fewer.
class Sieve {
public:
    [[nodiscard]] static base::Result<Sieve> on(const vault::Database& database, const Table& table);
    [[nodiscard]] std::optional<Row> pass(std::span<const Stored> values);
    [[nodiscard]] const Table& table() const { return *table_; }

private:
    Sieve(const Table& table, std::vector<std::string> types, vault::Statement empty, vault::Statement put,
          vault::Statement get);
    [[nodiscard]] bool fits(std::span<const Stored> values) const;
    [[nodiscard]] bool put(std::span<const Stored> values);

    const Table* table_;
    std::vector<std::string> types_;  ///< of the columns, as the schema names them
    vault::Statement empty_, put_, get_;
};

bool is_of_type(const std::string& type, const Stored& value)
{
    if (std::holds_alternative<std::monostate>(value)) return true;
    if (type == "INTEGER") return std::holds_alternative<std::int64_t>(value);
    if (type == "REAL") return std::holds_alternative<double>(value) || std::holds_alternative<std::int64_t>(value);
    if (type == "TEXT") return std::holds_alternative<std::string_view>(value);
    return std::holds_alternative<std::span<const std::byte>>(value);
}

/// Those that are stored: without generated ones.
base::Result<std::vector<std::string>> column_types(const vault::Database& database, const Table& table)
{
    auto columns = database.prepare(std::format("SELECT type FROM pragma_table_info('{}') ORDER BY cid", table.name));
    if (!columns) return std::unexpected(columns.error());
    std::vector<std::string> types;
    for (;;) {
        const auto more = columns->step();
        if (!more) return std::unexpected(more.error());
        if (!*more) return types;
        types.emplace_back(columns->text(0));
    }
}

std::string put_sql(const Table& table, std::size_t columns)
{
    std::string marks = "?";
    for (std::size_t i = 1; i < columns; ++i) marks += ", ?";
    return std::format("INSERT INTO {} VALUES ({})", table.name, marks);
}

void bind(vault::Statement& statement, int parameter, const Stored& value)
{
    if (std::holds_alternative<std::monostate>(value)) statement.bind_null(parameter);
    if (const auto* whole = std::get_if<std::int64_t>(&value)) statement.bind(parameter, *whole);
    if (const auto* real = std::get_if<double>(&value)) statement.bind(parameter, *real);
    if (const auto* text = std::get_if<std::string_view>(&value)) statement.bind(parameter, *text);
    if (const auto* blob = std::get_if<std::span<const std::byte>>(&value)) statement.bind(parameter, *blob);
}

Sieve::Sieve(const Table& table, std::vector<std::string> types, vault::Statement empty, vault::Statement put,
             vault::Statement get)
    : table_(&table), types_(std::move(types)), empty_(std::move(empty)), put_(std::move(put)), get_(std::move(get))
{
}

base::Result<Sieve> Sieve::on(const vault::Database& database, const Table& table)
{
    auto types = column_types(database, table);
    if (!types) return std::unexpected(types.error());
    auto empty = database.prepare(std::format("DELETE FROM {}", table.name));
    if (!empty) return std::unexpected(empty.error());
    auto put = database.prepare(put_sql(table, types->size()));
    if (!put) return std::unexpected(put.error());
    auto get = database.prepare(std::format("SELECT {} FROM {}", columns(table), table.name));
    if (!get) return std::unexpected(get.error());
    return Sieve(table, std::move(*types), std::move(*empty), std::move(*put), std::move(*get));
}

bool Sieve::fits(std::span<const Stored> values) const
{
    return std::ranges::equal(types_, values, is_of_type);
}

bool Sieve::put(std::span<const Stored> values)
{
    if (!empty_.run()) return false;
    for (int parameter = 1; const auto& value : values) bind(put_, parameter++, value);
    return put_.run().has_value();
}

std::optional<Row> Sieve::pass(std::span<const Stored> values)
{
    if (!fits(values) || !put(values)) return std::nullopt;
    get_.reset();
    const auto there = get_.step();
    auto row = there && *there ? row_at(*table_, get_) : base::failed(base::Kind::BadInput, "no row");
    get_.reset();
    if (!row) return std::nullopt;
    const auto id = row->id;
    auto whole = sound(*table_, std::move(*row));
    return whole && whole->id == id ? std::optional(std::move(*whole)) : std::nullopt;
}

base::Result<std::vector<Sieve>> sieves_on(const vault::Database& database)
{
    if (auto made = migrate(database); !made) return std::unexpected(made.error());
    std::vector<Sieve> sieves;
    for (const auto& table : all_tables()) {
        auto sieve = Sieve::on(database, table);
        if (!sieve) return std::unexpected(sieve.error());
        sieves.push_back(std::move(*sieve));
    }
    return sieves;
}

}  // namespace

base::Result<std::vector<Incoming>> rows_among(const EachRow& each)
{
    const auto database = vault::Database::in_memory();
    if (!database) return std::unexpected(database.error());
    auto sieves = sieves_on(*database);
    if (!sieves) return std::unexpected(sieves.error());
    std::vector<Incoming> incoming;
    for (const auto& sieve : *sieves) incoming.push_back({&sieve.table(), {}});
    each([&](std::span<const Stored> values) {
        for (std::size_t i = 0; i < sieves->size(); ++i)
            if (auto row = (*sieves)[i].pass(values)) return incoming[i].rows.push_back(std::move(*row));
    });
    return incoming;
}

base::Result<std::vector<Incoming>> rows_of(const vault::Remains& remains)
{
    std::uint32_t lost = 0;
    auto rows = rows_among([&](const auto& take) { lost = remains.each_row(take); });
    if (lost >= remains.page_count()) return base::failed(base::Kind::Corrupt, "remains: no page can be read");
    return rows;
}

}  // namespace record
