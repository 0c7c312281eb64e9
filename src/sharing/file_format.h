#pragma once
#include <cstddef>
#include <span>
#include <string_view>

#include "base/error.h"
#include "sharing/told.h"

namespace sharing {

/// Kinds of file. Lantern's own two are whole records: `record::Record::merge_json` and `merge_sqlite` bring them in.
/// The order is that of their names, text::bring::formats.
enum class FileFormat {
    Daylio, Table, LanternJson, LanternSqlite, DaylioBackup, DayOne, Journey, Bearable, Nomie, LoopHabits, Jrnl,
    Markdown, Sleep,
};

/// Found out from the bytes alone; what nothing else knows is a table.
[[nodiscard]] FileFormat format_of(std::span<const std::byte> file);
[[nodiscard]] bool is_whole_record(FileFormat format);
/// `Skipped::line` counts lines, as an editor does; else entries.
[[nodiscard]] bool has_lines(FileFormat format);

/// What keeps the ids of one format's rows apart from those of another's.
[[nodiscard]] std::string_view source_of(FileFormat format);

/// A file of a format that is no table and no record. BadInput: it is none of that format. O(n).
[[nodiscard]] base::Result<Reading> read(std::span<const std::byte> file, FileFormat format);

}  // namespace sharing
