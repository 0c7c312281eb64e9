#include "sharing/daylio_backup.h"

#include "other_diaries.h"
#include "sharing/base64.h"

using namespace other_diaries;
using namespace std::string_literals;

namespace {

std::string base64_of(std::string_view text)
{
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    unsigned bits = 0;
    int count = 0;
    for (const char c : text) {
        bits = bits << 8 | static_cast<unsigned char>(c);
        for (count += 8; count >= 6;) out += letters[bits >> (count -= 6) & 63];
    }
    if (count > 0) out += letters[bits << (6 - count) & 63];
    while (out.size() % 4 != 0) out += '=';
    return out;
}

constexpr std::string_view backup = R"json({"version": 15,
  "customMoods": [{"id": 1, "custom_name": "", "mood_group_id": 1, "predefined_name_id": 1},
                  {"id": 6, "custom_name": "Sparkly", "mood_group_id": 2, "predefined_name_id": -1}],
  "tags": [{"id": 1, "name": "walk"}, {"id": 2, "name": "music"}],
  "dayEntries": [
    {"year": 2024, "month": 2, "day": 1, "hour": 21, "minute": 40, "datetime": 1709325600000, "timeZoneOffset": 3600000,
     "mood": 1, "tags": [1, 2, 9], "note_title": "By the sea", "note": "We <b>stayed</b>", "assets": [3]},
    {"year": 2024, "month": 1, "day": 29, "hour": 8, "minute": 5, "mood": 6, "tags": [], "note": "", "note_title": ""},
    {"year": 2024, "month": 12, "day": 1, "mood": 1}]})json";

std::vector<std::byte> packed(std::string_view json)
{
    return zipped({{"backup.daylio", base64_of(json) + "\n"}, {"assets/photos/2024/3/x.jpg", "?"}});
}

}  // namespace

TEST_CASE("a backup of Daylio's gives what its table gives, and knows the level of every mood")
{
    const auto preview = look_at(packed(backup), sharing::FileFormat::DaylioBackup);
    CHECK(preview.ready());
    const auto converted = sharing::convert(preview, std::chrono::minutes{60});
    REQUIRE(converted.rows.check_ins.size() == 2);
    const auto& first = converted.rows.check_ins[0];
    CHECK(base::iso_moment(first.made) == "2024-03-01T21:40:00.000+01:00");
    CHECK(first.mood == 2);
    CHECK((first.tags == std::vector{"walk"s, "music"s}));
    CHECK(first.note == "By the sea\n\nWe stayed");
    CHECK(converted.rows.check_ins[1].mood == 1);
    CHECK((why(converted.skipped) ==
           std::vector{"Pictures, recordings and other attachments: 1. Lantern keeps words and numbers."s,
                       "3: No date in this row."s}));

    const auto table = "full_date,date,weekday,time,mood,activities,note_title,note\n"
                       "2024-03-01,March 1,Friday,21:40,rad,walk | music,By the sea,We <b>stayed</b>\n"s;
    const auto from_table = bring_in(bytes_of(table), sharing::FileFormat::Daylio);
    CHECK(from_table.rows.check_ins.at(0).id == first.id);
}

TEST_CASE("a file that only looks like a backup is refused in words")
{
    for (const auto* json : {"", "[]", "{\"dayEntries\": 3}", "{"}) CHECK(!sharing::preview(packed(json)));
    CHECK(!sharing::preview(zipped({{"backup.daylio", "%%%"}})));
}

TEST_CASE("base64 is read with line breaks, and nothing else in it")
{
    CHECK(sharing::base64_decoded("TGFu\ndGVy\r\nbg==") == "Lantern");
    CHECK(sharing::base64_decoded("") == "");
    CHECK(!sharing::base64_decoded("TG*u"));
}
