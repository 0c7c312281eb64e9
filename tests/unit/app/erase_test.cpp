#include "fixtures.h"

using namespace app_test;
using app::Keeping;
using app::Stage;

namespace {

bool is_empty(const Device& device)
{
    const auto& kept = device.disk->kept;
    return !kept.head && kept.image.empty() && kept.pages.empty() && kept.presence_mark.empty();
}

void close_by_passphrase(Window& window)
{
    window.does(app::SetPassphrase{"grey boats at low tide"});
    window.does(app::ConfirmCode{window.app.lock().codes.at(0)});
}

}  // namespace

TEST_CASE("after everything was erased nothing is written again, and who comes next is a new person")
{
    Device device;
    {
        Window window(device);
        window.does(note("Heron on the weir"));
        REQUIRE_FALSE(is_empty(device));
        window.does(app::EraseEverything{});
        CHECK(window.eraser.erased);
        window.pass(10min);
        window.app.hidden();
        window.app.shown();
        window.run();
        CHECK(is_empty(device));
        CHECK(window.app.stage() != Stage::Ready);
    }
    Window window(device);
    CHECK(window.app.stage() == Stage::Ready);
    CHECK(window.app.is_new_person());
}

TEST_CASE("what is on its way to the disk when everything is erased does not arrive later")
{
    Device device;
    Window window(device);
    window.app.carry_out(note("Heron on the weir"));
    window.app.carry_out(app::EraseEverything{});
    window.pass(10min);
    CHECK(is_empty(device));
}

TEST_CASE("a second window does not bring back what was erased in the first")
{
    Device device;
    Window first(device);
    first.does(note("Heron on the weir"));
    Window second(device);
    second.does(app::TakeOver{});
    REQUIRE(second.lines() == 1);
    first.does(app::EraseEverything{});
    second.does(note("Later"));
    second.pass(10min);
    CHECK(second.app.keeping().keeping == Keeping::Gone);  // it asks
    CHECK_FALSE(device.disk->kept.head);
}

TEST_CASE("when every way in is lost a new record begins; the old one can be taken out first, as it was locked")
{
    Device device;
    {
        Window window(device);
        window.does(note("Heron on the weir"));
        close_by_passphrase(window);
    }
    Window window(device);
    REQUIRE(window.app.stage() == Stage::Locked);
    window.does(app::DownloadCopy{});
    REQUIRE(window.hands.saved.size() == 1);
    CHECK(window.hands.saved[0].name.ends_with(".lantern"));
    CHECK(window.hands.saved[0].bytes.size() > 4096);
    window.does(app::BeginAnew{});
    CHECK(window.app.stage() == Stage::Ready);
    CHECK(window.lines() == 0);
    CHECK_FALSE(window.app.lock().has_passphrase);
    CHECK_FALSE(window.app.is_new_person());
    window.does(note("A new page"));
    Window later(device);
    later.does(app::TakeOver{});
    CHECK(later.app.stage() == Stage::Ready);
    CHECK(later.lines() == 1);
}
