#pragma once
#include "base/error.h"
#include "record/record.h"
#include "vault/database.h"

namespace record {

/// Record::search.
[[nodiscard]] base::Result<Found> find_words(const vault::Database& database, const Query& query);

}  // namespace record
