#include "record/row_store.h"

#include <algorithm>
#include <format>

namespace record {
namespace {

std::vector<std::string> field_columns(const Table& table)
{
    std::vector<std::string> names;
    for (const auto& field : table.fields) {
        const std::string name(field.name);
        if (field.shape == Shape::Moment) names.insert(names.end(), {name + "_at", name + "_offset"});
        else names.push_back(name);
    }
    return names;
}

std::vector<std::string> all_columns(const Table& table)
{
    auto names = field_columns(table);
    names.insert(names.begin(), "id");
    names.insert(names.end(), {"changed", "device", "stamps"});
    return names;
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

std::string put_sql(const Table& table)
{
    const auto names = all_columns(table);
    std::vector<std::string> marks(names.size(), "?"), sets;
    for (const auto& name : names)
        if (name != "id") sets.push_back(name + " = excluded." + name);
    return std::format("INSERT INTO {} ({}) VALUES ({}) ON CONFLICT (id) DO UPDATE SET {}", table.name, joined(names),
                       joined(marks), joined(sets));
}

std::optional<base::Id> id_at(const vault::Statement& statement, int column)
{
    base::Id id;
    const auto bytes = statement.blob(column);
    if (bytes.size() != id.bytes.size()) return std::nullopt;
    std::ranges::copy(bytes, id.bytes.begin());
    return id;
}

/// Of the ISO form's reach and a little more, so that no sum of them overflows.
base::Moment moment_at(const vault::Statement& statement, int column)
{
    constexpr std::int64_t far = 400'000'000'000'000, day = 24 * 60;
    return {base::Instant{std::chrono::milliseconds{std::clamp(statement.integer(column), -far, far)}},
            std::chrono::minutes{std::clamp(statement.integer(column + 1), -day, day)}};
}

Value value_at(const Field& field, const vault::Statement& statement, int column)
{
    if (statement.is_null(column)) return {};
    switch (field.shape) {
    case Shape::Whole:
    case Shape::Flag: return statement.integer(column);
    case Shape::Real: return statement.real(column);
    case Shape::Moment: return moment_at(statement, column);
    default: return std::string(statement.text(column));
    }
}

int width(const Field& field) { return field.shape == Shape::Moment ? 2 : 1; }

void bind(vault::Statement& statement, int parameter, const Value& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value)) statement.bind(parameter, *whole);
    else if (const auto* real = std::get_if<double>(&value)) statement.bind(parameter, *real);
    else if (const auto* text = std::get_if<std::string>(&value)) statement.bind(parameter, std::string_view(*text));
    else statement.bind_null(parameter);
}

void bind(vault::Statement& statement, int parameter, const base::Moment& moment)
{
    statement.bind(parameter, std::int64_t{moment.at.time_since_epoch().count()});
    statement.bind(parameter + 1, std::int64_t{moment.offset.count()});
}

std::span<const std::byte> bytes(const base::Id& id) { return id.bytes; }

base::Result<> read_row_stamps(const Table& table, const vault::Statement& statement, int column, Row& row)
{
    const auto device = id_at(statement, column + 1);
    const Stamp stamp{statement.integer(column), device.value_or(base::Id{})};
    for (auto& cell : row.cells) cell.stamp = stamp;
    const bool own = !statement.is_null(column + 2);
    const bool sound = device && stamp.time >= 0 && stamp.time < end_of_time;
    if (!sound || (own && !read_stamps(table, statement.text(column + 2), row)))
        return base::failed(base::Kind::BadInput, "stamps cannot be read");
    return {};
}

}  // namespace

std::string columns(const Table& table) { return joined(all_columns(table)); }

base::Result<Row> row_at(const Table& table, const vault::Statement& statement)
{
    const auto id = id_at(statement, 0);
    if (!id) return base::failed(base::Kind::BadInput, "id is not 16 bytes");
    Row row{*id, {}};
    int column = 1;
    for (const auto& field : table.fields) {
        row.cells.push_back({value_at(field, statement, column), {}});
        column += width(field);
    }
    if (auto read = read_row_stamps(table, statement, column, row); !read) return std::unexpected(read.error());
    return row;
}

base::Result<std::vector<Row>> rows_where(const vault::Database& database, const Table& table, std::string_view rest,
                                          std::initializer_list<std::int64_t> numbers)
{
    auto statement = database.prepare(std::format("SELECT {} FROM {} {}", columns(table), table.name, rest));
    if (!statement) return std::unexpected(statement.error());
    for (int parameter = 1; const auto number : numbers) statement->bind(parameter++, number);
    std::vector<Row> rows;
    for (;;) {
        const auto more = statement->step();
        if (!more) return std::unexpected(more.error());
        if (!*more) return rows;
        auto row = row_at(table, *statement);
        if (!row) return std::unexpected(in_row(table.name, rows.size(), row.error()));
        rows.push_back(std::move(*row));
    }
}

RowStore::RowStore(const Table& table, vault::Statement find, vault::Statement put)
    : table_(&table), find_(std::move(find)), put_(std::move(put))
{
}

base::Result<RowStore> RowStore::on(const vault::Database& database, const Table& table)
{
    auto find = database.prepare(std::format("SELECT {} FROM {} WHERE id = ?", columns(table), table.name));
    if (!find) return std::unexpected(find.error());
    auto put = database.prepare(put_sql(table));
    if (!put) return std::unexpected(put.error());
    return RowStore(table, std::move(*find), std::move(*put));
}

base::Result<std::optional<Row>> RowStore::find(const base::Id& id)
{
    find_.reset();
    find_.bind(1, bytes(id));
    const auto found = find_.step();
    if (!found) return std::unexpected(found.error());
    if (!*found) return std::optional<Row>{};
    auto row = row_at(*table_, find_);
    find_.reset();
    if (!row) return std::unexpected(row.error());
    return std::optional(std::move(*row));
}

base::Result<> RowStore::put(const Row& row)
{
    put_.bind(1, bytes(row.id));
    int parameter = 2;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto& value = row.cells[i].value;
        if (const auto* moment = std::get_if<base::Moment>(&value)) bind(put_, parameter, *moment);
        else bind(put_, parameter, value);
        parameter += width(table_->fields[i]);
        if (width(table_->fields[i]) == 2 && is_blank(value)) put_.bind_null(parameter - 1);
    }
    const auto stamp = changed(row);
    put_.bind(parameter, stamp.time).bind(parameter + 1, bytes(stamp.device));
    const auto stamps = stamps_text(*table_, row);
    if (stamps) put_.bind(parameter + 2, std::string_view(*stamps));
    else put_.bind_null(parameter + 2);
    return put_.run();
}

}  // namespace record
