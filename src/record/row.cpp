#include "record/row.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace record {
namespace {

using nlohmann::json;

base::Error wrong(const Field& field, std::string_view what)
{
    return {base::Kind::BadInput, std::string(field.name) + " " + std::string(what)};
}

std::unexpected<base::Error> out_of_bounds(const Field& field)
{
    return std::unexpected(wrong(field, "is out of bounds"));
}

bool within(const Field& field, double number) { return number >= field.least && number <= field.most; }

/// Years 1 to 9999, offsets of less than a day: what the ISO form can say.
bool can_be_written(base::Moment moment)
{
    using namespace std::chrono;
    constexpr base::WallTime first{local_days{year{1} / 1 / 1}}, end{local_days{year{10000} / 1 / 1}};
    constexpr auto far = days{4'000'000};
    const auto at = moment.at.time_since_epoch();
    if (abs(moment.offset) >= days{1} || at < -far || at > far) return false;
    const auto wall = base::wall_time(moment);
    return wall >= first && wall < end;
}

bool is_list_of_names(const json& list)
{
    return list.is_array() && std::ranges::all_of(list, [](const json& name) { return name.is_string(); });
}

bool is_time(const json& time)
{
    if (!time.is_string()) return false;
    const auto& text = time.get_ref<const std::string&>();
    const auto digit = [&](std::size_t at, char most) { return text[at] >= '0' && text[at] <= most; };
    return text.size() == 5 && digit(0, '2') && digit(1, text[0] == '2' ? '3' : '9') && text[2] == ':' &&
           digit(3, '5') && digit(4, '9');
}

bool is_list_of_times(const json& list) { return list.is_array() && std::ranges::all_of(list, is_time); }

bool is_table_of_numbers(const json& table)
{
    return table.is_object() && std::ranges::all_of(table, [](const json& number) {
        return number.is_number() && std::isfinite(number.get<double>());
    });
}

/// Every number as a double without minus zero; keys come out sorted.
json as_doubles(const json& table)
{
    json doubles = json::object();
    for (const auto& [name, number] : table.items()) doubles[name] = number.get<double>() + 0.0;
    return doubles;
}

base::Result<Value> sound_json(const Field& field, const std::string& text)
{
    const json parsed = json::parse(text, nullptr, false);
    const bool fits = field.shape == Shape::Names   ? is_list_of_names(parsed)
                      : field.shape == Shape::Times ? is_list_of_times(parsed)
                                                    : is_table_of_numbers(parsed);
    if (!fits) return std::unexpected(wrong(field, "cannot be read"));
    if (parsed.empty()) return Value{};
    return (field.shape == Shape::Numbers ? as_doubles(parsed) : parsed).dump();
}

base::Result<Value> sound_text(const Field& field, std::string text)
{
    if (text.empty()) return Value{};
    if (!base::is_utf8(text)) return std::unexpected(wrong(field, "is not UTF-8"));
    if (is_json(field.shape)) return sound_json(field, text);
    if (field.shape == Shape::Word && !std::ranges::contains(field.words, text))
        return std::unexpected(wrong(field, "is none of the words it can be"));
    return text;
}

bool holds(const Field& field, const Value& value)
{
    switch (field.shape) {
    case Shape::Whole:
    case Shape::Flag: return std::holds_alternative<std::int64_t>(value);
    case Shape::Real: return std::holds_alternative<double>(value);
    case Shape::Moment: return std::holds_alternative<base::Moment>(value);
    default: return std::holds_alternative<std::string>(value);
    }
}

bool wins(const Field& field, const Cell& a, const Cell& b)
{
    if (field.first_wins && is_blank(a.value) != is_blank(b.value)) return is_blank(b.value);
    if (a.stamp != b.stamp) return field.first_wins ? a.stamp < b.stamp : a.stamp > b.stamp;
    return a.value > b.value;
}

Stamp oldest(const Row& row) { return std::ranges::min(row.cells, {}, &Cell::stamp).stamp; }

}  // namespace

bool is_blank(const Value& value) { return std::holds_alternative<std::monostate>(value); }

bool is_deleted(const Table& table, const Row& row)
{
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (table.fields[i].shape == Shape::Flag && !is_blank(row.cells[i].value)) return true;
    return false;
}

bool is_hollow(const Table& table, const Row& row)
{
    if (std::ranges::none_of(table.fields, &Field::content) || is_deleted(table, row)) return false;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (table.fields[i].content && !is_blank(row.cells[i].value)) return false;
    return true;
}

Stamp changed(const Row& row) { return std::ranges::max(row.cells, {}, &Cell::stamp).stamp; }

base::Result<Value> sound(const Field& field, Value value)
{
    if (is_blank(value) && field.required) return std::unexpected(wrong(field, "is missing"));
    if (is_blank(value)) return value;
    if (!holds(field, value)) return std::unexpected(wrong(field, "is of the wrong kind"));
    switch (field.shape) {
    case Shape::Flag: return std::get<std::int64_t>(value) == 0 ? Value{} : Value{std::int64_t{1}};
    case Shape::Whole:
        if (!within(field, static_cast<double>(std::get<std::int64_t>(value)))) return out_of_bounds(field);
        return value;
    case Shape::Real:
        if (!within(field, std::get<double>(value))) return out_of_bounds(field);
        return std::get<double>(value) + 0.0;
    case Shape::Moment:
        if (!can_be_written(std::get<base::Moment>(value))) return out_of_bounds(field);
        return value;
    default: {
        auto text = sound_text(field, std::move(std::get<std::string>(value)));
        if (text && field.required && is_blank(*text)) return std::unexpected(wrong(field, "is missing"));
        return text;
    }
    }
}

base::Result<Row> sound(const Table& table, Row row)
{
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        auto value = sound(table.fields[i], std::move(row.cells[i].value));
        if (!value) return std::unexpected(value.error());
        row.cells[i].value = std::move(*value);
    }
    if (table.id_by_name) row.id = table.id_by_name(row);
    if (row.id == base::Id{}) return base::failed(base::Kind::BadInput, "id is missing");
    return row;
}

base::Error in_row(std::string_view list, std::size_t index, const base::Error& error)
{
    return {error.kind, std::format("{}, row {}: {}", list, index + 1, error.where)};
}

Row merged(const Table& table, const Row& a, const Row& b)
{
    Row row = a;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (wins(table.fields[i], b.cells[i], a.cells[i])) row.cells[i] = b.cells[i];
    return row;
}

std::optional<std::string> stamps_text(const Table& table, const Row& row)
{
    const Stamp base = oldest(row);
    if (changed(row) == base) return std::nullopt;
    nlohmann::ordered_json stamps = {{"*", to_text(base)}};
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (row.cells[i].stamp != base) stamps[std::string(table.fields[i].name)] = to_text(row.cells[i].stamp);
    return stamps.dump();
}

bool read_stamps(const Table& table, std::string_view text, Row& row)
{
    const json stamps = json::parse(text, nullptr, false);
    if (!stamps.is_object() || !stamps.contains("*")) return false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto own = stamps.find(table.fields[i].name);
        const json& found = own != stamps.end() ? *own : stamps["*"];
        const auto stamp = found.is_string() ? parse_stamp(found.get_ref<const std::string&>()) : std::nullopt;
        if (!stamp) return false;
        row.cells[i].stamp = *stamp;
    }
    return true;
}

}  // namespace record
