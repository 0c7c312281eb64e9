#include <algorithm>

#include "fixtures.h"
#include "vault/vault.h"

using namespace fixtures;
using base::Kind;
using platform::Refusal;
using vault::Found;
using vault::Safety;

namespace {

vault::DataKey key_of(int number)
{
    return vault::key_for({}, "key " + std::to_string(number));
}

/// Slots that a passphrase would open; what is wrapped in them does not matter to the vault.
std::vector<vault::KeySlot> locked_slots(const vault::DataKey& key, int passphrase = 1)
{
    const vault::PassphraseSlot slot{.cost = vault::least_cost, .salt = {static_cast<std::byte>(passphrase)}};
    return {*vault::passphrase_slot(key, slot), vault::recovery_slot(key, {})};
}

/// A disk whose record is locked with key 1.
Disk locked_disk()
{
    const auto disk = disk_with_first();
    Window window(disk);
    window.run();
    REQUIRE(window.vault.change_key(key_of(1), locked_slots(key_of(1))));
    window.run();
    REQUIRE(window.vault.slots_kept());
    return disk;
}

/// What a window that is opened now, and unlocked with `key`, finds.
std::string unlocked(const Disk& disk, const vault::DataKey& key)
{
    Window window(disk);
    window.run();
    if (window.vault.found() != Found::Locked) return "not locked";
    if (!window.vault.unlock(key)) return "not open";
    window.run();
    CHECK(!window.vault.check());
    return words_in(window.vault.database());
}

bool holds(std::span<const std::byte> bytes, std::span<const std::byte> part)
{
    return !std::ranges::search(bytes, part).empty();
}

}  // namespace

TEST_CASE("once a passphrase is set the record is locked, and opens with the new key alone")
{
    const auto disk = locked_disk();
    Window window(disk);
    window.run();
    CHECK(window.vault.found() == Found::Locked);
    CHECK(window.vault.slots() == locked_slots(key_of(1)));
    CHECK(window.vault.next_wake() == std::nullopt);
    CHECK(window.vault.unlock(key_of(2)).error().kind == Kind::BadInput);
    CHECK(window.vault.found() == Found::Locked);
    REQUIRE(window.vault.unlock(key_of(1)));
    window.run();
    CHECK(window.vault.found() == Found::Ready);
    CHECK(window.vault.key() == key_of(1));
    CHECK(words_in(window.vault.database()) == "first");
    REQUIRE(write(window.vault, "second"));
    window.run();
    CHECK(window.safety() == Safety::Saved);
    CHECK(unlocked(disk, key_of(1)) == "first|second");
}

TEST_CASE("after the first passphrase nothing on the disk is under the old key or holds it")
{
    const auto disk = disk_with_first();
    Window window(disk);
    window.run();
    REQUIRE(write(window.vault, std::string(60'000, 'w')));
    window.run();
    const auto before = disk->kept;
    const auto old_key = window.vault.key();
    REQUIRE(window.vault.change_key(key_of(1), locked_slots(key_of(1))));
    CHECK(window.safety() == Safety::Saving);
    CHECK(!window.vault.slots_kept());
    window.run();
    CHECK(window.safety() == Safety::Saved);
    CHECK(window.vault.slots_kept());
    CHECK(disk->kept.pages.empty());
    for (const auto& slots : disk->kept.key_slots) CHECK(!holds(slots, old_key));
    CHECK(disk->kept.key_slots[0] == disk->kept.key_slots[1]);
    const auto pages_of = [](const platform::Bytes& image, std::size_t at) {
        return std::span(image).subspan(at * platform::page_size, platform::page_size);
    };
    REQUIRE(disk->kept.image.size() >= before.image.size());
    for (std::size_t at = 0; at < before.image.size() / platform::page_size; ++at)
        CHECK(!std::ranges::equal(pages_of(before.image, at).last(64), pages_of(disk->kept.image, at).last(64)));
    const vault::PageRoot under_old(old_key, vault::PageFile(disk->kept.image));
    CHECK(under_old.root(*disk->kept.head) != disk->kept.head->root);
    CHECK(vault::Database::encrypted(std::make_shared<vault::PageFile>(disk->kept.image), key_of(1)));
    CHECK(!vault::Database::encrypted(std::make_shared<vault::PageFile>(disk->kept.image), old_key));
}

TEST_CASE("a crash at any step of a change of the key leaves the old key or the new one, and every saved word")
{
    for (int step = 1;; ++step) {
        CAPTURE(step);
        const auto disk = disk_with_first();
        Window window(disk, {.crash_at_step = step});
        window.run();
        if (window.vault.found() == Found::Ready) {
            REQUIRE(write(window.vault, "second"));
            REQUIRE(window.vault.change_key(key_of(1), locked_slots(key_of(1))));
            REQUIRE(write(window.vault, "third"));
        }
        window.run();
        const bool said = window.vault.slots_kept() && window.safety() == Safety::Saved;
        const auto by_new = unlocked(disk, key_of(1));
        const auto kept = by_new == "not locked" ? reopened(disk) : by_new;
        CHECK((kept == "first" || kept == "first|second" || kept == "first|second|third"));
        if (said) CHECK(by_new == "first|second|third");
        if (!window.sink.crashed()) {
            CHECK(said);
            break;
        }
    }
}

TEST_CASE("a disk that is full keeps the old key, is told, and gets the new one once there is room")
{
    const auto disk = disk_with_first();
    Window window(disk);
    window.run();
    window.sink.fail({.share = 1, .always = Fault::Refused, .refusal = Refusal::Full});
    REQUIRE(window.vault.change_key(key_of(1), locked_slots(key_of(1))));
    REQUIRE(write(window.vault, "second"));
    window.pass(11s);
    CHECK(window.vault.status() == vault::Status{Safety::NotSaved, Refusal::Full});
    CHECK(!window.vault.slots_kept());
    CHECK(reopened(std::make_shared<TestDisk>(*disk)) == "first");
    window.sink.heal();
    for (int i = 0; i < 5; ++i) window.pass(61s);
    CHECK(window.safety() == Safety::Saved);
    CHECK(unlocked(disk, key_of(1)) == "first|second");
}

TEST_CASE("batches of the old key that are still on their way never mix with the new one")
{
    for (const auto fault : {Fault::Refused, Fault::AnswerLost, Fault::Hangs, Fault::HangsAndLands, Fault::LandsLate}) {
        CAPTURE(static_cast<int>(fault));
        const auto disk = disk_with_first();
        Window window(disk);
        window.run();
        window.sink.fail({.share = 1, .always = fault, .refusal = Refusal::Aborted});
        REQUIRE(write(window.vault, "second"));
        REQUIRE(window.vault.change_key(key_of(1), locked_slots(key_of(1))));
        window.sink.heal();
        window.run();
        window.sink.land_late();
        REQUIRE(window.vault.change_key(key_of(2), locked_slots(key_of(2))));
        for (int i = 0; i < 5; ++i) window.pass(61s);
        window.sink.land_late();
        CHECK(window.safety() == Safety::Saved);
        CHECK(unlocked(disk, key_of(2)) == "first|second");
    }
}

TEST_CASE("a copy of the old slots that lands late does not undo a change of the key")
{
    const auto disk = disk_with_first();
    disk->kept.key_slots[0][10] ^= std::byte{1};
    Window window(disk);
    window.run();
    disk->kept.key_slots[0][10] ^= std::byte{2};
    Window mender(disk);
    while (mender.vault.found() != Found::Ready) {
        mender.vault.tick(mender.now);
        REQUIRE(mender.sink.step());
    }
    mender.sink.fail({.share = 0.999, .always = Fault::LandsLate});
    REQUIRE((mender.sink.step() && mender.sink.step()));  // the pen is taken, and mending asked for
    REQUIRE(mender.vault.change_key(key_of(1), locked_slots(key_of(1))));
    mender.sink.heal();
    for (int i = 0; i < 3; ++i) mender.pass(61s);
    REQUIRE(mender.vault.slots_kept());
    mender.sink.land_late();
    CHECK(unlocked(disk, key_of(1)) == "first");
    CHECK(disk->kept.key_slots[0] == disk->kept.key_slots[1]);
}

TEST_CASE("another passphrase is written copy by copy, touches no page, and survives a crash at any step")
{
    const auto before = locked_slots(key_of(1)), after = locked_slots(key_of(1), 2);
    for (int step = 1;; ++step) {
        CAPTURE(step);
        const auto disk = locked_disk();
        const auto image = disk->kept.image;
        Window window(disk, {.crash_at_step = step});
        window.run();
        if (window.vault.found() == Found::Locked) {
            REQUIRE(window.vault.unlock(key_of(1)));
            REQUIRE(window.vault.set_slots(after));
        }
        window.run();
        CHECK(disk->kept.image == image);
        for (const auto& copy : disk->kept.key_slots) {
            const auto slots = *vault::read_key_slots(copy);
            CHECK((slots == before || slots == after));
        }
        if (window.vault.found() == Found::Ready && window.vault.slots_kept()) {
            CHECK(disk->kept.key_slots[0] == vault::write_key_slots(after));
            CHECK(disk->kept.key_slots[1] == vault::write_key_slots(after));
        }
        CHECK(unlocked(disk, key_of(1)) == "first");
        if (!window.sink.crashed()) {
            CHECK(window.vault.slots_kept());
            CHECK(window.safety() == Safety::Saved);
            break;
        }
    }
}

TEST_CASE("slots of an earlier passphrase that land late do not undo a later one")
{
    const auto disk = locked_disk();
    Window window(disk);
    window.run();
    REQUIRE(window.vault.unlock(key_of(1)));
    window.run();
    window.sink.fail({.share = 1, .always = Fault::LandsLate});
    REQUIRE(window.vault.set_slots(locked_slots(key_of(1), 2)));
    for (int i = 0; i < 4; ++i) window.pass(61s);
    CHECK(!window.vault.slots_kept());
    window.sink.heal();
    const auto last = locked_slots(key_of(1), 3);
    REQUIRE(window.vault.set_slots(last));
    for (int i = 0; i < 4; ++i) window.pass(61s);
    CHECK(window.vault.slots_kept());
    window.sink.land_late();
    for (const auto& copy : disk->kept.key_slots) CHECK(copy == vault::write_key_slots(last));
}

TEST_CASE("a passphrase may be set before the first word is kept")
{
    const auto disk = empty_disk();
    Window window(disk);
    window.run();
    REQUIRE(window.vault.change_key(key_of(1), locked_slots(key_of(1))));
    REQUIRE(write(window.vault, "first"));
    window.run();
    CHECK(window.safety() == Safety::Saved);
    CHECK(unlocked(disk, key_of(1)) == "first");
}

TEST_CASE("slots that do not hold the key are refused, and nothing changes")
{
    const auto disk = locked_disk();
    Window window(disk);
    window.run();
    CHECK(window.vault.set_slots(locked_slots(key_of(1))).error().kind == Kind::Internal);
    REQUIRE(window.vault.unlock(key_of(1)));
    window.run();
    CHECK(window.vault.set_slots(locked_slots(key_of(2))).error().kind == Kind::Internal);
    CHECK(window.vault.set_slots({}).error().kind == Kind::Internal);
    CHECK(window.vault.change_key(key_of(2), locked_slots(key_of(1))).error().kind == Kind::Internal);
    const vault::Transaction transaction(window.vault.database());
    CHECK(window.vault.change_key(key_of(2), locked_slots(key_of(2))).error().kind == Kind::Internal);
    CHECK(unlocked(disk, key_of(1)) == "first");
}

TEST_CASE("a window that was overtaken changes no lock")
{
    const auto disk = disk_with_first();
    Window first(disk);
    first.run();
    CHECK(reopened(disk) == "first");
    first.vault.on_show();
    first.run();
    CHECK(first.vault.change_key(key_of(1), locked_slots(key_of(1))).error().kind == Kind::Superseded);
    CHECK(first.vault.set_slots({vault::open_slot(first.vault.key())}).error().kind == Kind::Superseded);
    Window sleeper(disk);
    sleeper.run();
    CHECK(reopened(disk) == "first");
    REQUIRE(sleeper.vault.change_key(key_of(1), locked_slots(key_of(1))));
    sleeper.run();
    CHECK(sleeper.safety() == Safety::Superseded);
    CHECK(reopened(disk) == "first");
}

TEST_CASE("a locked record whose pages are damaged is told so once its key is there")
{
    const auto disk = locked_disk();
    disk->kept.image.back() ^= std::byte{1};
    Window window(disk);
    window.run();
    REQUIRE(window.vault.found() == Found::Locked);
    CHECK(window.vault.unlock(key_of(1)).error().kind == Kind::Corrupt);
    window.run();
    CHECK(window.vault.found() == Found::Damaged);
    CHECK(window.vault.problem()->kind == Kind::Corrupt);
    CHECK(vault::read_vault_file(window.vault.as_kept())->image == disk->kept.image);
}

TEST_CASE("a copy taken while locked holds the record, and opens with its key")
{
    const auto disk = locked_disk();
    Window window(disk);
    window.run();
    const auto copy = window.vault.copy();
    CHECK(copy == window.vault.as_kept());
    CHECK(vault::slots_of_file(copy) == locked_slots(key_of(1)));
    CHECK(vault::open_file(copy).error().kind == Kind::Refused);
    CHECK(vault::open_file(copy, key_of(2)).error().kind == Kind::Corrupt);
    const auto opened = vault::open_file(copy, key_of(1));
    REQUIRE(opened);
    CHECK(words_in(opened->database) == "first");
}

TEST_CASE("a record that nobody can open any more gives way to a new one when the person says so")
{
    const auto disk = locked_disk();
    Window window(disk);
    window.run();
    REQUIRE(window.vault.start_anew());
    REQUIRE(write(window.vault, "anew"));
    window.run();
    CHECK(reopened(disk) == "anew");
}
