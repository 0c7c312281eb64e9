#include "fixtures.h"
#include "platform/secrets.h"

using namespace app_test;
using app::Stage;

namespace {

constexpr auto passphrase = "grey boats at low tide";

std::vector<std::string> ask_for_lock(Window& window, const std::string& words, bool new_key = false)
{
    window.does(app::SetPassphrase{words, new_key});
    return window.app.lock().codes;
}

/// A record with one entry, closed by a passphrase. Gives its recovery codes.
std::vector<std::string> locked_record(Device& device)
{
    Window window(device);
    record::Entry entry;
    entry.text = "Boats at the canal";
    window.does(app::SaveEntry{entry});
    auto codes = ask_for_lock(window, passphrase);
    window.does(app::ConfirmCode{codes.at(2)});
    return codes;
}

std::size_t days_shown(Window& window) { return window.app.timeline().days.size(); }

}  // namespace

TEST_CASE("a passphrase counts only after one of its codes was typed back")
{
    Device device;
    {
        Window window(device);
        const auto codes = ask_for_lock(window, passphrase);
        REQUIRE(codes.size() == 8);
        CHECK_FALSE(window.app.lock().has_passphrase);
        window.does(app::ConfirmCode{"7ZK0-42QM"});
        CHECK(window.app.lock().problem == "That is not a whole code yet. One sign may be missing or mistyped.");
        CHECK_FALSE(window.app.lock().has_passphrase);
    }
    Window window(device);
    CHECK(window.app.stage() == Stage::Ready);  // closed before it was confirmed: nothing is locked
    auto typed = ask_for_lock(window, passphrase).at(5);
    for (auto& sign : typed) sign = static_cast<char>(std::tolower(sign));
    window.does(app::ConfirmCode{typed});
    CHECK(window.app.lock().has_passphrase);
    CHECK(window.app.lock().codes.empty());
    CHECK(window.app.lock().codes_left == 8);
    CHECK(window.said().contains("Your passphrase is on"));
}

TEST_CASE("a locked record shows nothing until the passphrase opens it")
{
    Device device;
    locked_record(device);
    Window window(device);
    CHECK(window.app.stage() == Stage::Locked);
    window.does(app::Unlock{"grey boats at high tide"});
    CHECK(window.app.stage() == Stage::Locked);
    CHECK(window.app.lock().problem.starts_with("That is not the passphrase."));
    window.does(app::Unlock{passphrase});
    CHECK(window.app.stage() == Stage::Ready);
    CHECK(days_shown(window) == 1);
}

TEST_CASE("wrong tries take longer and longer, never for good")
{
    Device device;
    locked_record(device);
    Window window(device);
    for (int i = 0; i < 2; ++i) window.does(app::Unlock{"no"});
    CHECK(window.app.lock().wait == 0s);
    window.does(app::Unlock{"no"});
    CHECK(window.app.lock().wait == 2s);
    CHECK(window.app.tick(window.time).value_or(1h) <= 1s);  // or nobody would see that it is over
    window.does(app::Unlock{passphrase});
    CHECK(window.app.stage() == Stage::Locked);  // not tried at all
    for (int i = 0; i < 12; ++i) {
        window.pass(61s);
        window.does(app::Unlock{"no"});
        CHECK(window.app.lock().wait <= 60s);
    }
    window.pass(61s);
    window.does(app::Unlock{passphrase});
    CHECK(window.app.stage() == Stage::Ready);
}

TEST_CASE("a code opens the record once, and a new passphrase is due")
{
    Device device;
    const auto codes = locked_record(device);
    {
        Window window(device);
        window.does(app::UnlockByCode{codes.at(0).substr(1)});
        CHECK(window.app.lock().problem.starts_with("That is not a whole code"));
        window.does(app::UnlockByCode{codes.at(0)});
        REQUIRE(window.app.stage() == Stage::Ready);
        CHECK(window.app.lock().opened_by_code);
        window.does(app::SetPassphrase{"heron on the weir"});
        CHECK(window.app.lock().codes_left == 7);
        CHECK_FALSE(window.app.lock().opened_by_code);
    }
    Window window(device);
    window.does(app::UnlockByCode{codes.at(0)});
    CHECK(window.app.lock().problem.starts_with("That code does not open this record."));
    window.does(app::Unlock{passphrase});
    CHECK(window.app.stage() == Stage::Locked);
    window.does(app::Unlock{"heron on the weir"});
    CHECK(window.app.stage() == Stage::Ready);
    CHECK(days_shown(window) == 1);
}

TEST_CASE("another lock has other codes, and the old ones open nothing")
{
    Device device;
    const auto old = locked_record(device);
    {
        Window window(device);
        window.does(app::Unlock{passphrase});
        const auto codes = ask_for_lock(window, passphrase, true);
        CHECK(codes != old);
        window.does(app::ConfirmCode{old.at(1)});
        CHECK(window.app.lock().problem == "That is not one of the codes shown here.");
        window.does(app::ConfirmCode{codes.at(1)});
    }
    Window window(device);
    window.does(app::UnlockByCode{old.at(1)});
    CHECK(window.app.stage() == Stage::Locked);
    window.does(app::Unlock{passphrase});
    CHECK(window.app.stage() == Stage::Ready);
    CHECK(days_shown(window) == 1);
}

TEST_CASE("what cannot be done here is said, and is not called a wrong passphrase")
{
    Device device;
    locked_record(device);
    Window window(device);
    window.secrets.memory_kib = 1;
    window.does(app::Unlock{passphrase});
    CHECK(window.app.lock().problem.starts_with("This device has too little free memory"));
    window.secrets.memory_kib = 1 << 20;
    window.secrets.refusal = platform::SecretRefusal::Unavailable;
    window.does(app::Unlock{passphrase});
    CHECK(window.app.lock().problem.starts_with("This browser has no safe way"));
    CHECK(window.app.lock().wait == 0s);
}

TEST_CASE("it locks when it is told to, and by itself when nobody touches it")
{
    Device device;
    locked_record(device);
    Window window(device);
    window.does(app::Unlock{passphrase});
    CHECK_FALSE(window.app.should_lock(window.time + 24h));  // nobody asked for it
    window.does(app::SetSetting{"lock-after", "5"});
    window.app.used(window.time);
    CHECK_FALSE(window.app.should_lock(window.time + 4min));
    CHECK(window.app.should_lock(window.time + 5min));
    CHECK_FALSE(window.app.locks_when_hidden());
    window.does(app::SetSetting{"lock-hidden", "on"});
    CHECK(window.app.locks_when_hidden());
    CHECK_FALSE(window.secrets.forgotten);
    window.does(app::LockNow{});
    CHECK(window.secrets.forgotten);
    CHECK_FALSE(window.app.should_lock(window.time + 24h));  // once is enough, also while it waits for the disk
}

TEST_CASE("without a passphrase nothing locks")
{
    Device device;
    Window window(device);
    window.does(app::SetSetting{"lock-after", "1"});
    window.does(app::LockNow{});
    CHECK_FALSE(window.app.should_lock(window.time + 24h));
    CHECK_FALSE(window.secrets.forgotten);
}
