#include "fixtures.h"

using namespace record_test;
using record::Source;

namespace {

/// A bit of everything, with edits and tombstones.
void fill(Copy& copy)
{
    auto evening = good_evening();
    evening.id = *copy->save(evening, noon);
    evening.note = "Edited 🙂";
    evening.numbers["half"] = 0.1;
    REQUIRE(copy->save(evening, noon + 1h));
    REQUIRE(copy->save(first_page(), noon));
    const auto gone = copy->save(record::Entry{.id = {}, .made = moment(1min), .text = "gone"}, noon);
    REQUIRE(copy->remove(Source::Entry, *gone, noon));
    REQUIRE(copy->set_group("Anna", record::TagGroup::Person, noon));
    REQUIRE(copy->set_setting("theme", "night", noon));
    REQUIRE(copy->keep_draft("entry", "It was", noon));
    REQUIRE(copy->note_prompt({"weather", moment(), record::Outcome::Answered}, noon));
}

void is_the_same(Copy& a, Copy& b)
{
    CHECK(everything(*a) == everything(*b));
    CHECK(json(*a) == json(*b));
    CHECK(b->setting("theme") == "night");
    CHECK(b->draft("entry") == "It was");
    CHECK(b->search("edited", 5)->size() == 1);
    CHECK(b->search("gone", 5)->empty());
}

std::string sentence(const base::Result<record::Added>& merged)
{
    REQUIRE_FALSE(merged);
    CHECK(merged.error().kind == base::Kind::BadInput);
    return merged.error().where;
}

}  // namespace

TEST_CASE("a record exported as JSON is restored exactly")
{
    Copy from(1), to(2);
    fill(from);
    const auto added = to->merge_json(json(*from), noon);
    REQUIRE_MESSAGE(added.has_value(), added.error().where);
    CHECK(*added == record::Added{3, 0});
    is_the_same(from, to);
}

TEST_CASE("a record exported as SQLite is restored exactly")
{
    Copy from(1), to(2);
    fill(from);
    const auto file = from->export_sqlite();
    REQUIRE(file);
    const auto added = to->merge_sqlite(*file, noon);
    REQUIRE_MESSAGE(added.has_value(), added.error().where);
    CHECK(*added == record::Added{3, 0});
    is_the_same(from, to);
}

TEST_CASE("an exported file opens as a record of its own, on a new device, with its words found")
{
    Copy from;
    fill(from);
    auto file = vault::Database::from_bytes(*from->export_sqlite());
    REQUIRE(file);
    Dice dice(2);
    auto record = record::Record::open(*file, dice);
    REQUIRE_MESSAGE(record.has_value(), record.error().where);
    CHECK(record->device() != from->device());
    CHECK(record->device() != base::Id{});
    CHECK(everything(*record) == everything(*from));
    CHECK(record->search("edited", 5)->size() == 1);
    CHECK(record->save(first_page(), noon));
}

TEST_CASE("an exported file needs nothing that plain SQLite has not")
{
    Copy from;
    fill(from);
    auto file = vault::Database::from_bytes(*from->export_sqlite());
    auto virtual_tables = file->prepare("SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%VIRTUAL TABLE%' OR "
                                        "type = 'trigger' OR name LIKE 'words%'");
    REQUIRE(*virtual_tables->step());
    CHECK(virtual_tables->integer(0) == 0);
}

TEST_CASE("rows written by hand with plain SQL are taken")
{
    Copy from(1), to(2);
    auto file = vault::Database::from_bytes(*from->export_sqlite());
    REQUIRE(file->execute("INSERT INTO check_in (id, made_at, made_offset, mood, note, tags, deleted) VALUES "
                          "(x'000102030405060708090a0b0c0d0e0f', 1764000000000, 60, 2, 'By hand', '[\"sql\"]', 0),"
                          "(x'100102030405060708090a0b0c0d0e0f', 1764000000000, 60, 1, '', NULL, NULL)"));
    CHECK(*to->merge_sqlite(*file->plain_copy(), noon) == record::Added{2, 0});
    const auto rows = everything(*to);
    REQUIRE(rows.check_ins.size() == 2);
    CHECK(rows.check_ins.front().note == "By hand");
    CHECK(rows.check_ins.front().tags == std::vector<std::string>{"sql"});
    CHECK(to->search("hand", 5)->size() == 1);
}

TEST_CASE("a JSON file that is no record is refused with what is wrong, and nothing changes")
{
    Copy copy;
    fill(copy);
    const auto before = json(*copy);
    const auto with = [](const std::string& rest) { return R"({"lantern":{"format":1,"schema":1},)" + rest + "}"; };
    const auto said = [&](const std::string& file) { return sentence(copy->merge_json(file, noon)); };
    CHECK(said("") == "not JSON");
    CHECK(said("[1,2") == "not JSON");
    CHECK(said("[]") == "not a record exported by Lantern");
    CHECK(said(R"({"lantern":1})") == "not a record exported by Lantern");
    CHECK(said(R"({"lantern":{"format":"1"}})") == "the header cannot be read");
    CHECK(said(with(R"("entries":{})")) == "entries: not a list");
    CHECK(said(with(R"("entries":[1])")) == "entries, row 1: not an object");
    CHECK(said(with(R"("check_ins":[{"made":"2026-11-24T21:40Z","mood":1}])")) == "check_ins, row 1: id is missing");
    const std::string id = R"("id":"00000000000000000000000000000001",)";
    const auto row = [&](const std::string& rest) { return said(with("\"check_ins\":[{" + id + rest + "}]")); };
    const std::string made = R"("made":"2026-11-24T21:40:00Z")";
    CHECK(row(R"("mood":1)") == "check_ins, row 1: made is missing");
    CHECK(row(R"("made":"yesterday")") == "check_ins, row 1: made is of the wrong kind");
    CHECK(row(made + R"(,"mood":"good")") == "check_ins, row 1: mood is of the wrong kind");
    CHECK(row(made + R"(,"mood":18446744073709551615)") == "check_ins, row 1: mood is of the wrong kind");
    CHECK(row(made + R"(,"mood":3)") == "check_ins, row 1: mood is out of bounds");
    CHECK(row(made + R"(,"tags":[1])") == "check_ins, row 1: tags cannot be read");
    CHECK(row(made + R"(,"numbers":{"a":null})") == "check_ins, row 1: numbers cannot be read");
    CHECK(row(made + R"(,"changed":"now")") == "check_ins, row 1: changed is no stamp");
    CHECK(row(made + R"(,"stamps":{"mood":1})") == "check_ins, row 1: stamps cannot be read");
    CHECK(json(*copy) == before);
}

TEST_CASE("a file of a newer Lantern is not merged")
{
    Copy copy;
    const auto merged = copy->merge_json(R"({"lantern":{"format":1,"schema":1000}})", noon);
    CHECK(merged.error().kind == base::Kind::Newer);
    auto file = vault::Database::from_bytes(*copy->export_sqlite());
    REQUIRE(file->execute("PRAGMA user_version = 1000"));
    CHECK(copy->merge_sqlite(*file->plain_copy(), noon).error().kind == base::Kind::Newer);
}

TEST_CASE("an SQLite file that is no record is refused with what is wrong, and nothing changes")
{
    Copy copy;
    fill(copy);
    const auto before = json(*copy);
    const auto said = [&](std::string_view sql) {
        auto file = vault::Database::from_bytes(*copy->export_sqlite());
        const auto done = file->execute(sql);
        REQUIRE_MESSAGE(done.has_value(), done.error().where);
        return sentence(copy->merge_sqlite(*file->plain_copy(), noon));
    };
    CHECK(said("PRAGMA user_version = 0") == "not a record exported by Lantern");
    CHECK(said("DROP VIEW written; DROP TABLE entry") == "no table entry");
    CHECK(said("DROP VIEW written; DROP TABLE entry; CREATE VIEW entry AS SELECT * FROM check_in") == "no table entry");
    CHECK(said("ALTER TABLE draft DROP COLUMN text") == "draft has not all columns");
    CHECK(said("UPDATE check_in SET mood = 7") == "check_in, row 1: mood is out of bounds");
    CHECK(said("UPDATE check_in SET tags = 'work'") == "check_in, row 1: tags cannot be read");
    CHECK(said("UPDATE check_in SET stamps = '{}'") == "check_in, row 1: stamps cannot be read");
    CHECK(said("UPDATE entry SET changed = -1, stamps = NULL") == "entry, row 1: stamps cannot be read");
    CHECK(said("UPDATE entry SET made_at = 999999999999999") == "entry, row 1: made is out of bounds");
    CHECK(said("UPDATE entry SET title = CAST(x'ff' AS TEXT)") == "entry, row 1: title is not UTF-8");
    CHECK(said("DROP TABLE setting; CREATE TABLE setting (id, name, value, changed, device, stamps);"
               "INSERT INTO setting VALUES (1, 2, 3, 4, 5, 6)") == "setting has a value of the wrong kind");
    const std::vector<std::byte> nothing, zeros(4096);
    CHECK(sentence(copy->merge_sqlite(nothing, noon)) == "not an SQLite 3 file");
    CHECK(sentence(copy->merge_sqlite(zeros, noon)) == "not an SQLite 3 file");
    CHECK(json(*copy) == before);
}
