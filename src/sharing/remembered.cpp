#include "sharing/remembered.h"

#include "base/id.h"
#include "base/text.h"
#include "sharing/json_values.h"

namespace sharing {
namespace {

using nlohmann::json;

constexpr int last_use = static_cast<int>(Use::Reference);
constexpr int last_order = static_cast<int>(DateOrder::YearMonthDay);

json json_of(const ColumnUse& column)
{
    json written = {{"use", static_cast<int>(column.use)}, {"parting", column.separator}, {"name", column.name}};
    if (column.range) written["range"] = {column.range->low, column.range->high};
    return written;
}

std::optional<ColumnUse> column_in(const json& written)
{
    const auto use = points_in(member(written, "use"), 0, last_use);
    if (!use) return std::nullopt;
    ColumnUse column{.use = static_cast<Use>(*use), .range = {}, .separator = text_in(member(written, "parting")),
                     .name = text_in(member(written, "name"))};
    const auto& range = member(written, "range");
    const auto low = number_in_json(item(range, 0)), high = number_in_json(item(range, 1));
    if (low && high && *low != *high) column.range = Range{*low, *high};
    return column;
}

}  // namespace

std::string name_of_mapping(const Table& table)
{
    std::string names;
    for (const auto& name : table.header) names += base::folded(name) + "\n";
    return "mapping " + base::hex(base::id_of_content(names));
}

std::string written_mapping(const Mapping& mapping)
{
    json columns = json::array();
    for (const auto& column : mapping.columns) columns.push_back(json_of(column));
    const json written = {{"columns", columns}, {"order", static_cast<int>(mapping.order)}, {"levels", mapping.levels}};
    return written.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<Mapping> read_mapping(std::string_view written, const Table& table)
{
    const auto file = json::parse(written, nullptr, false);
    const auto& columns = items(member(file, "columns"));
    if (columns.empty() || columns.size() != table.header.size()) return std::nullopt;
    Mapping mapping{};
    for (const auto& each : columns) {
        auto column = column_in(each);
        if (!column) return std::nullopt;
        mapping.columns.push_back(std::move(*column));
    }
    const auto& levels = member(file, "levels");
    if (levels.is_object())
        for (const auto& [name, level] : levels.items())
            if (const auto points = points_in(level, -2, 2)) mapping.levels[name] = *points;
    settle_order(table, mapping);
    const auto order = points_in(member(file, "order"), 0, last_order);
    if (mapping.order_is_sure || !order) return mapping;
    mapping.order = static_cast<DateOrder>(*order);
    mapping.order_is_sure = true;
    return mapping;
}

}  // namespace sharing
