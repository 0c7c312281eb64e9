#include "vault/database.h"

#include <algorithm>
#include <ranges>
#include <string>

#include "doctest/doctest.h"
#include "vault/page_file.h"

using namespace vault;

namespace {

constexpr DataKey key{std::byte{7}, std::byte{9}};

Database encrypted(std::shared_ptr<PageFile> pages)
{
    auto database = Database::encrypted(std::move(pages), key);
    REQUIRE(database);
    return std::move(*database);
}

void write_words(const Database& database, std::string_view words)
{
    REQUIRE(database.execute("CREATE TABLE IF NOT EXISTS entry(id INTEGER PRIMARY KEY, words TEXT)"));
    auto insert = database.prepare("INSERT INTO entry(words) VALUES(?)");
    REQUIRE(insert);
    REQUIRE(insert->bind(1, words).run());
}

std::string first_words(const Database& database)
{
    auto select = database.prepare("SELECT words FROM entry ORDER BY id");
    REQUIRE(select);
    REQUIRE(select->step());
    return std::string(select->text(0));
}

bool contains(std::span<const std::byte> bytes, std::string_view words)
{
    return !std::ranges::search(bytes, std::as_bytes(std::span(words))).empty();
}

}  // namespace

TEST_CASE("what is bound comes back as it was, also when it is empty")
{
    const auto database = Database::in_memory();
    REQUIRE(database);
    REQUIRE(database->execute("CREATE TABLE t(i, r, t, b, n, e)"));
    auto insert = database->prepare("INSERT INTO t VALUES(?, ?, ?, ?, ?, ?)");
    REQUIRE(insert);
    const std::array blob{std::byte{0}, std::byte{255}};
    insert->bind(1, std::int64_t{1} << 60).bind(2, 2.5).bind(3, "za\0b").bind(4, std::span(blob)).bind_null(5);
    REQUIRE(insert->bind(6, std::string_view()).run());
    auto select = database->prepare("SELECT * FROM t");
    REQUIRE(select);
    const auto row = select->step();
    REQUIRE((row && *row));
    CHECK(select->integer(0) == std::int64_t{1} << 60);
    CHECK(select->real(1) == 2.5);
    CHECK(select->text(2) == "za");
    CHECK(std::ranges::equal(select->blob(3), blob));
    CHECK(select->is_null(4));
    CHECK((!select->is_null(5) && select->text(5).empty()));
    CHECK(select->step() == false);
}

TEST_CASE("a value bound to no parameter is a mistake that the next step tells")
{
    const auto database = Database::in_memory();
    auto select = database->prepare("SELECT ?");
    REQUIRE(select);
    CHECK(select->bind(2, "x").step().error().kind == base::Kind::Internal);
}

TEST_CASE("a transaction that is not committed leaves nothing")
{
    const auto database = Database::in_memory();
    write_words(*database, "first");
    {
        const Transaction dropped(*database);
        write_words(*database, "second");
    }
    {
        Transaction kept(*database);
        write_words(*database, "third");
        REQUIRE(kept.commit());
    }
    auto count = database->prepare("SELECT count(*), max(words) FROM entry");
    REQUIRE((count && count->step()));
    CHECK(count->integer(0) == 2);
    CHECK(count->text(1) == "third");
}

TEST_CASE("a transaction inside another is refused and leaves the other one open")
{
    const auto database = Database::in_memory();
    Transaction outer(*database);
    write_words(*database, "kept");
    {
        Transaction inner(*database);
        CHECK(!inner.commit());
    }
    REQUIRE(outer.commit());
    CHECK(first_words(*database) == "kept");
}

TEST_CASE("an error names what was tried but never what was written")
{
    const auto database = Database::in_memory();
    REQUIRE(database->execute("CREATE VIRTUAL TABLE find USING fts5(words)"));
    auto search = database->prepare("SELECT * FROM find WHERE find MATCH ?");
    REQUIRE(search);
    const auto refused = search->bind(1, "a secret \"").step();
    REQUIRE(!refused);
    CHECK(refused.error().where.find("secret") == std::string::npos);
}

TEST_CASE("an encrypted database shows no header and no words, and opens with its key only")
{
    const auto pages = std::make_shared<PageFile>();
    {
        const auto database = encrypted(pages);
        write_words(database, "the heron stood still");
        CHECK(!database.check_integrity());
    }
    CHECK(pages->page_count() > 1);
    CHECK(!contains(pages->bytes(), "heron"));
    CHECK(!contains(pages->bytes(), "SQLite format 3"));
    CHECK(!contains(pages->bytes(), "CREATE TABLE"));
    const auto copy = std::make_shared<PageFile>(pages->bytes());
    CHECK(first_words(encrypted(copy)) == "the heron stood still");
    const auto other_key = Database::encrypted(std::make_shared<PageFile>(pages->bytes()), DataKey{});
    CHECK(other_key.error().kind == base::Kind::Corrupt);
}

TEST_CASE("each commit hands over its pages once, a rollback none")
{
    const auto pages = std::make_shared<PageFile>();
    const auto database = encrypted(pages);
    int commits = 0;
    pages->on_commit = [&] { ++commits; };
    write_words(database, "first");
    CHECK(commits == 2);
    CHECK(pages->take_written() == std::set<std::uint32_t>{1, 2});
    {
        const Transaction dropped(database);
        write_words(database, "second");
    }
    CHECK(commits == 2);
    CHECK(pages->take_written().empty());
    first_words(database);
    CHECK(commits == 2);
}

TEST_CASE("a database that shrinks gives its pages back")
{
    const auto pages = std::make_shared<PageFile>();
    const auto database = encrypted(pages);
    for (int i = 0; i < 50; ++i) write_words(database, std::string(2000, 'w'));
    const auto before = pages->page_count();
    REQUIRE(database.execute("DELETE FROM entry WHERE id > 1"));
    REQUIRE(database.execute("VACUUM"));
    CHECK(pages->page_count() < before / 4);
    CHECK(pages->take_written().size() <= pages->page_count());
    CHECK(!database.check_integrity());
    CHECK(first_words(encrypted(std::make_shared<PageFile>(pages->bytes()))) == std::string(2000, 'w'));
}

TEST_CASE("a plain copy is an ordinary SQLite 3 file without reserved bytes, and opens again")
{
    const auto pages = std::make_shared<PageFile>();
    const auto database = encrypted(pages);
    write_words(database, "one");
    REQUIRE(database.execute("CREATE VIRTUAL TABLE find USING fts5(words); INSERT INTO find VALUES('one')"));
    const auto copy = database.plain_copy();
    REQUIRE(copy);
    CHECK(contains(std::span(*copy).first(16), "SQLite format 3"));
    CHECK((*copy)[20] == std::byte{0});  // reserved bytes on each page
    CHECK(copy->size() % 4096 == 0);
    const auto again = Database::from_bytes(*copy);
    REQUIRE(again);
    CHECK(first_words(*again) == "one");
    write_words(*again, "two");
    CHECK(again->plain_copy());
}

TEST_CASE("a file that is no database, or a damaged one, is told from a good one")
{
    const auto database = Database::in_memory();
    for (int i = 0; i < 50; ++i) write_words(*database, std::string(2000, 'w'));
    const auto good = database->plain_copy();
    REQUIRE(good);
    CHECK(Database::from_bytes(*good));
    CHECK(Database::from_bytes({}).error().kind == base::Kind::BadInput);
    CHECK(Database::from_bytes(std::vector<std::byte>(5000)).error().kind == base::Kind::BadInput);
    auto cut = *good;
    cut.resize(cut.size() / 2);
    CHECK(Database::from_bytes(cut).error().kind == base::Kind::BadInput);
    auto scribbled = *good;
    std::ranges::fill(std::span(scribbled).subspan(4096, 4096), std::byte{0xA5});
    CHECK(Database::from_bytes(scribbled).error().kind == base::Kind::BadInput);
}

TEST_CASE("no stranger's file can be attached")
{
    const auto database = Database::in_memory();
    CHECK(!database->execute("ATTACH '/etc/passwd' AS other"));
}

TEST_CASE("a database made read-only still reads")
{
    const auto database = encrypted(std::make_shared<PageFile>());
    write_words(database, "kept");
    database.make_read_only();
    CHECK(database.execute("DELETE FROM entry").error().kind == base::Kind::Superseded);
    CHECK(first_words(database) == "kept");
}
