#pragma once
#include <optional>
#include <string_view>

namespace sharing {

/// The level, −2 to 2, that a mood's name stands for where it is plain: Daylio's five default names in a dozen
/// languages, and common words beside them. A proposal for the person to look over, never the last word.
[[nodiscard]] std::optional<int> level_of_mood_name(std::string_view name);

}  // namespace sharing
