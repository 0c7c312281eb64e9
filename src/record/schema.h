#pragma once
#include <cstdint>

#include "base/error.h"
#include "vault/database.h"

namespace record {

[[nodiscard]] std::int64_t known_schema();  ///< the newest this program knows
[[nodiscard]] base::Result<std::int64_t> schema_of(const vault::Database& database);  ///< 0: empty, or no record

/// Takes the migrations that are missing, each in one transaction.
[[nodiscard]] base::Result<> migrate(const vault::Database& database);
/// Makes what is no part of the schema proper where there is none: an empty place for what is heard in texts, and the
/// search index, also in place of one of an earlier Lantern: O(all words), once.
[[nodiscard]] base::Result<> ensure_derived(const vault::Database& database);

}  // namespace record
