#include "sharing/export.h"

#include "doctest/doctest.h"

#include "sharing/import.h"
#include "sharing/zip.h"

using namespace std::chrono;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

base::Moment at(hours hour) { return base::moment_at(base::WallTime{local_days{2024y / March / 1} + hour}, 60min); }

record::Rows two_rows()
{
    record::CheckIn check_in{};
    check_in.made = at(9h);
    check_in.mood = 1;
    check_in.craving = 3;
    check_in.sleep_hours = 7.5;
    check_in.tags = {"walk", "music, loud"};
    check_in.note = "A \"good\" start";
    check_in.numbers["steps"] = 5300;
    record::Entry entry{};
    entry.made = at(21h);
    entry.title = "Evening";
    entry.text = "=1+1\nSecond line";
    entry.mood = -2;
    return {{check_in}, {entry}, {}};
}

}  // namespace

TEST_CASE("a spreadsheet gets one line for each thing written, and runs none of it")
{
    CHECK(sharing::export_csv(two_rows()) ==
          "\uFEFFdate,time,utc_offset,mood,craving,energy,sleep_hours,confidence,tags,title,text,ref,steps\r\n"
          "2024-03-01,09:00,+01:00,1,3,,7.5,,\"walk | music, loud\",,\"A \"\"good\"\" start\",,5300\r\n"
          "2024-03-01,21:00,+01:00,-2,,,,,,Evening,\"'=1+1\nSecond line\",,\r\n");
}

TEST_CASE("the table Lantern writes comes back as it was")
{
    auto rows = two_rows();
    rows.entries[0].text = "Only words";
    const auto text = sharing::export_csv(rows);
    auto back = sharing::convert(*sharing::preview(std::as_bytes(std::span(text))), 60min).rows;
    REQUIRE((back.check_ins.size() == 1 && back.entries.size() == 1));
    back.check_ins[0].id = back.entries[0].id = {};
    CHECK((back == rows));
}

TEST_CASE("a text to read has a heading for each day")
{
    CHECK(sharing::export_markdown(two_rows()) ==
          "## 2024-03-01\n\n"
          "### 09:00\n\nMood good · Craving 3 · Sleep 7.5 h · steps 5300\n\nA \"good\" start\n\nwalk, music, loud\n\n"
          "### 21:00\n\n**Evening**\n\nMood very low\n\n=1+1\nSecond line\n\n");
}

TEST_CASE("a folder to keep has a file for each day, and Lantern reads it again")
{
    auto rows = two_rows();
    rows.entries[0].made = at(36h);
    const auto folder = sharing::export_markdown_folder(rows);
    auto archive = sharing::ZipReader::open(*folder);
    REQUIRE((archive && archive->entries().size() == 2));
    CHECK(archive->entries()[0].name == "2024/2024-03-01.md");
    CHECK(archive->read(1) == "# 2024-03-02\n\n## 12:00\n\n**Evening**\n\nMood very low\n\n=1+1\nSecond line\n\n");
    const auto back = sharing::convert(*sharing::preview(*folder), 60min).rows;
    REQUIRE(back.entries.size() == 2);
    CHECK(back.entries[1].made == at(36h));
}

TEST_CASE("lapses and wins are taken out too, as lines of a table and as words of their day")
{
    record::Rows rows;
    rows.lapses.push_back({.id = {}, .made = at(23h), .what = "used", .circumstances = "", .helped = "soup, sleep",
                           .note = ""});
    rows.wins.push_back({.id = {}, .made = at(24h), .words = "Rang Priya"});
    const auto table = sharing::export_csv(rows);
    CHECK(table.contains("2024-03-01,23:00,+01:00,,,,,,,Lapse,\"used\nsoup, sleep\",\r\n"));
    CHECK(table.contains("2024-03-02,00:00,+01:00,,,,,,,Win,Rang Priya,\r\n"));
    CHECK(sharing::export_markdown(rows) == "## 2024-03-01\n\n### 23:00\n\n**Lapse**\n\nused\nsoup, sleep\n\n"
                                            "## 2024-03-02\n\n### 00:00\n\n**Win**\n\nRang Priya\n\n");
}
