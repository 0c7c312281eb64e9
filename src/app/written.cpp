#include "app/written.h"

#include <algorithm>

#include "base/parse.h"
#include "patterns/doses.h"
#include "words/text.h"

namespace app {

std::chrono::hours day_starts(const record::Record& record)
{
    return std::chrono::hours{std::min(23, base::whole_number(record.setting("day-starts")).value_or(4))};
}

std::vector<patterns::NamedReading> more_readings(std::span<const record::Dose> doses,
                                                  std::span<const record::Regimen> regimens)
{
    return patterns::doses_taken(doses, regimens, text::doses::name);
}

base::Result<Written> written(const record::Record& record, base::Moment now)
{
    auto rows = record.everything();
    if (!rows) return std::unexpected(rows.error());
    const auto begins = day_starts(record);
    auto tags = record.tags(base::recovery_day(now, begins));
    if (!tags) return std::unexpected(tags.error());
    auto more = more_readings(rows->doses, rows->regimens);
    return Written{std::move(rows->check_ins), std::move(rows->entries), std::move(*tags), begins,
                   std::move(rows->lapses), std::move(rows->wins), std::move(rows->regimens),
                   std::move(more)};
}

}  // namespace app
