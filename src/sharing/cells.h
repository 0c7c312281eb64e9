#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What single cells of a table say.
namespace sharing {

/// Empty, or what programs write for "nothing": NA, N/A, null, none, a dash.
[[nodiscard]] bool says_nothing(std::string_view cell);
/// "7", "-2", "7.5", "7,5", "80 %". Nothing for all else.
[[nodiscard]] std::optional<double> number_in(std::string_view cell);
/// A length of time in hours: "7.5", or "7:30".
[[nodiscard]] std::optional<double> hours_in(std::string_view cell);
/// Trimmed names, none empty, none twice (upper and lower case are one name).
[[nodiscard]] std::vector<std::string> names_in(std::string_view cell, std::string_view separator);
/// The words of a note that may carry the few HTML tags diary apps use (<b>, <br>, <li>, <p> …), and nothing of them.
[[nodiscard]] std::string without_markup(std::string_view note);

}  // namespace sharing
