#include "sharing/jrnl.h"
#include "sharing/markdown_diary.h"

#include "other_diaries.h"

using namespace other_diaries;
using namespace std::string_literals;

TEST_CASE("a jrnl file becomes entries with titles and tags")
{
    const auto file = "[2024-03-01 21:40] By the sea. *\nStayed with @em, wrote to a@b.org.\n\n"
                      "[2023-12-31 09:00:05 PM] One line @home\n[not a date] stays\n"s;
    const auto converted = bring_in(bytes_of(file), sharing::FileFormat::Jrnl);
    const auto& entries = converted.rows.entries;
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].title == "By the sea.");
    CHECK(entries[0].text == "Stayed with @em, wrote to a@b.org.");
    CHECK((entries[0].tags == std::vector{"em"s}));
    CHECK(base::iso_moment(entries[1].made) == "2023-12-31T21:00:05.000+01:00");
    CHECK(entries[1].title == "One line @home");
    CHECK(entries[1].text == "[not a date] stays");
}

TEST_CASE("what jrnl 1 wrote, without brackets, is known too")
{
    const auto converted = bring_in(bytes_of("2024-03-01 21:40 Alone\n2024-03-02 08:00 Two\nlines\n"),
                                    sharing::FileFormat::Jrnl);
    REQUIRE(converted.rows.entries.size() == 2);
    CHECK(converted.rows.entries[0].text == "Alone");
    CHECK(converted.rows.entries[0].title.empty());
    CHECK(converted.rows.entries[1].title == "Two");
}

TEST_CASE("a folder of Markdown: days from names, front matter and headings, times from headings, pictures counted")
{
    const auto archive = zipped({
        {"Diary/2024-03-01 sea.md", "# By the sea\n\nWe stayed.\n"},
        {"Diary/2024/03/02.md", "---\ntitle: \"Rain\"\ntags: [home, '#kettle']\n---\nAll day.\n\n## 21:40\n\nStill.\n"},
        {"Diary/notes.md", "No day here.\n\n## 3 March 2024\n\nA day.\n\n### Later\nwords\n"},
        {"Diary/front.md", "---\ncreated: 2024-03-04T08:15\ntags:\n  - early\n---\nUp.\n"},
        {"Diary/.obsidian/app.json", "{}"},
        {"Diary/sea.jpg", "?"},
    });
    const auto converted = bring_in(archive, sharing::FileFormat::Markdown);
    const auto& entries = converted.rows.entries;
    REQUIRE(entries.size() == 5);
    CHECK(entries[0].title == "By the sea");
    CHECK(entries[0].text == "We stayed.");
    CHECK(base::iso_moment(entries[1].made) == "2024-03-02T12:00:00.000+01:00");
    CHECK(entries[1].title == "Rain");
    CHECK((entries[1].tags == std::vector{"home"s, "kettle"s}));
    CHECK(base::iso_moment(entries[2].made) == "2024-03-02T21:40:00.000+01:00");
    CHECK(entries[2].text == "Still.");
    CHECK(entries[3].text == "A day.\n\n### Later\nwords");
    CHECK(base::iso_moment(entries[4].made) == "2024-03-04T08:15:00.000+01:00");
    CHECK((entries[4].tags == std::vector{"early"s}));
    CHECK((why(converted.skipped) ==
           std::vector{"Pictures, recordings and other attachments: 1. Lantern keeps words and numbers."s,
                       "4: No date in this row."s}));
}

TEST_CASE("one Markdown file alone is read by its headings")
{
    const auto converted = bring_in(bytes_of("# 2024-03-01 By the sea\n\nWe stayed.\n"), sharing::FileFormat::Markdown);
    REQUIRE(converted.rows.entries.size() == 1);
    CHECK(converted.rows.entries[0].title == "By the sea");
    const auto spoken = bring_in(bytes_of("## Friday, 1 March 2024\nA\n## Rome with Ana, 2 March 2024\nB\n"),
                                 sharing::FileFormat::Markdown);
    REQUIRE(spoken.rows.entries.size() == 2);
    CHECK(spoken.rows.entries[0].title.empty());
    CHECK(spoken.rows.entries[1].title == "Rome with Ana, 2 March 2024");
}
