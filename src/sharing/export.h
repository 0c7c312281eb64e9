#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/error.h"
#include "record/record.h"

namespace sharing {

/// A table for spreadsheets: a line for each check-in, entry, lapse and win, oldest first, with a column for each
/// number of the person's own. Comma-separated (RFC 4180, CRLF), UTF-8 with a byte order mark, which spreadsheets look
/// for. Lantern reads it again as a table; only the `.sqlite` and JSON exports restore a record exactly.
[[nodiscard]] std::string export_csv(const record::Rows& rows);

/// The same words as a folder in an archive, one Markdown file a day ("2024/2024-03-01.md"): readable with any text
/// editor, and by Lantern as entries. Internal: out of memory.
[[nodiscard]] base::Result<std::vector<std::byte>> export_markdown_folder(const record::Rows& rows);

/// One text to read or print: a heading for each day, oldest first, with what was written at which time.
[[nodiscard]] std::string export_markdown(const record::Rows& rows);

}  // namespace sharing
