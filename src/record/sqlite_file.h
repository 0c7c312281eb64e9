#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "base/error.h"
#include "record/merge.h"
#include "vault/database.h"

/// The record as a plain SQLite 3 file, with the tables of migrations.h.
namespace record {

/// Without the search index, which not every SQLite can read, and without a device: whoever opens the copy as a
/// record of its own is another device.
[[nodiscard]] base::Result<std::vector<std::byte>> sqlite_of(const vault::Database& database);
/// Newer when a newer Lantern wrote it; BadInput for a file that is damaged, has other tables, or values of another
/// kind than ours.
[[nodiscard]] base::Result<std::vector<Incoming>> read_sqlite(std::span<const std::byte> file);

}  // namespace record
