#include "whole_app.h"

using namespace ui_screens;

namespace {

const Node* exit_of(const Seen& seen) { return seen.find(Role::Button, "Quick exit"); }

void turn_on_exit(Seen& seen)
{
    seen.visit("/settings");
    seen.activate(seen.find(Role::Switch, "Quick exit"));
}

}  // namespace

TEST_CASE("the quick exit stands left of Help now on every screen, once somebody wants it")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    seen.visit("/today");
    CHECK(exit_of(seen) == nullptr);
    turn_on_exit(seen);
    CHECK(seen.window.browser.how.quick_exit);
    for (const float width : {320.f, 390.f, 768.f, 1280.f})
        for (const auto place : places) {
            CAPTURE(place);
            CAPTURE(width);
            seen.canvas.now.width = width;
            seen.visit(std::string(place));
            REQUIRE(exit_of(seen) != nullptr);
            const auto door = *exit_of(seen), help = *seen.find(Role::Button, "Help now");
            CHECK(door.leaves);
            CHECK(door.box.width >= 44);
            CHECK(door.box.x + door.box.width + 8 == doctest::Approx(help.box.x));
            CHECK(door.layer == help.layer);  // over sheets too
        }
}

TEST_CASE("it can be tried before it is on")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    seen.visit("/settings");
    const auto* trial = seen.find(Role::Button, "Try it now");
    REQUIRE(trial != nullptr);
    CHECK(trial->leaves);
}

TEST_CASE("on the lock screen the quick exit is always there")
{
    app_test::Device device;
    {
        app_test::Window window(device);
        window.does(app::SetPassphrase{"grey boats at low tide"});
        window.does(app::ConfirmCode{window.app.lock().codes.at(0)});
    }
    Seen seen(device);
    if (!seen.has_fonts()) return;
    seen.rest();
    REQUIRE(seen.find(Role::Button, "Open") != nullptr);
    CHECK(exit_of(seen) != nullptr);
}
