#include "fixtures.h"

using namespace app_test;

TEST_CASE("a new person finds an empty, ready record, and nothing is said to be done")
{
    Device device;
    Window window(device);
    REQUIRE(window.app.stage() == app::Stage::Ready);
    CHECK(window.app.today().first_run);
    CHECK(window.app.timeline().days.empty());
    CHECK(window.app.patterns().findings.empty());
    CHECK(window.said().empty());
}

TEST_CASE("until the disk has answered, the app is only opening")
{
    Device device;
    Window window(device, {.share = 1, .always = platform::headless::Fault::Hangs});
    CHECK(window.app.stage() == app::Stage::Opening);
}

TEST_CASE("what one window kept, the next one shows")
{
    Device device;
    {
        Window window(device);
        window.does(note("Rain all day"));
        window.does(app::SetSetting{"name", "Sam"});
    }
    Window window(device);
    REQUIRE(window.app.stage() == app::Stage::Ready);
    CHECK(window.app.today().greeting == "Good evening, Sam");
    REQUIRE(window.app.today().today.size() == 1);
    CHECK(window.app.today().today.front().title == "Rain all day");
}

TEST_CASE("a second window waits; when it takes over it writes, and the first one only shows")
{
    Device device;
    Window first(device), second(device);
    first.does(face(1));
    REQUIRE(second.app.stage() == app::Stage::Elsewhere);

    second.does(app::TakeOver{});
    REQUIRE(second.app.stage() == app::Stage::Ready);
    CHECK(second.lines() == 1);
    second.does(face(2));

    first.app.shown();
    first.run();
    CHECK(first.app.keeping().keeping == app::Keeping::ReadOnly);
    first.said();
    first.does(face(-2));
    CHECK(first.said() == "That did not work. Nothing was changed.\n");
    CHECK(first.lines() == 1);
    CHECK(second.lines() == 2);
}

TEST_CASE("an emptied store is a missing record, until the person begins a new one")
{
    Device device;
    {
        Window window(device);
        window.does(face(1));
    }
    const auto mark = device.disk->kept.presence_mark;
    REQUIRE_FALSE(mark.empty());
    device.disk->kept = {.presence_mark = mark};

    Window window(device);
    REQUIRE(window.app.stage() == app::Stage::RecordMissing);
    window.does(app::BeginAnew{});
    REQUIRE(window.app.stage() == app::Stage::Ready);
    window.does(face(2));
    CHECK(window.app.keeping().keeping == app::Keeping::Saved);
    CHECK(Window(device).app.stage() == app::Stage::Elsewhere);  // the pen is ours
}

TEST_CASE("a record that does not verify is shown as damaged, and is given out as it was found")
{
    Device device;
    {
        Window window(device);
        window.does(face(1));
    }
    auto& kept = device.disk->kept;
    auto& bytes = kept.pages.empty() ? kept.image : kept.pages.back().second;
    bytes.back() ^= std::byte{1};
    const auto found = kept;

    Window window(device);
    REQUIRE(window.app.stage() == app::Stage::Damaged);
    CHECK_FALSE(window.app.trouble().empty());
    window.does(app::DownloadCopy{});
    REQUIRE(window.hands.saved.size() == 1);
    CHECK(window.hands.saved.front().bytes.size() >= platform::page_size);
    CHECK(kept.head == found.head);
    CHECK(kept.pages == found.pages);

    window.does(app::BeginAnew{});
    CHECK(window.app.stage() == app::Stage::Ready);
}

TEST_CASE("whatever page is damaged, and where, a record with words in it never opens as an empty one")
{
    Device device;
    {
        Window window(device);
        for (int i = 0; i < 200; ++i) window.does(note("Words of a long evening, number " + std::to_string(i)));
    }
    const auto sound = device.disk->kept;
    const auto pages = sound.image.size() / platform::page_size;
    REQUIRE(pages + sound.pages.size() > 10);
    for (std::size_t page = 0; page < pages + sound.pages.size(); ++page) {
        CAPTURE(page);
        device.disk->kept = sound;
        auto& kept = device.disk->kept;
        auto& byte = page < pages ? kept.image[page * platform::page_size + 2000]
                                  : kept.pages[page - pages].second[2000];
        byte ^= std::byte{4};
        Window window(device);
        const bool ready = window.app.stage() == app::Stage::Ready;
        CHECK((window.app.stage() == app::Stage::Damaged || (ready && window.lines() == 200)));
    }
}
