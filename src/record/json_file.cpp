#include "record/json_file.h"

#include <format>
#include <limits>
#include <nlohmann/json.hpp>

#include "record/row_store.h"
#include "record/schema.h"
#include "record/tables.h"

namespace record {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr int format_version = 1;

ordered_json json_of(const Field& field, const Value& value)
{
    switch (field.shape) {
    case Shape::Flag: return true;
    case Shape::Whole: return std::get<std::int64_t>(value);
    case Shape::Real: return std::get<double>(value);
    case Shape::Moment: return base::iso_moment(std::get<base::Moment>(value));
    case Shape::Names:
    case Shape::Times:
    case Shape::Numbers: return ordered_json::parse(std::get<std::string>(value), nullptr, false);
    default: return std::get<std::string>(value);
    }
}

std::string line_of(const Table& table, const Row& row)
{
    ordered_json line = ordered_json::object();
    if (!table.id_by_name) line["id"] = base::hex(row.id);
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (const auto& value = row.cells[i].value; !is_blank(value))
            line[std::string(table.fields[i].name)] = json_of(table.fields[i], value);
    line["changed"] = to_text(changed(row));
    if (const auto stamps = stamps_text(table, row)) line["stamps"] = ordered_json::parse(*stamps, nullptr, false);
    return line.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

base::Result<> append(std::string& text, const vault::Database& database, const Table& table)
{
    const auto rows = rows_where(database, table, std::format("ORDER BY {}", table.order));
    if (!rows) return std::unexpected(rows.error());
    text += std::format(",\n\"{}\":[", table.list);
    for (std::string_view separator = "\n"; const auto& row : *rows) {
        text.append(separator).append(line_of(table, row));
        separator = ",\n";
    }
    text += "\n]";
    return {};
}

std::optional<std::int64_t> whole_of(const json& found)
{
    const bool fits = found.is_number_integer() &&
        (!found.is_number_unsigned() || found.get<std::uint64_t>() <= std::numeric_limits<std::int64_t>::max());
    return fits ? std::optional(found.get<std::int64_t>()) : std::nullopt;
}

/// What it is not is told by a value of the wrong kind, which `sound` refuses.
Value value_of(const Field& field, const json& found)
{
    const Value none_such = field.shape == Shape::Text ? Value{0.0} : Value{std::string("?")};
    if (found.is_null()) return {};
    if (is_json(field.shape)) return found.dump();
    if (field.shape == Shape::Flag && found.is_boolean()) return std::int64_t{found.get<bool>()};
    if (const auto whole = whole_of(found); field.shape == Shape::Whole && whole) return *whole;
    if (field.shape == Shape::Real && found.is_number()) return found.get<double>();
    if (!found.is_string()) return none_such;
    if (field.shape == Shape::Text || field.shape == Shape::Word) return found.get<std::string>();
    if (field.shape != Shape::Moment) return none_such;
    const auto moment = base::parse_iso_moment(found.get_ref<const std::string&>());
    return moment ? Value{*moment} : none_such;
}

std::string text_of(const json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

base::Result<> read_row_stamps(const Table& table, const json& line, Row& row)
{
    const auto stamp = line.contains("changed") ? parse_stamp(text_of(line, "changed")) : Stamp{};
    if (!stamp) return base::failed(base::Kind::BadInput, "changed is no stamp");
    for (auto& cell : row.cells) cell.stamp = *stamp;
    if (line.contains("stamps") && !read_stamps(table, line["stamps"].dump(), row))
        return base::failed(base::Kind::BadInput, "stamps cannot be read");
    return {};
}

base::Result<Row> read_row(const Table& table, const json& line)
{
    if (!line.is_object()) return base::failed(base::Kind::BadInput, "not an object");
    Row row;
    if (!table.id_by_name) row.id = base::parse_id(text_of(line, "id")).value_or(base::Id{});
    for (const auto& field : table.fields) {
        const auto found = line.find(field.name);
        row.cells.push_back({found == line.end() ? Value{} : value_of(field, *found), {}});
    }
    if (auto read = read_row_stamps(table, line, row); !read) return std::unexpected(read.error());
    return sound(table, std::move(row));
}

base::Result<Incoming> read_table(const Table& table, const json& file)
{
    Incoming incoming{&table, {}};
    const auto list = file.find(table.list);
    if (list == file.end()) return incoming;
    if (!list->is_array()) return base::failed(base::Kind::BadInput, std::format("{}: not a list", table.list));
    for (const auto& line : *list) {
        auto row = read_row(table, line);
        if (!row) return std::unexpected(in_row(table.list, incoming.rows.size(), row.error()));
        incoming.rows.push_back(std::move(*row));
    }
    return incoming;
}

base::Result<> check_header(const json& file)
{
    const auto header = file.find("lantern");
    if (!file.is_object() || header == file.end() || !header->is_object())
        return base::failed(base::Kind::BadInput, "not a record exported by Lantern");
    const auto number = [&](const char* name) {
        const auto found = header->find(name);
        return found == header->end() ? std::nullopt : whole_of(*found);
    };
    const auto format = number("format"), schema = number("schema");
    if (!format || !schema || *format < 1 || *schema < 1)
        return base::failed(base::Kind::BadInput, "the header cannot be read");
    if (*format > format_version || *schema > known_schema())
        return base::failed(base::Kind::Newer, std::format("format {}, schema {}", *format, *schema));
    return {};
}

}  // namespace

base::Result<std::string> json_of(const vault::Database& database)
{
    std::string text = std::format("{{\n\"lantern\":{{\"format\":{},\"schema\":{}}}", format_version, known_schema());
    for (const auto& table : all_tables())
        if (auto done = append(text, database, table); !done) return std::unexpected(done.error());
    return text + "\n}\n";
}

base::Result<std::vector<Incoming>> read_json(std::string_view text)
{
    const json file = json::parse(text, nullptr, false);
    if (file.is_discarded()) return base::failed(base::Kind::BadInput, "not JSON");
    if (auto sound_header = check_header(file); !sound_header) return std::unexpected(sound_header.error());
    std::vector<Incoming> incoming;
    for (const auto& table : all_tables()) {
        auto rows = read_table(table, file);
        if (!rows) return std::unexpected(rows.error());
        incoming.push_back(std::move(*rows));
    }
    return incoming;
}

}  // namespace record
