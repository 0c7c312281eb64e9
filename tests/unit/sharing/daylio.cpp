#include "sharing/daylio.h"

#include <algorithm>

#include "doctest/doctest.h"

#include "sharing/import.h"

using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

sharing::Preview look_at(const std::string& file)
{
    auto preview = sharing::preview(std::as_bytes(std::span(file)));
    REQUIRE(preview);
    return *preview;
}

sharing::Converted bring_in(const std::string& file) { return sharing::convert(look_at(file), 60min); }

std::vector<base::Id> ids_of(const sharing::Converted& converted)
{
    std::vector<base::Id> ids;
    for (const auto& it : converted.rows.check_ins) ids.push_back(it.id);
    std::ranges::sort(ids);
    return ids;
}

const auto header = "full_date,date,weekday,time,mood,activities,note_title,note\n"s;

}  // namespace

TEST_CASE("a Daylio row becomes a check-in with its mood, tags and note")
{
    const auto preview = look_at("\uFEFF" + header +
                                 "2024-03-01,March 1,Friday,9:40\u202Fpm,rad,\"walk | 🎸 music | walk\",\"By the sea\","
                                 "\"We said \"\"stay\"\",<br>and stayed &amp; <b>laughed</b> <3\"\n");
    CHECK(preview.format == sharing::FileFormat::Daylio);
    CHECK(preview.ready());
    const auto converted = sharing::convert(preview, 60min);
    REQUIRE(converted.rows.check_ins.size() == 1);
    const auto& it = converted.rows.check_ins.front();
    CHECK(base::iso_moment(it.made) == "2024-03-01T21:40:00.000+01:00");
    CHECK(it.mood == 2);
    CHECK((it.tags == std::vector{"walk"s, "🎸 music"s}));
    CHECK(it.note == "By the sea\n\nWe said \"stay\",\nand stayed & laughed <3");
}

TEST_CASE("Daylio exports of every age are known")
{
    CHECK(bring_in("full_date,weekday,time,mood\n2019-01-05,Saturday,08:15,meh\n").rows.check_ins.at(0).mood == 0);
    const auto old = bring_in(
        "year,date,weekday,time,mood,activities,note\n2018,18 May,Friday,11:54 pm,good,\"cook | clean\",\"\"\n");
    REQUIRE(old.rows.check_ins.size() == 1);
    CHECK(base::iso_moment(old.rows.check_ins[0].made) == "2018-05-18T23:54:00.000+01:00");
    const auto scales = bring_in("full_date,date,weekday,time,mood,activities,scales,note_title,note\n"
                                 "2026-07-27,27. Juli,Montag,13:48,Schlecht,,\"Stress:\u00A03 | Schmerz:\u00A05\",,\n");
    REQUIRE(scales.rows.check_ins.size() == 1);
    CHECK(scales.rows.check_ins[0].mood == -1);
    CHECK((scales.rows.check_ins[0].numbers == std::map<std::string, double>{{"Stress", 3}, {"Schmerz", 5}}));
}

TEST_CASE("moods of the person's own wait for a level; their rows come in once they have one")
{
    const auto file = header +
                      "2024-03-01,,,08:00,Sparkly,,,\n2024-03-02,,,08:00,sparkly,,,\n2024-03-03,,,08:00,bad,,,\n";
    const auto preview = look_at(file);
    REQUIRE(preview.moods.size() == 2);
    CHECK((preview.moods[0] == sharing::MoodName{"Sparkly", 2, std::nullopt}));
    CHECK((preview.moods[1] == sharing::MoodName{"bad", 1, -1}));
    CHECK(!preview.ready());
    CHECK(preview.rows == 3);
    CHECK(preview.skipped.empty());

    const auto before = sharing::convert(preview, 60min);
    REQUIRE(before.skipped.size() == 2);
    CHECK(before.skipped[0].line == 2);
    CHECK(sharing::sentence(before.skipped[0]) == "The mood “Sparkly” has no level yet.");
    const auto chosen = sharing::with_level(preview, 0, 2);
    CHECK(chosen.ready());
    const auto after = sharing::convert(chosen, 60min);
    CHECK(after.rows.check_ins.size() == 3);
    CHECK(after.rows.check_ins[0].mood == 2);
    CHECK(std::ranges::includes(ids_of(after), ids_of(before)));
}

TEST_CASE("the same rows have the same ids in later, longer and older exports, whatever the moods' levels")
{
    const auto row = "2024-03-01,March 1,Friday,21:40,rad,walk | music,,a note\n"s;
    const auto once = ids_of(bring_in(header + row));
    const auto later = ids_of(bring_in(header + "2024-03-02,,,08:00,bad,,,\n" + row));
    CHECK(std::ranges::includes(later, once));
    const auto with_scales = bring_in("full_date,date,weekday,time,mood,activities,scales,note_title,note\n"
                                      "2024-03-01,1. März,Freitag,9:40 pm,rad,walk | music,,,a note\n");
    CHECK(ids_of(with_scales) == once);
    auto relabelled = look_at(header + row);
    relabelled = sharing::with_level(relabelled, 0, 1);
    CHECK(ids_of(sharing::convert(relabelled, 120min)) == once);
}

TEST_CASE("rows that are quite alike are all kept")
{
    const auto row = "2024-03-01,,,21:40,rad,walk,,\n"s;
    auto ids = ids_of(bring_in(header + row + row + row));
    CHECK(ids.size() == 3);
    CHECK(std::ranges::unique(ids).empty());
}

TEST_CASE("a row that cannot be used is named by its line and why; the others come in")
{
    const auto preview = look_at(header +
                                 ",,,08:00,rad,,,\n2024-13-01,,,08:00,rad,,,\n2024-03-01,,,soon,rad,,,\n"
                                 "2024-03-01\n2024-03-02,,,08:00,rad,,,\"two\nlines\"\n2024-03-03,,,,good,,,\n");
    REQUIRE(preview.skipped.size() == 4);
    CHECK(preview.skipped[0].line == 2);
    CHECK(sharing::sentence(preview.skipped[0]) == "No date in this row.");
    CHECK(sharing::sentence(preview.skipped[1]) == "The date “2024-13-01” could not be read.");
    CHECK(sharing::sentence(preview.skipped[2]) == "The time “soon” could not be read.");
    CHECK(sharing::sentence(preview.skipped[3]) == "Nothing in this row besides its date.");
    CHECK(preview.rows == 2);
    CHECK(preview.days == 2);
    CHECK((base::iso_date(*preview.first) == "2024-03-02" && base::iso_date(*preview.last) == "2024-03-03"));
}
