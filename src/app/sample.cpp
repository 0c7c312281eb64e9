#include "app/sample.h"

#include "sharing/sample_diary.h"

namespace app {

base::Result<Sample> open_sample(std::string_view json, const Knowledge& knowledge,
                                                  base::Entropy& entropy, base::Moment now)
{
    auto diary = sharing::parse_sample_diary(json);
    if (!diary) return std::unexpected(diary.error());
    auto opened = vault::Database::in_memory();
    if (!opened) return std::unexpected(opened.error());
    auto database = std::make_unique<vault::Database>(std::move(*opened));
    auto record = record::Record::open(*database, entropy);
    if (!record) return std::unexpected(record.error());
    const auto today = base::recovery_day(now, std::chrono::hours{4});
    const auto added = record->add(sharing::moved_to_end_before(std::move(diary->rows), today), now.at);
    if (!added) return std::unexpected(added.error());
    return Sample{std::move(database), Diary(std::move(*record), knowledge, true)};
}

}  // namespace app
