#pragma once
#include <optional>
#include <string_view>

#include "sharing/csv.h"

/// Columns of a table by name, which is folded: upper and lower case are one.
namespace sharing {

[[nodiscard]] std::optional<std::size_t> column_named(const Table& table, std::string_view folded_name);
[[nodiscard]] bool has_column(const Table& table, std::string_view folded_name);
/// Empty when there is no such column, or the row ends before.
[[nodiscard]] std::string_view cell_named(const Table& table, const Row& row, std::string_view folded_name);

}  // namespace sharing
