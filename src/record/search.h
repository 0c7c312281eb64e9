#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "record/record.h"
#include "vault/database.h"

namespace record {

/// Record::search.
[[nodiscard]] base::Result<std::vector<Hit>> find_words(const vault::Database& database, std::string_view words,
                                                        int limit);

}  // namespace record
