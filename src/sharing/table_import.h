#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "record/record.h"
#include "sharing/csv.h"
#include "sharing/mapping.h"
#include "sharing/reasons.h"

namespace sharing {

struct Converted {
    record::Rows rows;
    std::vector<Skipped> skipped;  ///< in line order
    bool operator==(const Converted&) const = default;
};

/// Each row of a table becomes one row of the record, or is skipped with a reason. A row with words and, at most, a
/// mood beside them is an entry; any other is a check-in, its words the note (title first). Without a time it is
/// noon. Moods and other scales are moved from the column's range to Lantern's and rounded.
///
/// `offset` from UTC is the person's; a cell that names its own keeps it. `source` keeps files of different kinds
/// apart. Ids come from the cells that are used, not from how their names are mapped: the same row of the same source
/// gets the same id again, also from a file with more rows or columns.
[[nodiscard]] Converted convert_table(const Table& table, const Mapping& mapping, std::string_view source,
                                      std::chrono::minutes offset);

}  // namespace sharing
