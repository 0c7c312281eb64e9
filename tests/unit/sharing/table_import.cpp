#include "sharing/table_import.h"

#include "doctest/doctest.h"

#include "sharing/cells.h"
#include "sharing/import.h"

using namespace std::chrono_literals;
using namespace std::string_literals;
using sharing::Use;

namespace {

sharing::Table table_of(const std::string& text)
{
    auto table = sharing::read_table(text);
    REQUIRE(table);
    return *table;
}

sharing::Converted mapped(const std::string& text, std::string_view mapping)
{
    const auto table = table_of(text);
    const auto how = sharing::parse_mapping(mapping, table);
    REQUIRE(how);
    return sharing::convert_table(table, *how, "table", 0min);
}

}  // namespace

TEST_CASE("a mood moves from its own scale to five levels, rounded; the scale may run either way")
{
    const auto levels = [](const std::string& moods, std::string_view mapping) {
        std::vector<int> all;
        for (const auto& it : mapped("d,m\n" + moods, mapping).rows.check_ins) all.push_back(it.mood.value_or(9));
        return all;
    };
    const auto rows = "2024-03-01,1\n2024-03-02,3\n2024-03-03,5.5\n2024-03-04,8\n2024-03-05,10\n"s;
    CHECK((levels(rows, "date=d,mood=m:1:10") == std::vector{-2, -1, 0, 1, 2}));
    CHECK((levels(rows, "date=d,mood=m:10:1") == std::vector{2, 1, 0, -1, -2}));
    CHECK((levels("2024-03-01,1\n2024-03-02,5\n", "date=d,mood=m") == std::vector{-2, 2}));
    CHECK((levels("2024-03-01,-2\n2024-03-02,1\n", "date=d,mood=m") == std::vector{-2, 1}));
    CHECK((levels("2024-03-01,0\n2024-03-02,100\n", "date=d,mood=m") == std::vector{-2, 2}));
}

TEST_CASE("words and at most a mood are an entry; measures make a check-in with a note")
{
    const auto text = "when,title,words,mood,craving,labels,key\n"
                      "2024-03-01T07:30:00+02:00,Rain,\"It rained, \nall day\",4,,home; rain,r1\n"
                      "2024-03-02,Sun,It shone,4,7,,r2\n"s;
    const auto got =
        mapped(text, "date=when,title=title,text=words,mood=mood:1:5,craving=craving,tags=labels:;,ref=key");
    REQUIRE((got.rows.entries.size() == 1 && got.rows.check_ins.size() == 1));
    const auto& entry = got.rows.entries.front();
    CHECK(base::iso_moment(entry.made) == "2024-03-01T07:30:00.000+02:00");
    CHECK(
        (entry.title == "Rain" && entry.text == "It rained, \nall day" && entry.mood == 1 && entry.reference == "r1"));
    CHECK((entry.tags == std::vector{"home"s, "rain"s}));
    const auto& check_in = got.rows.check_ins.front();
    CHECK((check_in.note == "Sun\n\nIt shone" && check_in.craving == 7 && check_in.mood == 1 &&
           check_in.reference == "r2"));
    CHECK(base::iso_moment(check_in.made) == "2024-03-02T12:00:00.000+00:00");
}

TEST_CASE("numbers get the name they are given; sleep may be hours and minutes")
{
    const auto got = mapped("d;steps;slept;e\n01.03.24;5300,5;7:30;80\n",
                            "date=d,number:walked far=steps,sleep=slept,energy=e:0:100");
    REQUIRE(got.rows.check_ins.size() == 1);
    const auto& it = got.rows.check_ins.front();
    CHECK((it.numbers == std::map<std::string, double>{{"walked far", 5300.5}}));
    CHECK((it.sleep_hours == 7.5 && it.energy == 8));
}

TEST_CASE("a value that cannot be used leaves its row out, with the reason; empty ones are just not there")
{
    const auto got =
        mapped("d,m,c\n2024-03-01,11,\n2024-03-02,low?,3\n2024-03-03,NA,3\n2024-03-04,5,many\n2024-03-05,,n/a\n",
               "date=d,mood=m:1:10,craving=c");
    REQUIRE((got.rows.check_ins.size() == 1 && got.skipped.size() == 4));
    CHECK(sharing::sentence(got.skipped[0]) == "“11” is outside its scale.");
    CHECK(sharing::sentence(got.skipped[1]) == "The mood “low?” has no level yet.");
    CHECK(sharing::sentence(got.skipped[2]) == "“many” is not a number.");
    CHECK(sharing::sentence(got.skipped[3]) == "Nothing in this row besides its date.");
}

TEST_CASE("columns are named as in the header, in any case, with commas and colons, or by number")
{
    const auto table = table_of("Day,\"Mood, now\",a:b,tags\n2024-03-01,3,x,\"p, q\"\n");
    const auto mapping = sharing::parse_mapping("date=day,mood=Mood, now:1:5,text=a:b,tags=4:,", table);
    REQUIRE(mapping);
    CHECK(mapping->columns[0].use == Use::Date);
    CHECK((mapping->columns[1].use == Use::Mood && mapping->columns[1].range == sharing::Range{1, 5}));
    CHECK(mapping->columns[2].use == Use::Text);
    CHECK((mapping->columns[3].use == Use::Tags && mapping->columns[3].separator == ","));
}

TEST_CASE("a mapping that is not understood says which part")
{
    const auto table = table_of("d,m\n2024-03-01,3\n");
    for (const auto* text :
         {"", "mood=m", "date=x", "date=d,mood=d", "date=d,mood=m:1", "date=d,mood=m:3:3", "when=d"}) {
        CAPTURE(text);
        const auto mapping = sharing::parse_mapping(text, table);
        REQUIRE(!mapping);
        CHECK(!mapping.error().where.empty());
    }
}

TEST_CASE("levels of mood names are read from the command line, names with commas and all")
{
    using Levels = std::map<std::string, int>;
    CHECK((sharing::parse_levels("Rad=2,so, so=0,x=y=-1") == Levels{{"rad", 2}, {"so, so", 0}, {"x=y", -1}}));
    for (const auto* text : {"rad", "rad=3", "rad=1.5", "rad=2,good", "rad=high"}) CHECK(!sharing::parse_levels(text));
}

TEST_CASE("a mapping is proposed from names and cells")
{
    const auto table = table_of("Datum;Uhrzeit;Stimmung;Notizen;Schritte;Sonst\n01.03.2024;21:40;4;gut;5000;x\n");
    const auto mapping = sharing::guess_mapping(table);
    const auto uses = [&] {
        std::vector<Use> all;
        for (const auto& column : mapping.columns) all.push_back(column.use);
        return all;
    }();
    CHECK((uses == std::vector{Use::Date, Use::Time, Use::Mood, Use::Text, Use::Number, Use::Ignore}));
    CHECK(mapping.columns[4].name == "Schritte");
}

TEST_CASE("a person can change what columns are for, and sees what follows")
{
    const auto file = "day,a,b\n2024-03-01,1,4\n2024-03-02,2,5\n"s;
    auto preview = *sharing::preview(std::as_bytes(std::span(file)));
    CHECK((preview.format == sharing::FileFormat::Table && preview.ready() && preview.rows == 2));
    preview = sharing::with_use(preview, 1, Use::Mood);
    preview = sharing::with_use(preview, 2, Use::Mood);
    CHECK((preview.mapping.columns[1].use == Use::Ignore && preview.mapping.columns[2].use == Use::Mood));
    preview = sharing::with_use(preview, 0, Use::Ignore);
    CHECK((!preview.ready() && preview.skipped.size() == 2));
    CHECK((preview.columns[2] == sharing::Column{"b", {"4", "5"}}));
}

TEST_CASE("files of Lantern itself are told apart")
{
    const auto format = [](const std::string& file) { return sharing::format_of(std::as_bytes(std::span(file))); };
    CHECK(format("SQLite format 3\0 and more"s) == sharing::FileFormat::LanternSqlite);
    CHECK(format(" \n{\"rows\":[]}") == sharing::FileFormat::LanternJson);
    CHECK(format("full_date,weekday,time,mood\n") == sharing::FileFormat::Daylio);
    CHECK(format("date,mood\n") == sharing::FileFormat::Table);
    CHECK(format("") == sharing::FileFormat::Table);
}

TEST_CASE("a moment in UTC is shown by the person's clock; the same row keeps its id on any clock")
{
    const auto table = table_of("date,mood\n2024-03-01T23:30:00Z,3\n2024-03-02 08:00,4\n");
    const auto mapping = sharing::guess_mapping(table);
    const auto east = sharing::convert_table(table, mapping, "table", 120min);
    const auto west = sharing::convert_table(table, mapping, "table", -300min);
    CHECK(base::iso_moment(east.rows.check_ins.at(0).made) == "2024-03-02T01:30:00.000+02:00");
    CHECK(base::iso_moment(east.rows.check_ins.at(1).made) == "2024-03-02T08:00:00.000+02:00");
    for (const std::size_t i : {0u, 1u}) CHECK((east.rows.check_ins[i].id == west.rows.check_ins[i].id));
}

TEST_CASE("numbers are read with point or comma and nothing else is taken for one")
{
    CHECK(sharing::number_in(" 7,5 ") == 7.5);
    CHECK(sharing::number_in("-2") == -2);
    CHECK(sharing::number_in("\u22122") == -2);
    CHECK(sharing::number_in("80 %") == 80);
    for (const auto* cell : {"", "-", ".", "1.2.3", "1e9", "0x10", "inf", "nan", "7 of 10"})
        CHECK(!sharing::number_in(cell));
}
