// What was there before another version of Lantern writes is kept first.
#include "fixtures.h"
#include "record/migrations.h"
#include "vault/page_file.h"
#include "vault/vault_file.h"

using namespace app_test;
using app::Stage;

namespace {

/// What Lantern's first version left on a disk: an empty record.
void leave_first_schema(Device& device)
{
    Dice dice(99);
    vault::DataKey key;
    dice.fill(key);
    const auto pages = std::make_shared<vault::PageFile>();
    const auto database = vault::Database::encrypted(pages, key);
    REQUIRE(database.has_value());
    REQUIRE(database->execute(record::migrations[0]).has_value());
    REQUIRE(database->execute("PRAGMA user_version = 1").has_value());
    auto file = vault::file_of(*pages, key, std::array{vault::open_slot(key)}, dice);
    device.disk->kept = {.head = file.head, .image = file.image, .pages = {},
                         .key_slots = {file.key_slots, file.key_slots}, .presence_mark = "kept 1 1"};
}

std::int64_t schema_in(const platform::OpenedFile& copy)
{
    const auto opened = vault::open_file(copy.bytes);
    REQUIRE(opened.has_value());
    auto version = opened->database.prepare("PRAGMA user_version");
    REQUIRE(version->step().value_or(false));
    return version->integer(0);
}

}  // namespace

TEST_CASE("a record of an earlier version is kept as it was before it is brought up to date")
{
    Device device;
    leave_first_schema(device);
    Window window(device);
    REQUIRE(window.app.stage() == Stage::Ready);
    const auto copies = window.app.archive().copies;
    REQUIRE(copies.size() == 1);
    CHECK(copies[0].note == "Kept before a new version of Lantern");
    window.does(app::SaveEarlier{copies[0].name});
    window.run();
    CHECK(schema_in(window.hands.saved.back()) == 1);
    window.does(app::DownloadCopy{});
    CHECK(schema_in(window.hands.saved.back()) == static_cast<std::int64_t>(record::migrations.size()));
    window.does(note("Boats"));
    Window again(device);
    CHECK(again.app.archive().copies.size() <= 1);  // nothing to bring up to date any more
}

TEST_CASE("a newer version starts after what is there was kept, or could not be")
{
    Device device;
    Window window(device);
    window.does(note("Boats"));
    bool room = true;
    SUBCASE("kept") {}
    SUBCASE("no room") { room = false; }
    if (!room) window.snapshots.refuse(platform::Refusal::Full);
    window.does(app::TakeUpdate{});
    CHECK(window.releases.taken);
    const auto copies = window.app.archive().copies;
    CHECK(copies.size() == (room ? 1 : 0));
    if (room) CHECK(copies[0].note == "Kept before a new version of Lantern");
}
