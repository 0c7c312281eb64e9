#include "vault/salvage.h"

#include <algorithm>
#include <map>
#include <set>

#include "doctest/doctest.h"
#include "vault/page_file.h"
#include "vault/root.h"

using namespace vault;
using platform::page_size;

namespace {

constexpr DataKey key{std::byte{7}, std::byte{9}};
constexpr std::size_t nonce_and_tag = 32;

/// A database with rows in two kinds of tables, in several levels of pages, some too long for one page.
struct Diary {
    std::shared_ptr<PageFile> pages = std::make_shared<PageFile>();
    Database database = *Database::encrypted(pages, key);

    Diary()
    {
        REQUIRE(database.execute("CREATE TABLE entry(id INTEGER PRIMARY KEY, name TEXT, words TEXT);"
                                 "CREATE TABLE win(id BLOB PRIMARY KEY, name TEXT, words TEXT) WITHOUT ROWID;"
                                 "CREATE INDEX by_name ON entry(name)"));
        write(0, "first");
    }
    void write(int from, std::string_view word)
    {
        constexpr auto rows = "WITH RECURSIVE n(i) AS (SELECT {0} UNION ALL SELECT i + 1 FROM n WHERE i < {0} + 299) ";
        const auto numbers = std::vformat(rows, std::make_format_args(from));
        const auto words = std::format("'{}' || replace(hex(zeroblob(iif(i % 50 = 7, 5000, i % 90))), '0', 'w')", word);
        REQUIRE(database.execute(numbers + "INSERT OR REPLACE INTO entry SELECT i, 'e' || i, " + words + " FROM n"));
        REQUIRE(database.execute(numbers + "INSERT OR REPLACE INTO win SELECT unhex(printf('%016x', i * 7919 % 1000)), "
                                           "'w' || i, " + words + " FROM n"));
    }
    [[nodiscard]] VaultFile file() const
    {
        platform::Head head{.epoch = {}, .generation = 3, .image_generation = 3, .page_count = pages->page_count(),
                            .batch = {}, .root = {}};
        head.root = PageRoot(key, *pages).root(head);
        return {.head = head, .key_slots = {}, .image = pages->bytes(), .pages = {}};
    }
};

using Rows = std::map<std::string, std::string>;  ///< words by name

struct Salvaged {
    Rows rows;
    std::uint32_t lost = 0;
    bool of_one_time = false;
};

Salvaged salvage(VaultFile file, const DataKey& by = key)
{
    const auto remains = Remains::of(std::move(file), by);
    REQUIRE(remains);
    Salvaged found;
    found.of_one_time = remains->is_of_one_time();
    found.lost = remains->each_row([&](std::span<const Stored> values) {
        if (values.size() != 3) return;  // of an index
        found.rows.emplace(std::get<std::string_view>(values[1]), std::get<std::string_view>(values[2]));
    });
    return found;
}

auto page_of(auto& file, std::size_t page)
{
    return std::span(file.image).subspan((page - 1) * page_size, page_size);
}

VaultFile damaged(VaultFile file, std::size_t page, std::size_t offset = 2000)
{
    page_of(file, page)[offset] ^= std::byte{4};
    return file;
}

/// Those of `whole` that are not there. What is there must be right.
std::set<std::string> missing(const Rows& whole, const Rows& found)
{
    std::set<std::string> names;
    for (const auto& [name, words] : whole)
        if (!found.contains(name)) names.insert(name);
    for (const auto& [name, words] : found) REQUIRE((whole.contains(name) && whole.at(name) == words));
    return names;
}

bool is_long(const std::string& words) { return words.size() > 900; }

}  // namespace

TEST_CASE("of what is whole every row can be read, without its schema")
{
    const Diary diary;
    const auto file = diary.file();
    const auto found = salvage(file);
    CHECK(found.rows.size() == 600);
    CHECK(found.of_one_time);
    CHECK(found.lost == 0);
    CHECK(found.rows.at("e299") == "first" + std::string(58, 'w'));
    CHECK(found.rows.at("w57") == "first" + std::string(10000, 'w'));
    const auto without_schema = salvage(damaged(file, 1));
    CHECK(without_schema.rows == found.rows);
    CHECK(without_schema.lost == 1);
}

TEST_CASE("a damaged page takes along what lay in it and nothing else")
{
    const Diary diary;
    const auto file = diary.file();
    const auto whole = salvage(file).rows;
    std::map<std::string, int> times_missing;
    std::vector<std::set<std::string>> by_page(1);
    for (std::uint32_t page = 1; page <= file.head.page_count; ++page) {
        const auto found = salvage(damaged(file, page, page * 131 % (page_size - nonce_and_tag)));
        CHECK(found.lost == 1);
        CHECK(found.of_one_time);
        by_page.push_back(missing(whole, found.rows));
        for (const auto& name : by_page.back()) ++times_missing[name];
    }
    for (const auto& [name, words] : whole) {
        CAPTURE(name);
        const int pages = is_long(words) ? 4 : 1;  // 10,000 bytes: its own, and three where it goes on
        CHECK((times_missing[name] >= 1 && times_missing[name] <= pages));
    }
    for (std::uint32_t page = 2; page < file.head.page_count; page += 3) {
        auto both = by_page[page];
        both.insert_range(by_page[page + 1]);
        CHECK(missing(whole, salvage(damaged(damaged(file, page), page + 1)).rows) == both);
    }
}

TEST_CASE("where it cannot be proven that pages are of one time, rows that lie in one page still come")
{
    const Diary diary;
    const auto file = diary.file();
    const auto whole = salvage(file).rows;
    std::map<std::string, int> times_missing;
    for (std::uint32_t page = 1; page <= file.head.page_count; ++page) {
        const auto found = salvage(damaged(file, page, page_size - 1 - page % nonce_and_tag));
        CHECK_FALSE(found.of_one_time);
        for (const auto& name : missing(whole, found.rows)) ++times_missing[name];
    }
    const int all = static_cast<int>(file.head.page_count);
    for (const auto& [name, words] : whole) CHECK(times_missing[name] == (is_long(words) ? all : 1));
}

TEST_CASE("pages that are missing, cut or unknown to the head stop nothing")
{
    const Diary diary;
    const auto file = diary.file();
    const auto whole = salvage(file).rows;
    SUBCASE("cut within a page")
    {
        auto cut = file;
        cut.image.resize(cut.image.size() / 2 + 100);
        CHECK(missing(whole, salvage(cut).rows).size() < whole.size());
    }
    SUBCASE("missing")
    {
        auto parted = file;
        for (std::uint32_t page = 1; page <= file.head.page_count; ++page)
            if (page != 9) parted.pages.emplace_back(page, std::vector(std::from_range, page_of(file, page)));
        parted.image.clear();
        CHECK(missing(whole, salvage(parted).rows) == missing(whole, salvage(damaged(file, 9, page_size - 1)).rows));
    }
    SUBCASE("a head that was lost")
    {
        auto headless = file;
        headless.head = {};
        CHECK(salvage(headless).rows.size() > whole.size() * 9 / 10);
    }
    SUBCASE("numbers beyond everything, and pages of odd sizes")
    {
        auto odd = file;
        odd.pages = {{0, std::vector<std::byte>(page_size)}, {0xffffffff, std::vector<std::byte>(page_size)},
                     {3, std::vector<std::byte>(12)}};
        CHECK(salvage(odd).rows.size() < whole.size());
    }
    SUBCASE("nothing at all")
    {
        CHECK(salvage({}).rows.empty());
    }
}

TEST_CASE("another key finds nothing")
{
    const auto found = salvage(Diary().file(), DataKey{std::byte{8}});
    CHECK(found.rows.empty());
    CHECK(found.lost > 20);
}

TEST_CASE("an older page brings rows as they once were, never parts of two")
{
    Diary diary;
    const auto before = diary.file();
    const auto older = salvage(before).rows;
    diary.write(0, "later");  // of the same length, so that SQLite writes over what was there
    diary.write(300, "new");
    const auto after = diary.file();
    const auto newer = salvage(after).rows;
    REQUIRE(newer.size() == 1200);
    for (std::uint32_t page = 1; page <= before.head.page_count; ++page) {
        auto mixed = after;
        std::ranges::copy(page_of(before, page), page_of(mixed, page).begin());
        const bool same = mixed.image == after.image;
        const auto found = salvage(mixed);
        CHECK(found.of_one_time == same);
        for (const auto& [name, words] : found.rows)
            REQUIRE(((older.contains(name) && older.at(name) == words) || newer.at(name) == words));
    }
}
