#include "vault/vault.h"

#include <algorithm>
#include <ranges>

#include "fixtures.h"

using namespace fixtures;
using platform::Refusal;
using vault::Found;
using vault::Safety;

namespace {

/// A disk on which each of these was saved by its own window.
Disk disk_with(std::initializer_list<std::string_view> entries)
{
    const auto disk = empty_disk();
    for (const auto words : entries) {
        Window window(disk);
        window.run();
        REQUIRE(write(window.vault, words));
        window.run();
        REQUIRE(window.safety() == Safety::Saved);
    }
    return disk;
}

Found found_in(const Disk& disk)
{
    Window window(disk);
    window.run();
    return window.vault.found();
}

Disk copy_of(const Disk& disk)
{
    return std::make_shared<TestDisk>(*disk);
}

bool contains(std::span<const std::byte> bytes, std::string_view words)
{
    return !std::ranges::search(bytes, std::as_bytes(std::span(words))).empty();
}

}  // namespace

TEST_CASE("a new person's first words are kept with their key, and found again")
{
    const auto disk = empty_disk();
    {
        Window window(disk);
        window.run();
        CHECK(window.vault.found() == Found::NewPerson);
        CHECK(window.safety() == Safety::Nothing);
        CHECK(!disk->kept.head);
        REQUIRE(write(window.vault, "first"));
        CHECK(window.safety() == Safety::Saving);
        window.run();
        CHECK(window.safety() == Safety::Saved);
    }
    CHECK(disk->kept.key_slots[0] == disk->kept.key_slots[1]);
    CHECK(!disk->kept.presence_mark.empty());
    CHECK(reopened(disk) == "first");
}

TEST_CASE("nothing on the disk shows what was written")
{
    const auto disk = disk_with({"a heron in the reeds", "another heron"});
    CHECK(!contains(disk->kept.image, "heron"));
    CHECK(!contains(disk->kept.image, "SQLite format"));
    CHECK(!disk->kept.pages.empty());
    for (const auto& [number, bytes] : disk->kept.pages) CHECK(!contains(bytes, "heron"));
}

TEST_CASE("what is only read is not written, but for the pen")
{
    const auto disk = disk_with({"first"});
    const auto before = disk->kept;
    CHECK(reopened(disk) == "first");
    CHECK(disk->kept.head->generation == before.head->generation + 1);
    CHECK(disk->kept.head->epoch != before.head->epoch);
    CHECK(disk->kept.pages == before.pages);
    CHECK(disk->kept.image == before.image);
}

TEST_CASE("commits made while a batch is on its way become one next batch")
{
    const auto disk = disk_with({"first"});
    Window window(disk);
    window.run();
    const auto before = disk->kept.head->generation;
    for (int i = 0; i < 5; ++i) REQUIRE(write(window.vault, "more"));
    window.run();
    CHECK(disk->kept.head->generation == before + 2);
    CHECK(window.safety() == Safety::Saved);
    CHECK(reopened(disk) == "first|more|more|more|more|more");
}

TEST_CASE("Saved is not said when the browser will not say whether it is flushed")
{
    const auto disk = empty_disk();
    Window window(disk, {.share = 1, .always = Fault::Unproven});
    window.sink.heal();
    window.run();
    Window unsure(disk_with({"first"}), {.share = 1, .always = Fault::Unproven});
    unsure.run();
    REQUIRE(write(unsure.vault, "second"));
    unsure.run();
    CHECK(unsure.safety() == Safety::SavedWithoutProof);
}

TEST_CASE("the second window takes the pen; the first then writes nothing and turns read-only")
{
    const auto disk = disk_with({"first"});
    Window first(disk);
    first.run();
    Window second(disk);
    second.run();
    REQUIRE(write(second.vault, "by the second"));
    second.run();
    const auto kept = disk->kept;

    REQUIRE(write(first.vault, "by the first"));
    first.run();
    CHECK(first.safety() == Safety::Superseded);
    CHECK(write(first.vault, "again").error().kind == base::Kind::Superseded);
    first.pass(1h);
    first.vault.on_show();
    first.vault.on_hide();
    first.pass(1h);
    CHECK(disk->kept.head == kept.head);
    CHECK(disk->kept.pages == kept.pages);
    CHECK(reopened(disk) == "first|by the second");
}

TEST_CASE("a window that wakes looks at the disk before it writes")
{
    const auto disk = disk_with({"first"});
    Window sleeper(disk);
    sleeper.run();
    sleeper.vault.on_hide();
    CHECK(reopened(disk) == "first");
    sleeper.vault.on_show();
    sleeper.run();
    CHECK(sleeper.safety() == Safety::Superseded);
}

TEST_CASE("of two windows that both meet an empty store one keeps its record, with its own key")
{
    const auto disk = empty_disk();
    Window first(disk), second(disk);
    first.run();
    second.run();
    REQUIRE(write(first.vault, "by the first"));
    REQUIRE(write(second.vault, "by the second"));
    second.run();
    first.run();
    CHECK(second.safety() == Safety::Saved);
    CHECK(first.safety() == Safety::Superseded);
    CHECK(reopened(disk) == "by the second");
}

TEST_CASE("an empty store with a mark, or one the browser says it lost, is no new person")
{
    const auto emptied = disk_with({"first"});
    const auto mark = emptied->kept.presence_mark;
    emptied->kept = {.store_was_lost = false, .presence_mark = mark};
    CHECK(found_in(emptied) == Found::RecordMissing);
    const auto lost = empty_disk();
    lost->kept.store_was_lost = true;
    CHECK(found_in(lost) == Found::RecordMissing);
    CHECK(found_in(empty_disk()) == Found::NewPerson);
}

TEST_CASE("a missing record is written over only when the person says so")
{
    const auto disk = empty_disk();
    disk->kept.store_was_lost = true;
    Window window(disk);
    window.run();
    window.pass(1h);
    CHECK(!disk->kept.head);
    REQUIRE(window.vault.start_anew());
    REQUIRE(write(window.vault, "anew"));
    window.run();
    disk->kept.store_was_lost = false;
    CHECK(reopened(disk) == "anew");
}

TEST_CASE("a missing, old, swapped, resurrected or twice kept page is found at opening")
{
    const auto disk = disk_with({"first", "second"});
    const auto younger = copy_of(disk);
    {
        Window window(younger);
        window.run();
        REQUIRE(write(window.vault, std::string(20'000, 'w')));
        window.run();
    }
    REQUIRE(found_in(copy_of(younger)) == Found::Ready);
    const auto damaged = [&](auto&& damage) {
        const auto bad = copy_of(younger);
        damage(bad->kept);
        return found_in(bad) == Found::Damaged;
    };
    CHECK(damaged([](auto& kept) { kept.pages.pop_back(); }));
    CHECK(damaged([&](auto& kept) { kept.pages[0] = disk->kept.pages[0]; }));
    CHECK(damaged([](auto& kept) { std::swap(kept.pages[0].second, kept.pages[1].second); }));
    CHECK(damaged([](auto& kept) { kept.pages.emplace_back(kept.head->page_count + 1, platform::Bytes(4096)); }));
    CHECK(damaged([](auto& kept) { kept.pages.push_back(kept.pages[0]); }));
    CHECK(damaged([](auto& kept) { kept.pages[0].second.resize(100); }));
    CHECK(damaged([&](auto& kept) { kept.head = disk->kept.head; }));
    CHECK(damaged([](auto& kept) { kept.head->page_count = 4'000'000'000; }));
    CHECK(damaged([](auto& kept) { kept.head.reset(); }));
    CHECK(damaged([](auto& kept) { kept.pages.clear(); }));
    CHECK(damaged([](auto& kept) { kept.image.resize(kept.image.size() - 1); }));
    CHECK(damaged([](auto& kept) { kept.key_slots = {}; }));
}

TEST_CASE("damage is told, kept aside as it is, and written over only when the person says so")
{
    const auto disk = disk_with({"first", "second"});
    disk->kept.pages.pop_back();
    const auto before = disk->kept;
    Window window(disk);
    window.run();
    REQUIRE(window.vault.found() == Found::Damaged);
    CHECK(window.vault.problem()->kind == base::Kind::Corrupt);
    const auto aside = vault::read_vault_file(window.vault.as_kept());
    REQUIRE(aside);
    CHECK(aside->image == before.image);
    CHECK(aside->pages == before.pages);
    CHECK(disk->kept.head == before.head);
    REQUIRE(window.vault.start_anew());
    REQUIRE(write(window.vault, "anew"));
    window.run();
    CHECK(reopened(disk) == "anew");
}

TEST_CASE("a page that was cut cuts off nothing else of what is kept aside")
{
    const auto disk = disk_with({"first", "second"});
    disk->kept.pages.front().second.resize(100);
    Window window(disk);
    window.run();
    REQUIRE(window.vault.found() == Found::Damaged);
    const auto aside = vault::read_vault_file(window.vault.as_kept());
    REQUIRE(aside);
    CHECK(aside->pages.front().second.size() == 4096);
    CHECK(aside->pages.back() == disk->kept.pages.back());
}

TEST_CASE("a page whose content was changed is found when it is read")
{
    const auto disk = disk_with({"first", "second"});
    disk->kept.pages.back().second[2000] ^= std::byte{1};
    Window window(disk);
    window.run();
    const bool found = window.vault.found() == Found::Damaged || window.vault.check();
    CHECK(found);
}

TEST_CASE("a damaged copy of the key slots is mended from the good one")
{
    for (const int copy : {0, 1}) {
        const auto disk = disk_with({"first"});
        const auto good = disk->kept.key_slots;
        disk->kept.key_slots[static_cast<std::size_t>(copy)][10] ^= std::byte{1};
        CHECK(reopened(disk) == "first");
        CHECK(disk->kept.key_slots == good);
    }
}

TEST_CASE("a window that slept does not put its key slots over those of the record that came since")
{
    const auto disk = disk_with({"first"});
    CHECK(!disk->apply_key_slots(0, base::Id{}, {}));
    CHECK(!disk->kept.key_slots[0].empty());
}

TEST_CASE("an image is written when all is quiet and the pages since outweigh it, never while hidden")
{
    const auto disk = disk_with({"first"});
    Window window(disk);
    window.run();
    for (int i = 0; i < 6; ++i) {
        REQUIRE(write(window.vault, std::string(500'000, 'w')));
        window.run();
    }
    REQUIRE(disk->kept.pages.size() * platform::page_size > 2 << 20);
    window.vault.on_hide();
    window.pass(1h);
    CHECK(disk->kept.pages.size() * platform::page_size > 2 << 20);
    window.vault.on_show();
    CHECK(window.vault.next_wake());
    window.pass(2s);
    CHECK(disk->kept.pages.empty());
    CHECK(disk->kept.image.size() == disk->kept.head->page_count * platform::page_size);
    CHECK(window.safety() == Safety::Saved);
    CHECK(window.vault.next_wake() == std::nullopt);
    CHECK(reopened(disk).size() > 3'000'000);
}

TEST_CASE("a commit of more than 2 MiB goes as an image, whole")
{
    const auto disk = disk_with({"first"});
    Window window(disk);
    window.run();
    REQUIRE(write(window.vault, std::string(3'000'000, 'w')));
    window.run();
    CHECK(window.safety() == Safety::Saved);
    CHECK(disk->kept.pages.empty());
    CHECK(reopened(disk).size() == 3'000'006);
}

TEST_CASE("a record that shrinks leaves no page behind")
{
    const auto disk = disk_with({"first"});
    Window window(disk);
    window.run();
    REQUIRE(write(window.vault, std::string(400'000, 'w')));
    window.run();
    REQUIRE(window.vault.database().execute("DELETE FROM entry WHERE id > 1"));
    REQUIRE(window.vault.database().execute("VACUUM"));
    window.run();
    CHECK(disk->kept.head->page_count < 10);
    CHECK(disk->kept.pages.size() <= disk->kept.head->page_count);
    CHECK(reopened(disk) == "first");
}

TEST_CASE("nothing is left to wake for once all is kept")
{
    const auto disk = disk_with({"first"});
    Window window(disk);
    window.run();
    CHECK(window.vault.next_wake() == std::nullopt);
    REQUIRE(write(window.vault, "second"));
    CHECK(window.vault.next_wake());
    window.run();
    CHECK(window.vault.next_wake() == std::nullopt);
}
