#pragma once
#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "record/record.h"
#include "sharing/csv.h"
#include "sharing/file_format.h"
#include "sharing/mapping.h"
#include "sharing/reasons.h"
#include "sharing/table_import.h"

namespace sharing {

struct MoodName {
    std::string name;  ///< as first written
    int count = 0;
    std::optional<int> level;  ///< −2 to 2; unset: the person has to say
    bool operator==(const MoodName&) const = default;
};

struct Column {
    std::string name;
    std::vector<std::string> samples;  ///< the first few cells that say something, shortened
    bool operator==(const Column&) const = default;
};

/// A file looked at, before anything is brought in. Nothing of it is kept anywhere else.
struct Preview {
    FileFormat format = FileFormat::Table;
    Table table;                    ///< as all that follows, not of a whole record
    Mapping mapping;                ///< `mapping.columns[i]` says what `columns[i]` is used for
    std::vector<Column> columns;
    std::vector<MoodName> moods;    ///< names, most used first; numbers are not listed
    int rows = 0;                   ///< that will come in, once every mood has a level
    int days = 0;
    std::optional<base::Day> first, last;
    std::vector<Skipped> left_out;  ///< what is no row: pictures, other files
    std::vector<Skipped> skipped;   ///< those, and rows that will not come in, whatever the moods

    /// A date column is chosen and every mood has a level. A whole record is always ready.
    [[nodiscard]] bool ready() const;
};

/// Looks at a file. BadInput when it is no diary that Lantern can read (what, and the line). O(n).
[[nodiscard]] base::Result<Preview> preview(std::span<const std::byte> file);
/// The same for a file whose format one knows better.
[[nodiscard]] base::Result<Preview> preview_as(std::span<const std::byte> file, FileFormat format);
/// The same with a mapping of one's own in place of the proposed one.
[[nodiscard]] Preview preview_with(Preview preview, Mapping mapping);

/// The person's choices; counts, moods and skipped rows follow. A use that only one column can have moves over.
[[nodiscard]] Preview with_use(Preview preview, std::size_t column, Use use);
[[nodiscard]] Preview with_level(Preview preview, std::size_t mood, std::optional<int> level);

/// The rows of any file but a whole record. Rows whose mood has no level are skipped; when they are given one and the
/// file is brought in again, only those are new.
[[nodiscard]] Converted convert(const Preview& preview, std::chrono::minutes offset);

}  // namespace sharing
