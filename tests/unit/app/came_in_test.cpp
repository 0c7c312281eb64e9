// What a merge did, as a person is shown it.
#include "app/came_in.h"
#include "fixtures.h"

using namespace app_test;

namespace {

/// The record of one device as a file that the other can bring in.
std::string json_of(Window& window)
{
    window.does(app::TakeOut{app::Format::Json});
    const auto& bytes = window.hands.saved.back().bytes;
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void brings(Window& window, const std::string& json)
{
    window.brings_in("lantern.json", json);
    window.run();
    window.does(app::BringItIn{});
}

}  // namespace

TEST_CASE("what another device wrote, changed and removed is told, newest first, and opens")
{
    Device phone_device, laptop_device;
    Window phone(phone_device);
    laptop_device.windows = 100;
    Window laptop(laptop_device);
    const auto shared = phone.does(note("Walked to the weir"));
    const auto gone = phone.does(note("A slip of the thumb"));
    brings(laptop, json_of(phone));
    CHECK(laptop.app.meeting().came.sums == "2 new");

    phone.pass(1h);
    auto changed = *phone.app.find_check_in(*shared);
    changed.note = "Walked to the weir and back";
    phone.does(app::SaveCheckIn{changed});
    phone.does(app::Remove{record::Source::CheckIn, *gone});
    writes(phone, "A heron");
    brings(laptop, json_of(phone));
    const auto came = laptop.app.meeting().came;
    CHECK(came.when == "Tuesday 24 November, 20:00");
    CHECK(came.sums == "1 new · 1 changed · 1 removed");
    REQUIRE(came.lines.size() == 2);
    CHECK(came.lines[0].title == "A heron");
    CHECK(came.lines[0].detail == "New · 24 November 2026");
    CHECK(came.lines[1].title == "Walked to the weir and back");
    CHECK(came.lines[1].detail == "Changed · 24 November 2026");

    brings(laptop, json_of(phone));  // nothing more in it
    CHECK(laptop.app.meeting().came.sums == "1 new · 1 changed · 1 removed");
}

TEST_CASE("of very much the newest is listed")
{
    Device phone_device, laptop_device;
    Window phone(phone_device);
    laptop_device.windows = 100;
    Window laptop(laptop_device);
    for (int i = 0; i < 30; ++i) {
        phone.pass(1min);
        writes(phone, "Page " + std::to_string(i));
    }
    brings(laptop, json_of(phone));
    const auto came = laptop.app.meeting().came;
    CHECK(came.sums == "30 new");
    REQUIRE(came.lines.size() == 20);
    CHECK(came.lines.front().title == "Page 29");
    CHECK(came.lines.back().title == "Page 10");
}
