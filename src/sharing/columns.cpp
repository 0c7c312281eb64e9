#include "sharing/columns.h"

#include <algorithm>

#include "base/text.h"

namespace sharing {

std::optional<std::size_t> column_named(const Table& table, std::string_view folded_name)
{
    const auto found =
        std::ranges::find_if(table.header, [&](auto& header) { return base::folded(header) == folded_name; });
    if (found == table.header.end()) return std::nullopt;
    return static_cast<std::size_t>(found - table.header.begin());
}

bool has_column(const Table& table, std::string_view folded_name)
{
    return column_named(table, folded_name).has_value();
}

std::string_view cell_named(const Table& table, const Row& row, std::string_view folded_name)
{
    const auto column = column_named(table, folded_name);
    return column ? table.cell(row, *column) : std::string_view();
}

}  // namespace sharing
