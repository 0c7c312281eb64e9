#include "fixtures.h"

using namespace app_test;

namespace {

app::SaveCheckIn craving(int strength) { return {{.craving = strength}}; }

/// Waves of so many minutes, an evening each.
void live_through(Window& window, std::initializer_list<int> minutes)
{
    for (const int length : minutes) {
        window.does(craving(7));
        window.pass(std::chrono::minutes{length});
        window.does(craving(2));
        window.pass(24h);
    }
}

}  // namespace

TEST_CASE("the Night room knows the wave somebody is in, and that it is their first")
{
    Device device;
    Window window(device);
    CHECK(window.app.night_room().ratings.empty());
    window.does(craving(7));
    window.pass(8min);
    window.does(craving(5));
    const auto& view = window.app.night_room();
    REQUIRE(view.ratings.size() == 2);
    CHECK(view.ratings[1].minutes == doctest::Approx(8));
    CHECK(view.ratings[1].strength == 5);
    CHECK(!view.passed);
    CHECK(view.known == 0);
    CHECK(!view.usual);
}

TEST_CASE("a rating taken back was never there")
{
    Device device;
    Window window(device);
    const auto id = window.does(craving(7));
    REQUIRE(id.has_value());
    window.does(app::Remove{record::Source::CheckIn, *id});
    CHECK(window.app.night_room().ratings.empty());
}

TEST_CASE("after an hour without a word the room asks anew")
{
    Device device;
    Window window(device);
    window.does(craving(7));
    window.pass(59min);
    CHECK(window.app.night_room().ratings.size() == 1);
    window.pass(2min);
    CHECK(window.app.night_room().ratings.empty());
}

TEST_CASE("what is usual is said from the fifth wave on, not before")
{
    Device device;
    Window window(device);
    live_through(window, {10, 12, 14, 40});
    CHECK(window.app.night_room().known == 4);
    CHECK(!window.app.night_room().usual);
    live_through(window, {50});
    REQUIRE(window.app.night_room().usual.has_value());
    CHECK(window.app.night_room().usual->minutes == 14);
}

TEST_CASE("Today offers the Night room late, and after a strong craving")
{
    Device device;
    Window window(device);  // at eight in the evening
    CHECK(!window.app.today().night_room);
    window.does(craving(5));
    CHECK(!window.app.today().night_room);
    window.does(craving(6));
    CHECK(window.app.today().night_room);

    Device later;
    Window at_night(later);
    at_night.pass(1h + 59min);
    CHECK(!at_night.app.today().night_room);
    at_night.pass(1min);
    CHECK(at_night.app.today().night_room);
    at_night.pass(7h);  // five in the morning
    CHECK(!at_night.app.today().night_room);
}
