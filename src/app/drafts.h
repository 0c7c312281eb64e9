#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "record/values.h"

/// Unfinished words as text, so that a closed browser loses nothing. A draft that cannot be read gives nothing.
namespace app {

[[nodiscard]] std::string draft_of(const record::CheckIn& check_in);
[[nodiscard]] std::string draft_of(const record::Entry& entry);
[[nodiscard]] std::optional<record::CheckIn> check_in_of_draft(std::string_view draft);
[[nodiscard]] std::optional<record::Entry> entry_of_draft(std::string_view draft);

}  // namespace app
