#include "whole_app.h"

using namespace ui_screens;

namespace {

constexpr std::string_view by_passkey = "Open with a passkey";

/// A device whose record is closed by a passphrase.
app_test::Device locked_device()
{
    app_test::Device device;
    app_test::Window window(device);
    window.does(app_test::note("Heron on the weir"));
    window.does(app::SetPassphrase{"grey boats at low tide"});
    window.does(app::ConfirmCode{window.app.lock().codes.at(0)});
    return device;
}

app_test::Device device_with_passkey()
{
    auto device = locked_device();
    app_test::Window window(device);
    window.does(app::Unlock{"grey boats at low tide"});
    window.does(app::AddPasskey{});
    return device;
}

const Node* row(const Seen& seen, std::string_view title) { return seen.find_like(Role::Button, title); }

}  // namespace

TEST_CASE("settings add a passkey and take it away, once there is a passphrase")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    seen.visit("/settings");
    CHECK(row(seen, "passkey") == nullptr);
    seen.window.does(app::SetPassphrase{"grey boats at low tide"});
    seen.window.does(app::ConfirmCode{seen.window.app.lock().codes.at(0)});
    seen.rest();
    REQUIRE(row(seen, "Add a passkey") != nullptr);
    seen.activate(row(seen, "Add a passkey"));
    CHECK(seen.find(Role::Text, "Your record opens with your passphrase or a passkey.") != nullptr);
    seen.activate(row(seen, "Add another passkey"));
    CHECK(seen.find_like(Role::Text, "opens your record already") != nullptr);
    seen.activate(row(seen, "Stop opening by passkey"));
    CHECK(seen.find_like(Role::Text, "opens your record already") == nullptr);
    CHECK(seen.window.app.lock().passkeys == 0);
    CHECK(row(seen, "Stop opening by passkey") == nullptr);
}

TEST_CASE("where the browser has no passkeys settings speak only of those that are there, to take them away")
{
    auto device = locked_device();
    device.passkeys.offered = false;
    Seen without(device);
    if (!without.has_fonts()) return;
    without.window.does(app::Unlock{"grey boats at low tide"});
    without.visit("/settings");
    CHECK(row(without, "passkey") == nullptr);
    device = device_with_passkey();
    device.passkeys.offered = false;
    Seen with(device);
    with.window.does(app::Unlock{"grey boats at low tide"});
    with.visit("/settings");
    CHECK(row(with, "Add another passkey") == nullptr);
    CHECK(row(with, "Stop opening by passkey") != nullptr);
}

TEST_CASE("the lock screen asks for a passkey where there is one and the browser can, and says what came of it")
{
    Seen seen(device_with_passkey());
    if (!seen.has_fonts()) return;
    seen.rest();
    seen.device.passkeys.refusal = platform::PasskeyRefusal::Cancelled;
    seen.activate(seen.find(Role::Button, by_passkey));
    CHECK(seen.find_like(Role::Text, "Your device did not say yes") != nullptr);
    seen.device.passkeys.refusal.reset();
    seen.activate(seen.find(Role::Button, by_passkey));
    CHECK(seen.window.app.stage() == app::Stage::Ready);

    Seen without(locked_device());
    without.rest();
    CHECK(without.find(Role::Button, "Open") != nullptr);
    CHECK(without.find(Role::Button, by_passkey) == nullptr);
    auto device = device_with_passkey();
    device.passkeys.offered = false;
    Seen unable(device);
    unable.rest();
    CHECK(unable.find(Role::Button, "Open") != nullptr);
    CHECK(unable.find(Role::Button, by_passkey) == nullptr);
}

TEST_CASE("who changes the lock is told before that passkeys go; who erases, that one may stay in a list")
{
    Seen seen(device_with_passkey());
    if (!seen.has_fonts()) return;
    seen.window.does(app::Unlock{"grey boats at low tide"});
    seen.visit("/passphrase/new-lock");
    CHECK(seen.find_like(Role::Text, "Passkeys will not open it any more") != nullptr);
    seen.visit("/passphrase");
    CHECK(seen.find_like(Role::Text, "Passkeys will not open it any more") == nullptr);
    seen.visit("/erase");
    CHECK(seen.find_like(Role::Text, "Your passkey may stay") != nullptr);
}
