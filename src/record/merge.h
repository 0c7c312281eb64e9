#pragma once
#include <functional>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/moment.h"
#include "record/record.h"
#include "record/row.h"
#include "vault/database.h"

namespace record {

/// The rows of another copy of the record, all of them sound.
struct Incoming {
    const Table* table;
    std::vector<Row> rows;
};

/// Removes the settings of which `stays` says, of their names, that the ones here stay.
void leave_out_settings(std::vector<Incoming>& incoming, const std::function<bool(std::string_view)>& stays);

/// Of a setting of that name, what the device has stays (see MergedSettings).
[[nodiscard]] bool stays(std::string_view name, bool is_set);

/// Merges all rows in one transaction, field by field. In any order, any number of times, and however rows are spread
/// over copies, the same set of rows gives the same record. `now` tells stamps that are too far ahead from those the
/// clock follows. A row that says nothing, all of one stamp, is what a broken copy leaves: it never wins.
/// `added`: check-ins, entries and the like that brought something new; `already`: those that did not.
[[nodiscard]] base::Result<Merged> merge_rows(const vault::Database& database, const std::vector<Incoming>& incoming,
                                              base::Instant now);

}  // namespace record
