#include <cstdlib>
#include <format>
#include <fstream>
#include <iterator>

#include "fixtures.h"
#include "record/schema.h"
#include "vault/vault_file.h"

using namespace record_test;

namespace {

std::vector<std::byte> record_of_schema(std::int64_t version)
{
    const char* data = std::getenv("LANTERN_TEST_DATA");
    std::ifstream file(std::format("{}/schemas/{}.sqlite", data ? data : "tests/data", version), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator(file), {}};
    const auto* first = reinterpret_cast<const std::byte*>(bytes.data());
    return {first, first + bytes.size()};
}

/// What tests/data/schemas/README.md has put into a record of this schema.
void has_its_rows(const record::Record& record, std::int64_t version)
{
    const auto rows = everything(record);
    CHECK(rows.check_ins.size() == 6);
    CHECK(record.search("kettle", 5)->size() == 1);
    CHECK(record.search("Fluss", 5)->size() == 1);
    const std::size_t recovery = version >= 2 ? 1 : 0;
    CHECK(rows.lapses.size() == recovery);
    CHECK(rows.regimens.size() == recovery);
    CHECK(rows.doses.size() == recovery);
    CHECK(rows.goals.size() == recovery);
    CHECK(rows.wins.size() == recovery);
}

}  // namespace

TEST_CASE("a record of every schema there was opens with all its rows, takes new ones, and is of today's schema then")
{
    for (std::int64_t version = 1; version <= record::known_schema(); ++version) {
        CAPTURE(version);
        auto file = vault::open_file(record_of_schema(version));
        REQUIRE(file);
        REQUIRE(*record::schema_of(file->database) == version);
        Dice dice(1);
        auto record = record::Record::open(file->database, dice);
        REQUIRE(record);
        CHECK(!record->read_only());
        CHECK(*record::schema_of(file->database) == record::known_schema());
        has_its_rows(*record, version);
        CHECK(record->save(record::Win{{}, moment(), "It opened"}, noon));
        CHECK(record->save(first_page(), noon));
        CHECK(!file->database.check_integrity());
        CHECK(index_is_right(file->database));
    }
}

TEST_CASE("a copy of every schema there was is brought into a record of today, once")
{
    for (std::int64_t version = 1; version <= record::known_schema(); ++version) {
        CAPTURE(version);
        Copy copy;
        REQUIRE(copy->merge_sqlite(record_of_schema(version), noon));
        has_its_rows(*copy, version);
        CHECK(copy->merge_sqlite(record_of_schema(version), noon)->added == 0);
        has_its_rows(*copy, version);
    }
}
