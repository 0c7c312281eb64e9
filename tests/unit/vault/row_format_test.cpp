#include "vault/row_format.h"

#include <algorithm>
#include <limits>
#include <memory>

#include "base/random.h"
#include "doctest/doctest.h"
#include "vault/page_file.h"
#include "vault/salvage.h"

using namespace vault;

namespace {

using Bytes = std::vector<std::byte>;

Bytes bytes_of(std::initializer_list<int> values)
{
    Bytes bytes;
    for (const int value : values) bytes.push_back(static_cast<std::byte>(value));
    return bytes;
}

std::vector<std::vector<Stored>> rows_of(const VaultFile& file, const DataKey& key, std::size_t columns)
{
    std::vector<std::vector<Stored>> rows;
    const auto remains = Remains::of(file, key);
    REQUIRE(remains);
    remains->each_row([&](std::span<const Stored> values) {
        if (values.size() == columns) rows.emplace_back(values.begin(), values.end());
    });
    return rows;
}

}  // namespace

TEST_CASE("numbers of every size are read as SQLite stored them")
{
    constexpr DataKey key{std::byte{7}};
    const auto pages = std::make_shared<PageFile>();
    const auto database = Database::encrypted(pages, key);
    REQUIRE(database->execute("CREATE TABLE t(a, b)"));
    std::vector<std::int64_t> numbers = {0, 1, 2, -1, std::numeric_limits<std::int64_t>::min()};
    for (int bits = 6; bits < 63; bits += 7)
        for (const int more : {-1, 0, 1}) numbers.insert(numbers.end(), {(1LL << bits) + more, -(1LL << bits) + more});
    auto insert = database->prepare("INSERT INTO t(rowid, a, b) VALUES (?, ?, ?)");
    for (const auto number : numbers)
        REQUIRE(insert->bind(1, number).bind(2, number).bind(3, static_cast<double>(number) + 0.5).run());
    const auto rows = rows_of({.head = {}, .key_slots = {}, .image = pages->bytes(), .pages = {}}, key, 2);
    REQUIRE(rows.size() == numbers.size());
    for (const auto number : numbers) {
        const auto is_same = [&](const auto& row) { return std::get<std::int64_t>(row[0]) == number; };
        const auto found = std::ranges::find_if(rows, is_same);
        REQUIRE(found != rows.end());
        CHECK(std::get<double>((*found)[1]) == static_cast<double>(number) + 0.5);
    }
}

TEST_CASE("a row is its values: nothing, numbers, text and blobs, also empty ones")
{
    const auto row = bytes_of({8, 0, 1, 8, 9, 13, 12, 17, 0xff, 'h', 'i'});
    const auto values = values_in(row);
    REQUIRE(values);
    REQUIRE(values->size() == 7);
    CHECK(std::holds_alternative<std::monostate>((*values)[0]));
    CHECK(std::get<std::int64_t>((*values)[1]) == -1);
    CHECK(std::get<std::int64_t>((*values)[2]) == 0);
    CHECK(std::get<std::int64_t>((*values)[3]) == 1);
    CHECK(std::get<std::string_view>((*values)[4]).empty());
    CHECK(std::get<std::span<const std::byte>>((*values)[5]).empty());
    CHECK(std::get<std::string_view>((*values)[6]) == "hi");
    for (std::size_t size = 0; size < row.size(); ++size) CHECK_FALSE(values_in(std::span(row).first(size)));
}

TEST_CASE("what is no row gives none")
{
    CHECK_FALSE(values_in({}));
    CHECK_FALSE(values_in(bytes_of({0})));                              // a header shorter than itself
    CHECK_FALSE(values_in(bytes_of({2, 10})));                          // types that no file has
    CHECK_FALSE(values_in(bytes_of({2, 11})));
    CHECK_FALSE(values_in(bytes_of({9, 1})));                           // longer than the row
    CHECK_FALSE(values_in(Bytes(9, std::byte{0xff})));
    CHECK_FALSE(values_in(bytes_of({10, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0})));  // 2⁶³ bytes of text
}

TEST_CASE("no page, whatever is in it, is read past its end")
{
    base::RandomStream random(5);
    std::size_t rows = 0;
    for (int round = 0; round < 1000; ++round) {
        const auto page = std::make_unique<std::array<std::byte, 4096>>();
        const auto most = random.below(2) == 0 ? 256u : 20u;
        for (auto& byte : *page) byte = static_cast<std::byte>(random.below(most));
        page->front() = static_cast<std::byte>(std::array{2, 10, 13}.at(random.below(3)));
        for (const auto& cell : cells_in(*page)) rows += values_in(cell.here).has_value();
    }
    CHECK(rows > 1000);
}
