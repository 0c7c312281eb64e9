#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

/// What the person hands over, and what they bring in.
namespace sharing {

/// One row and the line of the file it begins on (1 is the first), so that a person can find it.
struct Row {
    int line = 0;
    std::vector<std::string> cells;  ///< as they stand in the file: a row may be shorter or longer than the header
    bool operator==(const Row&) const = default;
};

struct Table {
    std::vector<std::string> header;  ///< trimmed names
    std::vector<Row> rows;            ///< without blank lines
    char delimiter = ',';

    /// Empty where the row ends early.
    [[nodiscard]] std::string_view cell(const Row& row, std::size_t column) const
    {
        return column < row.cells.size() ? std::string_view(row.cells[column]) : std::string_view();
    }
    bool operator==(const Table&) const = default;
};

/// Reads comma-, semicolon-, tab- or bar-separated text (RFC 4180; any encoding that `text_of` knows; CRLF, LF or CR;
/// newlines inside quotes become LF). More forgiving than the RFC where the meaning is plain: spaces before a quote,
/// quotes inside a bare cell, words after a closing quote, rows of any length, a first line "sep=;".
/// BadInput: nothing in the file, or a quote that never closes (with the line it opens on). O(n).
[[nodiscard]] base::Result<Table> read_table(std::string_view bytes);

/// A cell as it is written to a comma-separated file: quoted where it must be.
[[nodiscard]] std::string csv_cell(std::string_view text);

}  // namespace sharing
