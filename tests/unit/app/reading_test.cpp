#include <format>

#include "fixtures.h"

using namespace app_test;

namespace {

/// Its days as the long view shows them; none before something was read.
const app::SeriesView* tone_days(Window& window)
{
    const auto& all = window.app.patterns().series;
    const auto found = std::ranges::find(all, "Tone of your words", &app::SeriesView::name);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("how words sound is a measure as soon as they are saved")
{
    Device device;
    Window window(device);
    window.does(face(1));
    CHECK_FALSE(tone_days(window));
    writes(window, "I am so happy and grateful today. It was wonderful.");
    const auto* days = tone_days(window);
    REQUIRE(days);
    REQUIRE(days->days.size() == 1);
    CHECK(days->days.front().value > 50);
}

TEST_CASE("a text that is changed is heard anew, and one that is deleted is heard no more")
{
    Device device;
    Window window(device);
    record::Entry entry{.text = "I am so happy and grateful today."};
    entry.id = *window.does(app::SaveEntry{entry});
    entry.text = "I feel awful and hate this terrible day.";
    window.does(app::SaveEntry{entry});
    REQUIRE(tone_days(window));
    CHECK(tone_days(window)->days.front().value < -50);
    window.does(app::Remove{record::Source::Entry, entry.id});
    CHECK_FALSE(tone_days(window));
}

TEST_CASE("what was heard is there when the page comes back, without being heard again")
{
    Device device;
    {
        Window window(device);
        writes(window, "I am so happy and grateful today.");
    }
    Window again(device);
    REQUIRE(tone_days(again));
    CHECK(again.app.reading().words.empty());
}

TEST_CASE("many texts at once are read in parts, and how far it is can be seen")
{
    Device device;
    Window window(device);
    std::string csv = "date,time,note\n";
    for (int i = 0; i < 1200; ++i)
        csv += std::format("2025-{:02}-{:02},{:02}:{:02},I was happy with walk {}\n", 1 + i / 100, 1 + i % 28, i % 24,
                           i % 60, i);
    window.brings_in("diary.csv", csv);
    REQUIRE(window.app.import());
    window.app.carry_out(app::BringItIn{});
    device.clock.each_look = 1ms;
    window.app.tick(window.time);
    CHECK(window.app.reading().words.ends_with("of 1200."));
    CHECK(window.app.reading().share < 0.1f);
    device.clock.each_look = 0ms;
    window.run();
    CHECK(window.app.reading().words.empty());
    REQUIRE(tone_days(window));
}
