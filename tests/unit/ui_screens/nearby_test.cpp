#include "whole_app.h"

using namespace ui_screens;

namespace {

const Node* exit_of(const Seen& seen) { return seen.find(Role::Button, "Quick exit"); }

void turn_on_exit(Seen& seen)
{
    seen.visit("/settings");
    seen.activate(seen.find(Role::Switch, "Quick exit"));
}

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

void type(Seen& seen, std::string_view field, std::string words)
{
    seen.frame({platform::TextEdited{seen.find(Role::TextField, field)->id, std::move(words)}});
    seen.rest();
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
    Seen seen(locked_device());
    if (!seen.has_fonts()) return;
    seen.rest();
    REQUIRE(seen.find(Role::Button, "Open") != nullptr);
    CHECK(exit_of(seen) != nullptr);
}

TEST_CASE("on the lock screen a new record begins only after a word was typed, with a copy offered before")
{
    Seen seen(locked_device());
    if (!seen.has_fonts()) return;
    seen.rest();
    seen.activate(seen.find(Role::Button, "I have lost passphrase and codes"));
    REQUIRE(seen.find(Role::Heading, "Begin anew?") != nullptr);
    CHECK(seen.focused == seen.find(Role::Heading, "Begin anew?")->id);
    seen.activate(seen.find(Role::Button, "Download a copy"));
    CHECK(seen.window.hands.saved.size() == 1);
    CHECK(seen.find(Role::Button, "Begin anew")->disabled);
    seen.activate(seen.find(Role::Button, "Go back"));
    CHECK(seen.focused == seen.find(Role::Heading, "Welcome back")->id);
    seen.activate(seen.find(Role::Button, "I have lost passphrase and codes"));
    type(seen, "Type the word begin", "Begin ");
    seen.activate(seen.find(Role::Button, "Begin anew"));
    CHECK(seen.window.app.stage() == app::Stage::Ready);
    CHECK(seen.window.lines() == 0);
    CHECK(seen.mirror.title.starts_with("Today"));
}

TEST_CASE("the lock screen goes by the name that was chosen, and shows its form at any width and text size")
{
    Seen seen(locked_device());
    if (!seen.has_fonts()) return;
    seen.window.does(app::BeDiscreet{{.guise = platform::Guise::Notes}});
    for (const float width : {320.f, 390.f, 1280.f})
        for (const float text : {1.f, 2.f}) {
            seen.canvas.now = {.width = width, .height = 844, .scale = 2, .text_scale = text};
            seen.rest();
            CHECK(seen.find(Role::Text, "Notes") != nullptr);
            CHECK(seen.find(Role::Text, "Lantern") == nullptr);
            CHECK(seen.find(Role::Button, "Open") != nullptr);
        }
}

TEST_CASE("everything is erased only after a word was typed")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    seen.visit("/settings");
    seen.activate(seen.find_like(Role::Button, "Erase everything"));
    REQUIRE(seen.find(Role::Heading, "Erase everything") != nullptr);
    CHECK(seen.find(Role::Button, "Erase everything")->disabled);
    type(seen, "Type the word erase", "eras");
    CHECK(seen.find(Role::Button, "Erase everything")->disabled);
    type(seen, "Type the word erase", "erase");
    CHECK_FALSE(seen.window.eraser.erased);
    seen.activate(seen.find(Role::Button, "Erase everything"));
    CHECK(seen.window.eraser.erased);
}
