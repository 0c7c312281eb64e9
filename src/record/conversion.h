#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "record/row.h"
#include "record/values.h"

/// Between the plain values of values.h and rows of tables. Rows made here have no stamps and are not yet `sound`.
namespace record {

[[nodiscard]] Row row_of(const CheckIn& check_in);
[[nodiscard]] Row row_of(const Entry& entry);
[[nodiscard]] Row row_of(const Tag& tag);  ///< with its group set, even to Other
[[nodiscard]] Row row_of(const PromptShown& shown);
[[nodiscard]] Row row_of(const Lapse& lapse);
[[nodiscard]] Row row_of(const Regimen& regimen);
[[nodiscard]] Row row_of(const Dose& dose);
[[nodiscard]] Row row_of(const Goal& goal);
[[nodiscard]] Row row_of(const Win& win);
[[nodiscard]] Row setting_row(std::string_view name, std::string_view value);
[[nodiscard]] Row draft_row(std::string_view place, std::string_view text);

[[nodiscard]] CheckIn check_in_of(const Row& row);
[[nodiscard]] Entry entry_of(const Row& row);
[[nodiscard]] Tag tag_of(const Row& row);
[[nodiscard]] std::pair<std::string, std::string> setting_of(const Row& row);  ///< name and value
[[nodiscard]] PromptShown prompt_shown_of(const Row& row);
[[nodiscard]] Lapse lapse_of(const Row& row);
[[nodiscard]] Regimen regimen_of(const Row& row);
[[nodiscard]] Dose dose_of(const Row& row);
[[nodiscard]] Goal goal_of(const Row& row);
[[nodiscard]] Win win_of(const Row& row);

/// Names as JSON text and back; what is no list of names gives none.
[[nodiscard]] Value names_value(const std::vector<std::string>& names);
[[nodiscard]] std::vector<std::string> names_of(const Value& value);

}  // namespace record
