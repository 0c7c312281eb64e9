#pragma once
#include <array>
#include <span>

#include "record/row.h"

/// The tables that are exported and merged; their columns are written out in migrations.h.
namespace record {

inline constexpr std::array<std::string_view, 7> group_words = {"trigger", "person", "place", "doing",
                                                                 "feeling", "body",   "other"};
inline constexpr std::array<std::string_view, 3> outcome_words = {"shown", "answered", "skipped"};
inline constexpr std::array<std::string_view, 3> intake_words = {"taken", "late", "skipped"};

[[nodiscard]] base::Id tag_id(std::string_view name);      ///< of names that differ only in case, the same
[[nodiscard]] base::Id setting_id(std::string_view name);
[[nodiscard]] base::Id draft_id(std::string_view place);
[[nodiscard]] base::Id prompt_id(std::string_view prompt, base::Moment shown);
/// The same wherever the clock was: by the time it showed.
[[nodiscard]] base::Id dose_id(const base::Id& regimen, base::Moment due);

[[nodiscard]] const Table& check_in_table();
[[nodiscard]] const Table& entry_table();
[[nodiscard]] const Table& tag_table();
[[nodiscard]] const Table& prompt_table();
[[nodiscard]] const Table& setting_table();
[[nodiscard]] const Table& draft_table();
[[nodiscard]] const Table& lapse_table();
[[nodiscard]] const Table& regimen_table();
[[nodiscard]] const Table& dose_table();
[[nodiscard]] const Table& goal_table();
[[nodiscard]] const Table& win_table();
[[nodiscard]] std::span<const Table> all_tables();

/// Where a row has the tags it carries, if its table has them.
[[nodiscard]] std::optional<std::size_t> names_field(const Table& table);

}  // namespace record
