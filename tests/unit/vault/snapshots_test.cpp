#include "fixtures.h"
#include "platform/headless/memory_snapshot_store.h"
#include "vault/snapshots.h"

using namespace fixtures;
using base::Kind;
using platform::headless::MemorySnapshotStore;
using vault::Found;
using vault::SnapshotReason;

namespace {

base::Result<vault::Contents> count(const vault::Database& database)
{
    auto select = database.prepare("SELECT count(*) FROM entry");
    if (!select) return std::unexpected(select.error());
    if (const auto row = select->step(); !row) return std::unexpected(row.error());
    return vault::Contents{.entries = static_cast<std::uint32_t>(select->integer(0)), .version = 1};
}

base::Moment at(int day)
{
    const std::chrono::sys_days first{std::chrono::year{2026} / 11 / 1};
    return {base::Instant{first + std::chrono::days{day}}, 60min};
}

/// A window with its shelf of earlier states.
struct Shelf {
    explicit Shelf(const Disk& disk)
        : window(disk), store(disk), snapshots(store, window.entropy, count, [] {})
    {
        run();
        snapshots.look(note());
        run();
    }
    void run()
    {
        do window.run();
        while (store.deliver());
    }
    std::function<void(const base::Result<>&)> note()
    {
        told.reset();
        return [this](const base::Result<>& result) { told = result; };
    }
    base::Result<> keep(int day, SnapshotReason reason = SnapshotReason::OfTheDay)
    {
        snapshots.keep(window.vault, reason, at(day), note());
        run();
        REQUIRE(told);
        return *told;
    }
    base::Result<> drill(int day)
    {
        snapshots.drill(window.vault, at(day), note());
        run();
        REQUIRE(told);
        return *told;
    }
    base::Result<vault::VaultFile> open(const std::string& name)
    {
        base::Result<vault::VaultFile> found = base::failed(Kind::Internal, "no answer");
        snapshots.open(name, [&](auto file) { found = std::move(file); });
        run();
        return found;
    }
    const vault::KeptSnapshot* newest() const
    {
        return snapshots.newest(window.vault.key());
    }
    void write(std::string_view words)
    {
        REQUIRE(fixtures::write(window.vault, words));
        run();
    }

    Window window;
    MemorySnapshotStore store;
    vault::Snapshots snapshots;
    std::optional<base::Result<>> told;
};

vault::DataKey key_of(int number) { return vault::key_for({}, "key " + std::to_string(number)); }

std::vector<vault::KeySlot> locked_slots(const vault::DataKey& key, int passphrase = 1)
{
    const vault::PassphraseSlot slot{.cost = vault::least_cost, .salt = {static_cast<std::byte>(passphrase)}};
    return {*vault::passphrase_slot(key, slot), vault::recovery_slot(key, {})};
}

}  // namespace

TEST_CASE("a snapshot counts once it was read back and found whole, and lies a second time apart")
{
    const auto disk = disk_with_first();
    Shelf shelf(disk);
    CHECK(shelf.snapshots.known());
    CHECK(shelf.newest() == nullptr);
    REQUIRE(shelf.keep(1));
    REQUIRE(shelf.newest());
    CHECK(shelf.newest()->what.contents.entries == 1);
    CHECK(disk->apart == vault::write_vault_file(*shelf.open(shelf.newest()->name)));
    Shelf later(disk);
    CHECK(later.snapshots.all() == shelf.snapshots.all());
}

TEST_CASE("what is said about a snapshot reads back as it was written, and a flipped byte is noticed")
{
    Shelf shelf(disk_with_first());
    REQUIRE(shelf.keep(1));
    const auto& what = shelf.newest()->what;
    const auto about = vault::write_about(what);
    CHECK(vault::read_about(about) == what);
    for (std::size_t i = 0; i < about.size(); ++i) {
        auto flipped = about;
        flipped[i] ^= std::byte{0x10};
        CHECK_FALSE(vault::read_about(flipped));
        CHECK_FALSE(vault::read_about(std::span(about).first(i)));
    }
}

TEST_CASE("a record is as it was, and what came since is kept beside it")
{
    const auto disk = disk_with_first();
    Shelf shelf(disk);
    REQUIRE(shelf.keep(1));
    shelf.write("second");
    REQUIRE(shelf.keep(2, SnapshotReason::BeforeRestore));
    const auto earlier = shelf.snapshots.all().back().name, since = shelf.snapshots.all().front().name;

    REQUIRE(shelf.window.vault.restore(*shelf.open(earlier)));
    CHECK(words_in(shelf.window.vault.database()) == "first");
    shelf.run();
    shelf.write("third");
    CHECK(words_in(shelf.window.vault.database()) == "first|third");

    REQUIRE(shelf.window.vault.restore(*shelf.open(since)));
    shelf.run();
    CHECK(reopened(disk) == "first|second");
}

TEST_CASE("a damaged image never takes the place of a good state")
{
    const auto disk = disk_with_first();
    Shelf shelf(disk);
    REQUIRE(shelf.keep(1));
    const auto good = shelf.newest()->name;
    disk->snapshots.at(good).second.at(5000) ^= std::byte{1};
    CHECK(shelf.drill(8).error().kind == Kind::Corrupt);
    CHECK(shelf.snapshots.all().empty());  // it was none

    REQUIRE(shelf.keep(9));
    const auto next = shelf.newest()->name;
    REQUIRE(shelf.drill(16));
    CHECK(shelf.newest()->what.checked == at(16).at);
    shelf.snapshots.keep(shelf.window.vault, SnapshotReason::OfTheDay, at(17), shelf.note());
    for (auto& [name, both] : disk->snapshots)
        if (name != next) both.second.at(5000) ^= std::byte{1};  // the disk did not keep what it was given
    shelf.run();
    CHECK(shelf.told->error().kind == Kind::Corrupt);
    CHECK(shelf.newest()->name == next);
}

TEST_CASE("a damaged record is told, kept aside, and gives way to the newest good state")
{
    const auto disk = disk_with_first();
    {
        Shelf shelf(disk);
        REQUIRE(shelf.keep(1));
    }
    auto& damaged = disk->kept.image.empty() ? disk->kept.pages.front().second : disk->kept.image;
    damaged.at(40) ^= std::byte{1};
    Shelf shelf(disk);
    REQUIRE(shelf.window.vault.found() == Found::Damaged);
    shelf.snapshots.put_aside(*vault::read_vault_file(shelf.window.vault.as_kept()), at(2), shelf.note());
    shelf.run();
    REQUIRE(shelf.told->has_value());
    REQUIRE(shelf.window.vault.restore(*shelf.open(shelf.snapshots.all().back().name)));
    CHECK(shelf.window.vault.found() == Found::Ready);
    shelf.run();
    CHECK(reopened(disk) == "first");
    CHECK(shelf.snapshots.all().front().what.reason == SnapshotReason::Damaged);
}

TEST_CASE("a store that was emptied gets its record back from the file apart")
{
    const auto disk = disk_with_first();
    {
        Shelf shelf(disk);
        REQUIRE(shelf.keep(1));
    }
    const auto mark = disk->kept.presence_mark;
    disk->kept = {.presence_mark = mark};
    disk->snapshots.clear();
    Shelf shelf(disk);
    REQUIRE(shelf.window.vault.found() == Found::RecordMissing);
    std::optional<vault::VaultFile> apart;
    shelf.snapshots.open_apart([&](auto file) { apart = std::move(*file); });
    shelf.run();
    REQUIRE(shelf.window.vault.restore(*apart));
    shelf.run();
    CHECK(reopened(disk) == "first");
}

TEST_CASE("a locked state waits for its key, and the store stays as it is until then")
{
    const auto disk = disk_with_first();
    {
        Shelf shelf(disk);
        REQUIRE(shelf.window.vault.change_key(key_of(1), locked_slots(key_of(1))));
        shelf.run();
        REQUIRE(shelf.keep(1));
    }
    const auto mark = disk->kept.presence_mark;
    disk->kept = {.presence_mark = mark};
    Shelf shelf(disk);
    REQUIRE(shelf.window.vault.restore(*shelf.open(shelf.snapshots.all().front().name)));
    CHECK(shelf.window.vault.found() == Found::Locked);
    shelf.run();
    CHECK_FALSE(disk->kept.head);
    CHECK(shelf.window.vault.unlock(key_of(2)).error().kind == Kind::BadInput);
    REQUIRE(shelf.window.vault.unlock(key_of(1)));
    shelf.run();
    CHECK(words_in(shelf.window.vault.database()) == "first");
    Window window(disk);
    window.run();
    CHECK(window.vault.found() == Found::Locked);
}

TEST_CASE("a new key drops every earlier state in the same step, and another passphrase reaches into each")
{
    const auto disk = disk_with_first();
    Shelf shelf(disk);
    REQUIRE(shelf.keep(1));
    REQUIRE(shelf.window.vault.change_key(key_of(1), locked_slots(key_of(1))));
    shelf.run();
    CHECK(disk->snapshots.empty());
    shelf.snapshots.relock(shelf.window.vault, shelf.note());
    shelf.run();
    CHECK(shelf.snapshots.all().empty());
    CHECK(disk->apart.empty());
    REQUIRE(shelf.keep(2));
    REQUIRE(shelf.window.vault.set_slots(locked_slots(key_of(1), 2)));
    shelf.run();
    CHECK(shelf.snapshots.are_behind(key_of(1), shelf.window.vault.slots()));
    shelf.snapshots.relock(shelf.window.vault, shelf.note());
    shelf.run();
    CHECK_FALSE(shelf.snapshots.are_behind(key_of(1), shelf.window.vault.slots()));
    CHECK(shelf.newest()->what.key_slots == vault::write_key_slots(locked_slots(key_of(1), 2)));
    CHECK(vault::read_about(disk->snapshots.begin()->second.first)->key_slots == shelf.newest()->what.key_slots);
    CHECK(disk->apart.empty());
}

TEST_CASE("a window that was overtaken keeps and drops nothing; a full disk says so and costs nothing")
{
    const auto disk = disk_with_first();
    Shelf first(disk);
    REQUIRE(first.keep(1));
    first.store.refuse(platform::Refusal::Full);
    CHECK(first.keep(2).error().kind == Kind::Full);
    first.store.refuse(std::nullopt);
    CHECK(first.snapshots.all().size() == 1);
    Shelf second(disk);
    CHECK(first.keep(3).error().kind == Kind::Superseded);
    CHECK(disk->snapshots.size() == 1);
}

TEST_CASE("without room all go but the newest two that count")
{
    const auto disk = disk_with_first();
    Shelf shelf(disk);
    for (const int day : {1, 2, 3, 4}) REQUIRE(shelf.keep(day));
    shelf.snapshots.make_room(shelf.window.vault, shelf.note());
    shelf.run();
    REQUIRE(shelf.snapshots.all().size() == 2);
    CHECK(shelf.snapshots.all().back().what.made == at(3));
    CHECK(disk->snapshots.size() == 2);
}

TEST_CASE("a browser that never answers is given up after a minute")
{
    Shelf shelf(disk_with_first());
    shelf.snapshots.keep(shelf.window.vault, SnapshotReason::OfTheDay, at(1), shelf.note());
    shelf.snapshots.tick(1h);
    CHECK(shelf.snapshots.busy());
    shelf.snapshots.tick(1h + 60s);
    CHECK_FALSE(shelf.snapshots.busy());
    CHECK(shelf.told->error().kind == Kind::Refused);
}
