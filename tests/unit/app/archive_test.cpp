#include "fixtures.h"
#include "vault/snapshot.h"

using namespace app_test;
using app::Stage;

namespace {

/// Long enough for what is done while nobody touches anything.
void rests(Window& window)
{
    window.pass(4s);
    window.pass(4s);
}

std::vector<app::EarlierCopy> copies(const Window& window) { return window.app.archive().copies; }

}  // namespace

TEST_CASE("a copy is kept by itself once something was written, one for a day")
{
    Device device;
    Window window(device);
    rests(window);
    CHECK(copies(window).empty());  // nothing to keep
    writes(window, "Boats");
    rests(window);
    REQUIRE(copies(window).size() == 1);
    CHECK(copies(window)[0].holds == "0 check-ins and 1 entry");
    CHECK(copies(window)[0].when == "Today, 20:00");
    CHECK(copies(window)[0].note == "Opened and found whole");
    writes(window, "Tides");
    rests(window);
    CHECK(copies(window).size() == 1);
    window.pass(24h);
    rests(window);
    REQUIRE(copies(window).size() == 2);
    CHECK(copies(window)[0].holds == "0 check-ins and 2 entries");
    window.pass(24h);
    rests(window);
    CHECK(copies(window).size() == 2);  // nothing new
}

TEST_CASE("nothing is kept while somebody is writing")
{
    Device device;
    Window window(device);
    writes(window, "Boats");
    for (int i = 0; i < 10; ++i) {
        window.app.used(window.time);
        window.pass(1s);
    }
    CHECK(copies(window).empty());
    rests(window);
    CHECK(copies(window).size() == 1);
    CHECK_FALSE(window.app.tick(window.time));  // and then nothing waits
}

TEST_CASE("one goes back to an earlier copy, and from there to what was before")
{
    Device device;
    Window window(device);
    writes(window, "Boats");
    rests(window);
    writes(window, "Tides");
    window.does(app::GoBackTo{copies(window)[0].name});
    CHECK(window.said().contains("as it was then"));
    REQUIRE(window.app.stage() == Stage::Ready);
    CHECK(entries(window) == 1);
    const auto all = copies(window);
    REQUIRE(all.size() == 2);
    CHECK(all[0].note == "Kept before you went back to another");
    window.does(app::GoBackTo{all[0].name});
    CHECK(entries(window) == 2);
    Window later(device);
    later.does(app::TakeOver{});
    CHECK(entries(later) == 2);
}

TEST_CASE("once a week the newest is opened again, and the person can see that it was")
{
    Device device;
    {
        Window window(device);
        writes(window, "Boats");
        rests(window);
        CHECK(window.app.archive().tested.contains("still to come"));
        window.pass(24h * 8);
        rests(window);
        CHECK(window.app.archive().tested == "Last tested: Today. It opened, whole.");
    }
    device.disk->snapshots.begin()->second.second.at(6000) ^= std::byte{1};
    Window window(device);
    window.pass(24h * 8);
    rests(window);
    CHECK(window.said().contains("Your record is fine"));
    CHECK(window.app.archive().tested.contains("was damaged and was put away"));
    rests(window);
    CHECK(copies(window).size() == 1);  // a new one
    CHECK(copies(window)[0].when.starts_with("Today"));
}

TEST_CASE("a damaged record comes back from its newest copy, and what was found is kept aside")
{
    Device device;
    {
        Window window(device);
        writes(window, "Boats");
        rests(window);
    }
    auto& kept = device.disk->kept;
    (kept.pages.empty() ? kept.image : kept.pages.front().second).at(50) ^= std::byte{1};
    Window window(device);
    REQUIRE(window.app.stage() == Stage::Damaged);
    REQUIRE(copies(window).size() == 1);
    window.does(app::GoBackTo{copies(window)[0].name});
    REQUIRE(window.app.stage() == Stage::Ready);
    CHECK(entries(window) == 1);
    CHECK(copies(window)[0].damaged);
}

namespace {

/// A copy with one entry, and two entries that were written since.
void writes_after_a_copy(Device& device)
{
    Window window(device);
    writes(window, "Boats");
    rests(window);
    writes(window, "Tides");
    writes(window, "Harbour");
}

/// Any page that is kept; offsets count from its end when they are negative.
std::byte& kept_byte(Device& device, std::uint32_t page, int offset)
{
    auto& kept = device.disk->kept;
    const auto newer = std::ranges::find(kept.pages, page, &platform::Page::first);
    const auto within = static_cast<std::size_t>(offset < 0 ? offset + 4096 : offset);
    return newer == kept.pages.end() ? kept.image.at((page - 1) * 4096 + within) : newer->second.at(within);
}

}  // namespace

TEST_CASE("with the copy come back what was written since and can still be read")
{
    Device device;
    writes_after_a_copy(device);
    kept_byte(device, 1, 50) ^= std::byte{1};  // no way to any row but by the pages themselves
    {
        Window window(device);
        REQUIRE(window.app.stage() == Stage::Damaged);
        window.does(app::GoBackTo{copies(window)[0].name});
        REQUIRE(window.app.stage() == Stage::Ready);
        CHECK(entries(window) == 3);
        const auto said = window.said();
        CHECK(said.contains("Your record is as it was then"));
        CHECK(said.contains("2 things you wrote or changed after that copy could still be read. They are back too."));
        CHECK(copies(window)[0].damaged);
        CHECK_FALSE(window.app.tick(window.time + 24h));
    }
    Window later(device);
    later.does(app::TakeOver{});
    CHECK(entries(later) == 3);
}

TEST_CASE("whichever page is damaged, the copy comes back, and nothing twice")
{
    Device made;
    writes_after_a_copy(made);
    for (std::uint32_t page = 1; page <= made.disk->kept.head->page_count; ++page) {
        CAPTURE(page);
        Device device;
        *device.disk = *made.disk;
        kept_byte(device, page, page % 2 == 0 ? 700 : -7) ^= std::byte{1};
        Window window(device);
        if (window.app.stage() == Stage::Ready) continue;  // nothing of that page was needed
        window.does(app::GoBackTo{copies(window)[0].name});
        REQUIRE(window.app.stage() == Stage::Ready);
        CHECK((entries(window) == 3 || entries(window) == 1));
        CHECK(window.said().contains("2 things") == (entries(window) == 3));
    }
}

TEST_CASE("a record whose way to its key is gone is read by the key of its copy")
{
    Device device;
    writes_after_a_copy(device);
    for (auto& slots : device.disk->kept.key_slots) slots.assign(40, std::byte{3});
    Window window(device);
    REQUIRE(window.app.stage() == Stage::Damaged);
    window.does(app::GoBackTo{copies(window)[0].name});
    CHECK(entries(window) == 3);
}

TEST_CASE("when the copy is locked the rest comes along once it is open")
{
    Device device;
    {
        Window window(device);
        writes(window, "Boats");
        window.does(app::SetPassphrase{"grey boats at low tide", false});
        window.does(app::ConfirmCode{window.app.lock().codes.at(0)});
        rests(window);
        writes(window, "Tides");
    }
    kept_byte(device, 1, 50) ^= std::byte{1};
    Window window(device);
    window.does(app::Unlock{"grey boats at low tide"});
    REQUIRE(window.app.stage() == Stage::Damaged);
    window.does(app::GoBackTo{copies(window)[0].name});
    REQUIRE(window.app.stage() == Stage::Locked);
    window.does(app::Unlock{"grey boats at low tide"});
    REQUIRE(window.app.stage() == Stage::Ready);
    CHECK(entries(window) == 2);
    const auto said = window.said();
    CHECK(said.contains("One thing you wrote or changed after that copy could still be read. It is back too."));
}

TEST_CASE("where nothing can be read any more the copy comes back all the same")
{
    Device device;
    writes_after_a_copy(device);
    for (auto& byte : device.disk->kept.image) byte ^= std::byte{1};
    for (auto& [number, bytes] : device.disk->kept.pages) bytes.assign(bytes.size(), std::byte{1});
    Window window(device);
    REQUIRE(window.app.stage() == Stage::Damaged);
    window.does(app::GoBackTo{copies(window)[0].name});
    REQUIRE(window.app.stage() == Stage::Ready);
    CHECK(entries(window) == 1);
    CHECK_FALSE(window.said().contains("could still be read"));
}

TEST_CASE("who begins anew begins with nothing")
{
    Device device;
    writes_after_a_copy(device);
    kept_byte(device, 1, 50) ^= std::byte{1};
    Window window(device);
    window.does(app::BeginAnew{});
    rests(window);
    REQUIRE(window.app.stage() == Stage::Ready);
    CHECK(entries(window) == 0);
}

TEST_CASE("a record that is missing comes back from the copy apart")
{
    Device device;
    {
        Window window(device);
        writes(window, "Boats");
        rests(window);
    }
    device.disk->kept = {.presence_mark = device.disk->kept.presence_mark};
    device.disk->snapshots.clear();
    Window window(device);
    REQUIRE(window.app.stage() == Stage::RecordMissing);
    REQUIRE(window.app.archive().apart);
    window.does(app::GoBackTo{});
    REQUIRE(window.app.stage() == Stage::Ready);
    CHECK(entries(window) == 1);
}

TEST_CASE("a first passphrase leaves no copy that opens without it")
{
    Device device;
    Window window(device);
    writes(window, "Boats");
    rests(window);
    window.does(app::SetPassphrase{"grey boats at low tide", false});
    window.does(app::ConfirmCode{window.app.lock().codes.at(0)});
    rests(window);
    REQUIRE(copies(window).size() == 1);
    window.does(app::SetPassphrase{"green boats at high tide", false});
    rests(window);
    CHECK(copies(window).size() == 1);
    for (const auto& [name, both] : device.disk->snapshots) {
        const auto what = vault::read_about(both.first);
        CHECK(what->key_slots == device.disk->kept.key_slots[0]);
    }
}

TEST_CASE("where there is no room nothing is replaced")
{
    Device device;
    Window window(device);
    writes(window, "Boats");
    rests(window);
    writes(window, "Tides");
    window.snapshots.refuse(platform::Refusal::Full);
    window.does(app::GoBackTo{copies(window)[0].name});
    CHECK(window.said().contains("no room left"));
    CHECK(entries(window) == 2);
}

TEST_CASE("an earlier copy is saved as a file that brings it in again")
{
    Device device;
    Window window(device);
    writes(window, "Boats");
    rests(window);
    window.does(app::SaveEarlier{copies(window)[0].name});
    REQUIRE(window.hands.saved.size() == 1);
    CHECK(window.hands.saved[0].name == "lantern-2026-11-24.lantern");
    const auto& bytes = window.hands.saved[0].bytes;
    Device other;
    Window there(other);
    there.brings_in("copy.lantern", {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    REQUIRE(there.app.import());
    there.does(app::BringItIn{});
    CHECK(entries(there) == 1);
}
