#pragma once
#include <chrono>
#include <vector>

#include "patterns/series.h"
#include "record/record.h"

namespace app {

/// A picture of everything written, taken after the last change: what all views are made from.
struct Written {
    std::vector<record::CheckIn> check_ins;  ///< oldest first
    std::vector<record::Entry> entries;      ///< oldest first
    std::vector<record::TagUse> tags;        ///< most used first
    std::chrono::hours day_starts{4};        ///< the recovery day begins at this hour
    std::vector<record::Lapse> lapses = {};  ///< oldest first
    std::vector<record::Win> wins = {};      ///< oldest first
    std::vector<record::Regimen> regimens = {};
    std::vector<patterns::NamedReading> more = {};  ///< as `more_readings`, and how words sounded
    std::vector<record::HeardText> heard = {};      ///< what texts sound like, in the order of their ids

    [[nodiscard]] bool empty() const
    {
        return check_ins.empty() && entries.empty() && lapses.empty() && wins.empty();
    }
    [[nodiscard]] base::Day day_of(base::Moment moment) const { return base::recovery_day(moment, day_starts); }
};

/// The hour at which the person's day begins, as set, or 4.
[[nodiscard]] std::chrono::hours day_starts(const record::Record& record);

/// What its texts were heard to sound like, since then, takes the place of what was heard before.
void hear_again(Written& written, const record::Record& record);

/// Measures that are made from other rows than check-ins: the share of doses taken, in percent.
[[nodiscard]] std::vector<patterns::NamedReading> more_readings(std::span<const record::Dose> doses,
                                                                std::span<const record::Regimen> regimens);

/// Reads it all once: about 10 ms for 20,000 rows.
[[nodiscard]] base::Result<Written> written(const record::Record& record, base::Moment now);

}  // namespace app
