#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "patterns/series.h"
#include "tool/outcome.h"

namespace tool {

/// A table of one measure: columns `date,value` or `index,value`.
struct SeriesFile {
    std::vector<patterns::DayMean> days;  ///< in day order; rows of the same day are one mean; days from 0 by `index`
    std::vector<std::size_t> rows;        ///< for each day its first row, from 0; rows without a value count
    base::Day first{};                    ///< of the rows, with a value or not
    bool dated = true;                    ///< false: by `index`

    /// "" where the rows are not dated.
    [[nodiscard]] std::string date(base::Day day) const { return dated ? base::iso_date(day) : std::string(); }
};

/// Whether its first line has those columns. A file that cannot be read is none.
[[nodiscard]] bool is_series(const std::string& path);
/// BadInput: no such columns, or a date or value that cannot be read, with its line. "-" is standard input.
[[nodiscard]] Outcome<SeriesFile> series_from(const std::string& path);

}  // namespace tool
