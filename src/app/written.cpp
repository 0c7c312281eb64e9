#include "app/written.h"

#include <algorithm>

#include "app/heard_words.h"
#include "base/parse.h"
#include "language/reading.h"
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

void hear_again(Written& written, const record::Record& record)
{
    std::erase_if(written.more, [](const auto& reading) { return reading.name == text::heard::name; });
    written.heard = record.heard(language::reading_version()).value_or(std::vector<record::HeardText>{});
    std::ranges::sort(written.heard, {}, &record::HeardText::id);
    written.more.append_range(heard_words(written.heard));
}

base::Result<Written> written(const record::Record& record, base::Moment now)
{
    auto rows = record.everything();
    if (!rows) return std::unexpected(rows.error());
    const auto begins = day_starts(record);
    auto tags = record.tags(base::recovery_day(now, begins));
    if (!tags) return std::unexpected(tags.error());
    auto more = more_readings(rows->doses, rows->regimens);
    Written all{std::move(rows->check_ins), std::move(rows->entries), std::move(*tags), begins,
                std::move(rows->lapses),     std::move(rows->wins),    std::move(rows->regimens), std::move(more)};
    hear_again(all, record);
    return all;
}

}  // namespace app
