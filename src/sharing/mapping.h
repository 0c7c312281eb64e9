#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "sharing/csv.h"
#include "sharing/dates.h"

namespace sharing {

/// What a column is used for. The order is the order a person is offered them in, and of the fields in a row's id.
enum class Use {
    Ignore, Date, Time, Mood, Craving, Energy, Sleep, Confidence, Tags, Title, Text, Number, Scales, Reference,
};

/// Ends of the scale a column is measured on; `low` may be the larger one ("1 is best").
struct Range {
    double low, high;
    bool operator==(const Range&) const = default;
};

struct ColumnUse {
    Use use = Use::Ignore;
    std::optional<Range> range;  ///< mood, craving, energy, confidence; unset: already in Lantern's own points
    std::string separator;       ///< between tags
    std::string name;            ///< of a number
    bool operator==(const ColumnUse&) const = default;
};

/// How the columns of a table become a record.
struct Mapping {
    std::vector<ColumnUse> columns;     ///< one for each column of the header, in its order
    DateOrder order = DateOrder::DayMonthYear;
    bool order_is_sure = true;          ///< false: the person may want to choose (OrderGuess)
    std::map<std::string, int> levels;  ///< by mood name, folded: −2 to 2
    bool words_are_notes = false;       ///< words belong to a check-in, also when only a mood stands beside them
    bool operator==(const Mapping&) const = default;

    [[nodiscard]] std::optional<std::size_t> column_of(Use use) const;
};

/// A column used so, with the range, separator and name its cells suggest.
[[nodiscard]] ColumnUse use_of(const Table& table, std::size_t column, Use use);
/// Sets the order of dates from the cells of the date column.
void settle_order(const Table& table, Mapping& mapping);

/// What header names and cells suggest; columns of numbers that nothing else claims are numbers of their own.
[[nodiscard]] Mapping guess_mapping(const Table& table);

/// The command line's "date=Day,mood=Mood:1:10,tags=Tags:;,number:steps=Steps". A column is named as in the header, or
/// counted from 1. A separator may be a comma. BadInput says which part is not understood.
[[nodiscard]] base::Result<Mapping> parse_mapping(std::string_view text, const Table& table);
/// "rad=2,good=1": mood names and their levels.
[[nodiscard]] base::Result<std::map<std::string, int>> parse_levels(std::string_view text);

}  // namespace sharing
