#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "record/merge.h"
#include "vault/database.h"

/// The record as JSON. One object, UTF-8:
///
///     { "lantern": { "format": 1, "schema": 1 },
///       "tags": [ ROW, … ], "check_ins": […], "entries": […], "prompts_shown": […], "settings": […], "drafts": […] }
///
/// A ROW has the names of its table's fields (tables.cpp), each only when it is not blank: moments as
/// "2026-11-24T21:40:05.000+01:00", tags as a list, numbers as an object, "deleted" as true; further "id" (32
/// hexadecimal digits; rows that go by a name have none), "changed" (stamp of its last change: 16 hexadecimal digits
/// for milliseconds since 1970 × 65,536 + counter, "-", 32 for the device) and, where fields differ in that, "stamps"
/// ("*" the oldest; a field's own by its name). One row a line, in a fixed order: equal records give equal bytes.
namespace record {

[[nodiscard]] base::Result<std::string> json_of(const vault::Database& database);
/// BadInput says what is wrong and in which row; Newer when a newer Lantern wrote it.
[[nodiscard]] base::Result<std::vector<Incoming>> read_json(std::string_view text);

}  // namespace record
