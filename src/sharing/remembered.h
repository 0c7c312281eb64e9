#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "sharing/csv.h"
#include "sharing/mapping.h"

/// How a person said the columns of a table are to be used, kept for the next table with the same columns.
namespace sharing {

/// What the mapping is kept under: the same for every table whose columns have these names in this order.
[[nodiscard]] std::string name_of_mapping(const Table& table);

[[nodiscard]] std::string written_mapping(const Mapping& mapping);
/// Nothing when it is none, or does not fit the table. The order of dates is the table's own where its cells tell it.
[[nodiscard]] std::optional<Mapping> read_mapping(std::string_view written, const Table& table);

}  // namespace sharing
