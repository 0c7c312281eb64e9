#include "sharing/csv.h"

#include "doctest/doctest.h"

#include "base/random.h"
#include "sharing/encoding.h"
#include "sharing/import.h"

using namespace std::string_literals;
using namespace std::string_view_literals;
using sharing::read_table;
using Cells = std::vector<std::string>;

namespace {

std::vector<Cells> cells_of(std::string_view text)
{
    std::vector<Cells> all;
    const auto table = read_table(text);
    REQUIRE(table);
    for (const auto& row : table->rows) all.push_back(row.cells);
    return all;
}

std::span<const std::byte> bytes_of(std::string_view text) { return std::as_bytes(std::span(text)); }

}  // namespace

TEST_CASE("cells keep what quotes protect: commas, quotes, newlines, emoji")
{
    CHECK((cells_of("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n") == std::vector<Cells>{{"x, y", "say \"hi\""}}));
    CHECK((cells_of("a,b\r\n\"one\r\ntwo\",🌙 café\r\n") == std::vector<Cells>{{"one\ntwo", "🌙 café"}}));
    CHECK((cells_of("a,b\n\"\",\n") == std::vector<Cells>{{"", ""}}));
}

TEST_CASE("what strays from the rules but is plain is read as meant")
{
    CHECK((cells_of("a,b\n5\" tall, \"x, y\" \n") == std::vector<Cells>{{"5\" tall", "x, y"}}));
    CHECK((cells_of("a,b\n\"x\"y,z") == std::vector<Cells>{{"xy", "z"}}));
    CHECK((cells_of("a,b\n1\n1,2,3\n") == std::vector<Cells>{{"1"}, {"1", "2", "3"}}));
}

TEST_CASE("the delimiter is found in the header, outside quotes, or announced")
{
    CHECK((cells_of("a;b\n1,5;2\n") == std::vector<Cells>{{"1,5", "2"}}));
    CHECK((cells_of("a\tb, c\n1\t2\n") == std::vector<Cells>{{"1", "2"}}));
    CHECK((cells_of("\"a,b,c\";d\n1;2\n") == std::vector<Cells>{{"1", "2"}}));
    CHECK((cells_of("sep=;\na,x;b,y,z\n1;2\n") == std::vector<Cells>{{"1", "2"}}));
    CHECK((cells_of("only\nword\n") == std::vector<Cells>{{"word"}}));
}

TEST_CASE("rows remember the line they begin on, whatever ends lines")
{
    for (const auto& end : {"\n"s, "\r\n"s, "\r"s}) {
        const auto table = read_table("a,b" + end + "\"1" + end + "2\",x" + end + end + "3,4" + end);
        REQUIRE((table && table->rows.size() == 2));
        CHECK(table->rows[0].line == 2);
        CHECK(table->rows[1].line == 5);
        CHECK(table->rows[0].cells[0] == "1\n2");
    }
}

TEST_CASE("a quote that never closes is named by its line; an empty file is said to be empty")
{
    const auto open = read_table("a,b\n1,2\n3,\"four\nfive\n");
    REQUIRE(!open);
    CHECK(open.error().kind == base::Kind::BadInput);
    CHECK(open.error().where.starts_with("line 3:"));
    CHECK(!read_table(""));
    CHECK(!read_table("\n \n"));
}

TEST_CASE("text of any usual encoding becomes UTF-8")
{
    CHECK(sharing::text_of("\xEF\xBB\xBF" "caf\xC3\xA9") == "café");
    CHECK(sharing::text_of("caf\xE9 \x80 \x93") == "café € “");
    CHECK(sharing::text_of("\xFF\xFE" "a\0\xE9\0\x3D\xD8\x00\xDE"sv) == "aé😀");
    CHECK(sharing::text_of("\xFE\xFF\0a\x20\xAC"sv) == "a€");
    CHECK(sharing::text_of("\xC3\xA9\xC3\xA9\xFF"sv) == "éé\uFFFD");
    CHECK(sharing::text_of("a\0b"sv) == "ab");
}

TEST_CASE("a cell written is the cell read")
{
    for (const auto& text : {"plain"s, "a,b"s, "a\"b"s, "a\nb"s, " spaced "s, ""s, "🌙"s}) {
        const auto cells = cells_of("h,i\n" + sharing::csv_cell(text) + ",x\n");
        CHECK((cells == std::vector<Cells>{{text, "x"}}));
    }
}

TEST_CASE("a line of ten megabytes is read once, not over and over")
{
    const std::string huge(10'000'000, 'x');
    const auto table = read_table("date,text\n2024-03-01,\"" + huge + "\"\n");
    REQUIRE((table && table->rows.size() == 1));
    CHECK(table->rows[0].cells[1].size() == huge.size());
    CHECK(read_table(std::string(1'000'000, ',')));
}

TEST_CASE("files damaged in any way are read or refused, never worse")
{
    const std::string seed = "full_date,date,weekday,time,mood,activities,scales,note_title,note\n"
                             "2024-03-01,March 1,Friday,9:40\u202Fpm,rad,\"walk | "
                             "music\",\"Stress:\u00A03\",\"Title\",\"a <b>note</b>, \"\"so\"\"\"\n"
                             "01/02/24,,,21.40,7,a;b,,,\"two\nlines\"\n";
    base::RandomStream random(3);
    for (int round = 0; round < 3000; ++round) {
        CAPTURE(round);
        std::string text = seed;
        for (std::size_t i = 0, count = 1 + random.below(8); i < count; ++i) {
            const auto at = random.below(text.size());
            const auto kind = random.below(3);
            if (kind == 0) text[at] = static_cast<char>(random.below(256));
            if (kind == 1) text.erase(at, 1 + random.below(9));
            if (kind == 2) text.insert(at, 1, ",\"\n\r;|\t<&"[random.below(9)]);
            if (text.empty()) text = "x";
        }
        const auto preview = sharing::preview(bytes_of(text));
        if (!preview) continue;
        const auto converted = sharing::convert(*preview, std::chrono::minutes{60});
        const auto rows = converted.rows.check_ins.size() + converted.rows.entries.size();
        CHECK(rows + converted.skipped.size() == preview->table.rows.size());
    }
}
