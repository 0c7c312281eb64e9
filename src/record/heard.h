#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "record/record.h"
#include "vault/database.h"

/// What was heard in texts, by the numbers that the search index has them under. Record says what these do.
namespace record {

[[nodiscard]] base::Result<std::vector<std::int64_t>> unheard(const vault::Database& database, std::int64_t model);
[[nodiscard]] std::string text_at(const vault::Database& database, std::int64_t number);
[[nodiscard]] base::Result<> keep_heard(const vault::Database& database, std::int64_t model,
                                        std::span<const std::pair<std::int64_t, Heard>> heard);
[[nodiscard]] base::Result<std::vector<HeardText>> heard_by(const vault::Database& database, std::int64_t model);

}  // namespace record
