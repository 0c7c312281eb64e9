#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "patterns/series.h"

namespace patterns {

/// Which tags each recorded day has. A day with no row at all is not here: nobody knows what it held.
struct DayTags {
    struct Use {
        std::string name;                ///< spelt as at its first use
        std::vector<std::uint8_t> days;  ///< 1 where the day of the same index has the tag
    };
    std::vector<base::Day> days;  ///< in order
    std::vector<Use> uses;        ///< by folded name

    [[nodiscard]] std::optional<std::size_t> index_of(base::Day day) const;  ///< O(log n)
};

[[nodiscard]] DayTags day_tags(const Diary& diary);
/// What the tags are once `day`, the latest, holds just the rows of `rows`. Names that were used only on it go with it.
void put_last_day(DayTags& tags, base::Day day, const Diary& rows);

}  // namespace patterns
