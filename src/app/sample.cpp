#include "app/sample.h"

#include "sharing/made_up_diary.h"
#include "sharing/sample_diary.h"

namespace app {
namespace {

/// What is shown, with its days moved so that it ends shortly before `today`.
struct Shown {
    std::string name;  ///< what the person is called; empty: nobody knows
    record::Rows rows;
};

base::Result<Shown> read(SampleDiary which, std::string_view json, base::Moment now)
{
    const auto today = base::recovery_day(now, std::chrono::hours{4});
    if (which == SampleDiary::Sam) {
        return sharing::parse_made_up_diary(json, now.offset).transform([&](sharing::MadeUpDiary diary) {
            const auto name = diary.name;
            return Shown{name, sharing::ending_before(std::move(diary), today)};
        });
    }
    return sharing::parse_sample_diary(json).transform([&](sharing::SampleDiary diary) {
        return Shown{{}, sharing::moved_to_end_before(std::move(diary.rows), today)};
    });
}

}  // namespace

base::Result<Sample> open_sample(SampleDiary which, std::string_view json, const Knowledge& knowledge,
                                 base::Entropy& entropy, base::Moment now)
{
    const auto shown = read(which, json, now);
    if (!shown) return std::unexpected(shown.error());
    auto opened = vault::Database::in_memory();
    if (!opened) return std::unexpected(opened.error());
    auto database = std::make_unique<vault::Database>(std::move(*opened));
    auto record = record::Record::open(*database, entropy);
    if (!record) return std::unexpected(record.error());
    auto filled = record->add(shown->rows, now.at)
                      .and_then([&](const record::Added&) { return record->set_setting("name", shown->name, now.at); });
    if (!filled) return std::unexpected(filled.error());
    return Sample{std::move(database), Diary(std::move(*record), knowledge, which)};
}

}  // namespace app
