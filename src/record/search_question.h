#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "record/search_typed.h"
#include "vault/database.h"

namespace record {

/// A question to FTS5, and how much each of its phrases weighs.
struct Question {
    std::string match;            ///< empty: finds nothing
    std::vector<double> weights;  ///< one for each phrase of `match`, in order
};

/// What holds every word; the last, while it is unfinished, also as a beginning.
[[nodiscard]] base::Result<Question> every_word(const vault::Database& database, const Typed& typed);
/// What holds any word that says something ("the" and "my" say little; they count when there is nothing else); the
/// last, while it is unfinished, also as a beginning.
[[nodiscard]] base::Result<Question> any_word(const vault::Database& database, const Typed& typed);
/// As `any_word`, for whole sentences: no beginnings, but words akin to those said ("mum" to "mother") for a little.
[[nodiscard]] base::Result<Question> akin(const vault::Database& database, const Typed& typed);

}  // namespace record
