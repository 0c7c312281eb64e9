#include "tool/diary_file.h"

#include <algorithm>

#include "app/heard_words.h"
#include "app/written.h"
#include "base/parse.h"
#include "tool/records.h"

namespace tool {
namespace {

constexpr int usual_day_start = 4;  // o'clock

std::chrono::hours day_start(const record::Record& record)
{
    const auto hour = base::whole_number(record.setting("day-starts"));
    return std::chrono::hours{hour && *hour < 24 ? *hour : usual_day_start};
}

}  // namespace

base::Day DiaryFile::last_day() const
{
    base::Day last{};
    for (const auto& it : rows.check_ins) last = std::max(last, base::recovery_day(it.made, day_starts));
    for (const auto& it : rows.entries) last = std::max(last, base::recovery_day(it.made, day_starts));
    return last;
}

Outcome<DiaryFile> diary_from(const std::string& path, const Arguments& arguments)
{
    const auto opened = record_from(path, arguments);
    if (!opened) return std::unexpected(opened.error());
    const auto& record = *(*opened)->record;
    auto rows = record.everything();
    if (!rows) return failed(rows.error(), path);
    auto more = app::more_readings(rows->doses, rows->regimens);
    more.append_range(app::heard_words(*rows));
    return DiaryFile{std::move(*rows), day_start(record), app::answers_in(record), std::move(more)};
}

}  // namespace tool
