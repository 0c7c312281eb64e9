#include "vault/meeting_file.h"

#include "fixtures.h"
#include "platform/headless/fake_secrets.h"
#include "vault/page_file.h"

using namespace fixtures;
using base::Kind;
using platform::SecretRefusal;

namespace {

using Bytes = vault::MeetingFiles::Bytes;

/// Makes and opens meeting files of one small database, with answers that come at once.
struct Table {
    platform::headless::FakeSecrets secrets;
    SeededEntropy entropy{11};
    vault::MeetingFiles meetings{secrets, entropy};
    vault::DataKey key{std::byte{3}};
    vault::RecoveryCode code = vault::random_recovery_code(entropy);

    vault::VaultFile record()
    {
        const auto pages = std::make_shared<vault::PageFile>();
        const auto database = vault::Database::encrypted(pages, key);
        REQUIRE(database.has_value());
        REQUIRE(database->execute("CREATE TABLE words(w); INSERT INTO words VALUES('boats')").has_value());
        return vault::file_of(*pages, key, std::array{vault::open_slot(key)}, entropy);
    }
    base::Result<Bytes> make(vault::VaultFile file)
    {
        std::optional<base::Result<Bytes>> made;
        meetings.make(std::move(file), key, code, [&](auto answer) { made = std::move(answer); });
        secrets.deliver();
        REQUIRE(made);
        return *made;
    }
    base::Result<Bytes> open(Bytes file, const vault::RecoveryCode& with)
    {
        std::optional<base::Result<Bytes>> opened;
        meetings.open(std::move(file), with, [&](auto answer) { opened = std::move(answer); });
        secrets.deliver();
        REQUIRE(opened);
        return *opened;
    }
};

}  // namespace

TEST_CASE("a meeting file opens by its code, and holds the record")
{
    Table table;
    const auto file = table.make(table.record());
    REQUIRE(file.has_value());
    const auto plain = table.open(*file, table.code);
    REQUIRE(plain.has_value());
    const auto database = vault::Database::from_bytes(*plain);
    auto words = database->prepare("SELECT w FROM words");
    REQUIRE(words->step().value_or(false));
    CHECK(words->text(0) == "boats");
}

TEST_CASE("neither another code nor the record's own key opens it, and it holds no such key")
{
    Table table;
    const auto file = table.make(table.record());
    const auto other = vault::random_recovery_code(table.entropy);
    CHECK(table.open(*file, other).error().kind == Kind::BadInput);
    CHECK_FALSE(vault::open_file(*file, table.key).has_value());
    CHECK(vault::open_file(*file).error().kind == Kind::Refused);
    for (const auto& slot : *vault::slots_of_file(*file)) CHECK_FALSE(vault::belongs(slot, table.key));
}

TEST_CASE("what is no meeting file, or is damaged, says so")
{
    Table table;
    CHECK(table.open({}, table.code).error().kind == Kind::BadInput);
    const auto copy = vault::write_vault_file(table.record());
    CHECK(table.open(copy, table.code).error().kind == Kind::BadInput);
    auto file = *table.make(table.record());
    for (const std::size_t at : {std::size_t{40}, file.size() / 2, file.size() - 40}) {
        auto damaged = file;
        damaged[at] ^= std::byte{1};
        CHECK_FALSE(table.open(damaged, table.code).has_value());
    }
    auto record = table.record();
    record.image[5000] ^= std::byte{1};
    CHECK(table.make(record).error().kind == Kind::Corrupt);
    table.secrets.refusal = SecretRefusal::Unavailable;
    CHECK(table.make(table.record()).error().kind == Kind::Refused);
}
