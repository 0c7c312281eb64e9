#pragma once
#include <cstdint>

#include "base/error.h"
#include "vault/database.h"

namespace record {

[[nodiscard]] std::int64_t known_schema();  ///< the newest this program knows
[[nodiscard]] base::Result<std::int64_t> schema_of(const vault::Database& database);  ///< 0: empty, or no record

/// Takes the migrations that are missing, each in one transaction.
[[nodiscard]] base::Result<> migrate(const vault::Database& database);
/// Builds the search index if there is none, or one of an earlier Lantern: O(all words), once.
[[nodiscard]] base::Result<> ensure_search_index(const vault::Database& database);

}  // namespace record
