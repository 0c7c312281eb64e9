#include "fixtures.h"
#include "vault/key_slots.h"
#include "vault/snapshot.h"

using namespace app_test;
using app::Stage;
using platform::PasskeyRefusal;
using vault::SlotKind;

namespace {

constexpr auto passphrase = "grey boats at low tide";

void set_passphrase(Window& window, const std::string& words = passphrase, bool new_key = false)
{
    window.does(app::SetPassphrase{words, new_key});
    if (const auto codes = window.app.lock().codes; !codes.empty()) window.does(app::ConfirmCode{codes.at(2)});
}

/// A record with one entry that a passphrase and a passkey open. Gives one of its codes.
std::string locked_record(Device& device)
{
    Window window(device);
    record::Entry entry;
    entry.text = "Boats at the canal";
    window.does(app::SaveEntry{entry});
    window.does(app::SetPassphrase{passphrase});
    const auto code = window.app.lock().codes.at(2);
    window.does(app::ConfirmCode{code});
    window.does(app::AddPasskey{});
    REQUIRE(window.app.lock().passkeys == 1);
    return code;
}

std::vector<vault::KeySlot> slots_on(const Device& device)
{
    CHECK(device.disk->kept.key_slots[0] == device.disk->kept.key_slots[1]);
    return vault::read_key_slots(device.disk->kept.key_slots[0]).value();
}

auto passkeys_on(const Device& device)
{
    return std::ranges::count(slots_on(device), SlotKind::Passkey, &vault::KeySlot::kind);
}

void damage_passkey(Device& device)
{
    auto slots = slots_on(device);
    std::ranges::find(slots, SlotKind::Passkey, &vault::KeySlot::kind)->content.pop_back();
    device.disk->kept.key_slots.fill(vault::write_key_slots(slots));
}

}  // namespace

TEST_CASE("a passkey that was added opens the record; passphrase and codes still do")
{
    Device device;
    const auto code = locked_record(device);
    CHECK(passkeys_on(device) == 1);
    const std::vector<app::Command> ways{app::UnlockByPasskey{}, app::Unlock{passphrase}, app::UnlockByCode{code}};
    for (const auto& way : ways) {
        Window window(device);
        REQUIRE(window.app.stage() == Stage::Locked);
        CHECK(window.app.lock().offers_passkeys);
        CHECK(window.app.lock().passkeys == 1);
        window.does(way);
        REQUIRE(window.app.stage() == Stage::Ready);
        CHECK(window.app.timeline().days.size() == 1);
    }
}

TEST_CASE("it is said once it is on the disk, and the device lists it under the name that was chosen for other eyes")
{
    Device device;
    Window window(device);
    set_passphrase(window);
    window.does(app::BeDiscreet{{.guise = platform::Guise::Weather}});
    static_cast<void>(window.said());
    window.does(app::AddPasskey{});
    CHECK(window.said() == "A passkey opens your record now\n");
    CHECK(device.passkeys.last_name == "Weather");
}

TEST_CASE("where there is no passphrase no passkey is made")
{
    Device device;
    Window window(device);
    window.does(app::AddPasskey{});
    CHECK(device.passkeys.kept.empty());
    CHECK(window.app.lock().passkeys == 0);
}

TEST_CASE("what a passkey does not do has a sentence of its own, changes nothing and costs no wait")
{
    Device device;
    locked_record(device);
    const std::pair<PasskeyRefusal, std::string_view> cases[]{
        {PasskeyRefusal::Cancelled, "Your device did not say yes"},
        {PasskeyRefusal::NoSecret, "That passkey cannot open a record"},
        {PasskeyRefusal::AlreadyThere, "A passkey on this device opens"},
        {PasskeyRefusal::Unavailable, "This browser or device cannot do that here"}};
    Window window(device);
    for (const auto& [why, words] : cases) {
        device.passkeys.refusal = why;
        for (int i = 0; i < 6; ++i) window.does(app::UnlockByPasskey{});
        CHECK(window.app.lock().passkey_problem.starts_with(words));
        CHECK(window.app.lock().wait == 0s);
    }
    window.does(app::Unlock{passphrase});
    REQUIRE(window.app.stage() == Stage::Ready);
    for (const auto& [why, words] : cases) {
        device.passkeys.refusal = why;
        window.does(app::AddPasskey{});
        CHECK(window.app.lock().passkey_problem.starts_with(words));
        window.does(app::CancelPassphrase{});
        CHECK(window.app.lock().passkey_problem.empty());
    }
    CHECK(passkeys_on(device) == 1);
}

TEST_CASE("a second passkey on the same device is not made")
{
    Device device;
    locked_record(device);
    Window window(device);
    window.does(app::UnlockByPasskey{});
    window.does(app::AddPasskey{});
    CHECK(window.app.lock().passkey_problem == "A passkey on this device opens your record already.");
    device.passkeys.kept.clear();  // another device, or a key on a ring
    window.does(app::AddPasskey{});
    CHECK(window.app.lock().passkey_problem.empty());
    CHECK(passkeys_on(device) == 2);
}

TEST_CASE("a foreign passkey opens nothing and costs no wait; a damaged slot is not called a wrong passkey")
{
    Device device;
    locked_record(device);
    device.passkeys.owner = std::byte{2};
    {
        Window window(device);
        for (int i = 0; i < 6; ++i) window.does(app::UnlockByPasskey{});
        CHECK(window.app.stage() == Stage::Locked);
        CHECK(window.app.lock().passkey_problem.starts_with("That passkey does not open this record"));
        CHECK(window.app.lock().problem.empty());
        CHECK(window.app.lock().wait == 0s);
    }
    damage_passkey(device);
    Window window(device);
    window.does(app::UnlockByPasskey{});
    CHECK(window.app.lock().passkey_problem.starts_with("The lock itself is damaged"));
    window.does(app::Unlock{passphrase});
    CHECK(window.app.stage() == Stage::Ready);
}

TEST_CASE("a passkey may be asked also while a wrong passphrase has to wait")
{
    Device device;
    locked_record(device);
    Window window(device);
    for (int i = 0; i < 4; ++i) window.does(app::Unlock{"no"});
    CHECK(window.app.lock().wait > 0s);
    window.does(app::UnlockByPasskey{});
    CHECK(window.app.stage() == Stage::Ready);
}

TEST_CASE("the passphrase opens it also while the device asks, and the passkey's answer comes too late")
{
    Device device;
    locked_record(device);
    Window window(device);
    window.app.carry_out(app::UnlockByPasskey{});
    CHECK(window.app.lock().asks_passkey);
    window.app.carry_out(app::Unlock{passphrase});
    window.secrets.deliver();
    REQUIRE(window.app.stage() != Stage::Locked);
    window.run();
    CHECK(window.app.stage() == Stage::Ready);
    CHECK_FALSE(window.app.lock().asks_passkey);
    CHECK(window.app.lock().passkey_problem.empty());
}

TEST_CASE("passkeys that were taken away open nothing, and the device is told")
{
    Device device;
    locked_record(device);
    const auto made = device.passkeys.kept;
    {
        Window window(device);
        window.does(app::UnlockByPasskey{});
        window.does(app::RemovePasskeys{});
        CHECK(window.said().contains("No passkey opens your record now"));
        CHECK(device.passkeys.forgotten == made);
    }
    CHECK(passkeys_on(device) == 0);
    Window window(device);
    CHECK(window.app.lock().passkeys == 0);
    window.does(app::UnlockByPasskey{});
    CHECK(window.app.stage() == Stage::Locked);
    window.does(app::Unlock{passphrase});
    CHECK(window.app.stage() == Stage::Ready);
}

TEST_CASE("when everything is erased the device is told, also while it is locked")
{
    Device device;
    locked_record(device);
    Window window(device);
    window.app.carry_out(app::EraseEverything{});
    CHECK(window.eraser.erased);
    CHECK(device.passkeys.forgotten == device.passkeys.kept);
}

TEST_CASE("another passphrase keeps the passkeys, another lock drops them")
{
    Device device;
    locked_record(device);
    {
        Window window(device);
        window.does(app::UnlockByPasskey{});
        set_passphrase(window, "green boats at high tide");
    }
    Window window(device);
    window.does(app::UnlockByPasskey{});
    REQUIRE(window.app.stage() == Stage::Ready);
    CHECK(device.passkeys.forgotten.empty());
    set_passphrase(window, passphrase, true);
    CHECK(passkeys_on(device) == 0);
    CHECK(device.passkeys.forgotten == device.passkeys.kept);
    CHECK(window.app.lock().passkeys == 0);
}

TEST_CASE("the earlier copies follow: what opens the record opens them, and nothing else")
{
    Device device;
    locked_record(device);
    Window window(device);
    window.does(app::UnlockByPasskey{});
    window.does(app::KeepCopy{});
    const auto follow = [&] {
        CHECK_FALSE(device.disk->snapshots.empty());
        for (const auto& [name, both] : device.disk->snapshots)
            CHECK(vault::read_about(both.first)->key_slots == device.disk->kept.key_slots[0]);
    };
    follow();
    window.does(app::RemovePasskeys{});
    follow();
    device.passkeys.kept.clear();
    window.does(app::AddPasskey{});
    CHECK(passkeys_on(device) == 1);
    follow();
}

TEST_CASE("a device that cannot have passkeys does not offer them, and what they opened opens by the passphrase")
{
    Device device;
    locked_record(device);
    device.passkeys.offered = false;
    Window window(device);
    CHECK_FALSE(window.app.lock().offers_passkeys);
    CHECK(window.app.lock().passkeys == 1);
    window.does(app::Unlock{passphrase});
    CHECK(window.app.stage() == Stage::Ready);
    window.does(app::RemovePasskeys{});
    CHECK(passkeys_on(device) == 0);
}
