// A record behind another passphrase: apart from the first in all things, and unknown to it.
#include "fixtures.h"

using namespace app_test;
using app::Stage;

namespace {

constexpr auto passphrase = "grey boats at low tide", another = "seven small lamps", third = "a kettle in the snow";
constexpr auto taken = "That passphrase opens a record already. Please choose another.";
constexpr auto opens_none = "That passphrase opens no other record here. Nothing was changed.";

void lock_with(Window& window, const std::string& words)
{
    window.does(app::SetPassphrase{words, false});
    window.does(app::ConfirmCode{window.app.lock().codes.at(0)});
}

/// The first holds one entry; another one is behind `another`.
void two_records(Device& device)
{
    Window window(device);
    writes(window, "Boats at the canal");
    lock_with(window, passphrase);
    window.does(app::MakeOtherRecord{another});
    REQUIRE(window.app.other_records().problem.empty());
    REQUIRE(window.app.other_records().done == 1);
    CHECK(window.said().contains("Its passphrase opens the other record from now on"));
}

bool opens(Window& window, const std::string& words)
{
    window.does(app::Unlock{words});
    return window.app.stage() == Stage::Ready;
}

}  // namespace

TEST_CASE("its passphrase opens another record, which is as any other that has nothing in it yet")
{
    Device device;
    two_records(device);
    Window window(device);
    REQUIRE(window.app.stage() == Stage::Locked);
    REQUIRE(opens(window, another));
    CHECK(entries(window) == 0);
    CHECK_FALSE(window.app.is_new_person());
    CHECK(window.app.lock().has_passphrase);
    CHECK(window.app.lock().codes_left == 8);
    CHECK(window.app.keeping().keeping != app::Keeping::ReadOnly);
}

TEST_CASE("what is written in one is not in the other")
{
    Device device;
    two_records(device);
    {
        Window window(device);
        REQUIRE(opens(window, another));
        writes(window, "Bought bread");
        writes(window, "Rain all day");
        CHECK(window.said().contains("Saved"));
    }
    {
        Window window(device);
        REQUIRE(opens(window, passphrase));
        CHECK(entries(window) == 1);
    }
    Window window(device);
    REQUIRE(opens(window, another));
    CHECK(entries(window) == 2);
}

TEST_CASE("what opens none of them is wrong, and waits grow as with one")
{
    Device device;
    two_records(device);
    Window window(device);
    for (int i = 0; i < 3; ++i) {
        CHECK_FALSE(opens(window, "some other words"));
        CHECK(window.app.lock().problem.starts_with("That is not the passphrase."));
    }
    CHECK(window.app.lock().wait.count() > 0);
    CHECK_FALSE(opens(window, another));  // not yet
    window.pass(window.app.lock().wait);
    CHECK(opens(window, another));
}

TEST_CASE("a passphrase that opens one already makes none")
{
    Device device;
    two_records(device);
    Window window(device);
    REQUIRE(opens(window, passphrase));
    for (const auto* words : {passphrase, another}) {
        window.does(app::MakeOtherRecord{words});
        CHECK(window.app.other_records().problem == taken);
    }
    CHECK(window.app.other_records().done == 0);
    CHECK(device.disks->size() == 2);
}

TEST_CASE("each may have another, and all open where the passphrase is asked for")
{
    Device device;
    two_records(device);
    {
        Window window(device);
        REQUIRE(opens(window, another));
        window.does(app::MakeOtherRecord{passphrase});
        CHECK(window.app.other_records().problem == taken);
        window.does(app::MakeOtherRecord{third});
        CHECK(window.app.other_records().done == 1);
        writes(window, "Bought bread");
    }
    Window window(device);
    REQUIRE(opens(window, third));
    CHECK(entries(window) == 0);
    CHECK(device.disks->size() == 3);
}

TEST_CASE("it goes by its passphrase, and the one that is open does not")
{
    Device device;
    two_records(device);
    Window window(device);
    REQUIRE(opens(window, passphrase));
    for (const auto* words : {passphrase, third}) {
        window.does(app::RemoveOtherRecord{words});
        CHECK(window.app.other_records().problem == opens_none);
    }
    window.does(app::RemoveOtherRecord{another});
    CHECK(window.app.other_records().problem.empty());
    CHECK(window.said().contains("That record is gone"));
    CHECK(device.disks->size() == 1);
    CHECK(entries(window) == 1);
    Window later(device);
    later.does(app::TakeOver{});
    CHECK_FALSE(opens(later, another));
    CHECK(opens(later, passphrase));
}

TEST_CASE("what cannot be deleted is not said to be gone")
{
    Device device;
    two_records(device);
    Window window(device);
    REQUIRE(opens(window, passphrase));
    window.places.leaves_rest = true;
    window.does(app::RemoveOtherRecord{another});
    CHECK_FALSE(window.app.other_records().problem.empty());
    CHECK(window.app.other_records().done == 0);
}

TEST_CASE("each has its own earlier copies and its own folder")
{
    Device device;
    two_records(device);
    {
        Window window(device);
        REQUIRE(opens(window, passphrase));
        window.does(app::ChooseFolder{});
        window.does(app::KeepCopy{});
        CHECK(window.app.folder().state == platform::FolderState::Open);
        CHECK(window.app.archive().copies.size() == 1);
    }
    Window window(device);
    window.folder.facts = {platform::FolderState::Open, "Copies"};  // as the browser has kept it for the first
    REQUIRE(opens(window, another));
    window.pass(10s);
    CHECK(window.app.folder().state == platform::FolderState::None);
    CHECK(window.app.archive().copies.empty());
    writes(window, "Bought bread");
    window.does(app::KeepCopy{});
    CHECK_FALSE(window.app.archive().copies.empty());
    CHECK(device.disk->snapshots.size() == 1);
    CHECK_FALSE(device.disks->at(2)->snapshots.empty());
}

TEST_CASE("another lock on it gives codes that open it too")
{
    Device device;
    two_records(device);
    std::string code;
    {
        Window window(device);
        REQUIRE(opens(window, another));
        window.does(app::SetPassphrase{another, true});
        code = window.app.lock().codes.at(3);
        window.does(app::ConfirmCode{window.app.lock().codes.at(1)});
    }
    Window window(device);
    window.does(app::UnlockByCode{code});
    REQUIRE(window.app.stage() == Stage::Ready);
    CHECK(entries(window) == 0);
    CHECK(window.app.lock().opened_by_code);
}

TEST_CASE("the record in use does not take the passphrase of another, which could not be reached then")
{
    Device device;
    two_records(device);
    Window window(device);
    REQUIRE(opens(window, passphrase));
    for (const bool new_key : {false, true}) {
        window.does(app::SetPassphrase{another, new_key});
        CHECK(window.app.lock().problem == taken);
        CHECK(window.app.lock().codes.empty());
    }
    window.does(app::SetPassphrase{third, false});
    CHECK(window.app.lock().problem.empty());
    CHECK(window.said().contains("Your passphrase is on"));
}

TEST_CASE("it needs a passphrase on the record itself")
{
    Device device;
    Window window(device);
    writes(window, "Boats at the canal");
    window.does(app::MakeOtherRecord{another});
    CHECK(window.app.other_records().done == 0);
    CHECK(device.disks->size() == 1);
}

TEST_CASE("a store that never answers is given up, and nothing was changed")
{
    Device device;
    two_records(device);
    {
        Window window(device);
        window.places.silent = true;
        CHECK_FALSE(opens(window, "some other words"));
        CHECK(window.app.lock().busy);
        window.pass(11s);
        window.pass(11s);
        CHECK_FALSE(window.app.lock().busy);
        CHECK(window.app.lock().problem.starts_with("That is not the passphrase."));
        REQUIRE(opens(window, passphrase));
        window.does(app::MakeOtherRecord{third});
        for (int i = 0; i < 4; ++i) window.pass(11s);
        CHECK(window.app.other_records().problem == "That did not work. Nothing was changed.");
    }
    CHECK(device.disks->size() == 2);
}

TEST_CASE("a page that had a locked record open begins anew when it takes over")
{
    Device device;
    two_records(device);
    Window first(device);
    REQUIRE(opens(first, passphrase));
    Window second(device);
    second.does(app::TakeOver{});
    CHECK(second.app.stage() == Stage::Locked);
    CHECK_FALSE(second.secrets.forgotten);
    first.does(app::TakeOver{});
    CHECK(first.secrets.forgotten);
}
