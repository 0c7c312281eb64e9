#include <array>
#include <doctest/doctest.h>
#include "hands.h"
#include "ui/column.h"
#include "ui/toast.h"

using namespace ui;
using platform::Role;
using ui_test::Hands;

namespace {

/// Draws one column of things.
std::function<void(Frame&)> page_of(std::function<void(Column&)> things)
{
    return [things = std::move(things)](Frame& frame) {
        Column page{frame, {16, 16, 340, 0}, frame.palette().bg};
        things(page);
    };
}

/// A page with nothing but what the toasts have to say; `chosen` is what was undone.
std::function<void(Frame&)> toasts_over(std::string& chosen)
{
    return [&chosen](Frame& frame) {
        if (const auto key = draw_toast(frame, frame.whole())) chosen = *key;
    };
}

Point middle_of(const platform::Node& node)
{
    return {node.box.x + node.box.width / 2, node.box.y + node.box.height / 2};
}

}  // namespace

TEST_CASE("a message stays eight seconds and is said once")
{
    std::string chosen;
    Hands hands{toasts_over(chosen)};
    if (!hands.have_fonts()) return;
    hands.interface->toasts().say({"Entry removed", "Undo", "7"});
    hands.frame();
    hands.wait(7.8);
    CHECK(hands.find(Role::Status, "Entry removed") != nullptr);
    hands.wait(.4);
    hands.frame();
    CHECK(hands.find(Role::Status, "Entry removed") == nullptr);
    CHECK(hands.mirror.said == std::vector<std::string>{"Entry removed"});
    CHECK(chosen.empty());
}

TEST_CASE("a message stays for as long as its Undo has the focus, or a pointer rests on it")
{
    std::string chosen;
    Hands hands{toasts_over(chosen)};
    if (!hands.have_fonts()) return;
    hands.interface->toasts().say({"Entry removed", "Undo", "7"});
    hands.frame();
    SUBCASE("focus")
    {
        hands.frame({}, {platform::FocusMoved{hands.find(Role::Button, "Undo")->id, true}});
        hands.wait(30);
        CHECK(hands.find(Role::Status, "Entry removed") != nullptr);
        hands.frame({}, {platform::FocusMoved{0, false}});
    }
    SUBCASE("pointer")
    {
        const auto at = middle_of(*hands.find(Role::Status, "Entry removed"));
        hands.frame({platform::PointerMoved{at.x, at.y, false}});
        hands.wait(30);
        CHECK(hands.find(Role::Status, "Entry removed") != nullptr);
        hands.frame({platform::PointerLeft{}});
    }
    hands.frame();
    hands.wait(8.2);
    hands.frame();
    CHECK(hands.find(Role::Status, "Entry removed") == nullptr);
}

TEST_CASE("of two messages only the newer is there, for eight seconds of its own; Undo gives its key back")
{
    std::string chosen;
    Hands hands{toasts_over(chosen)};
    if (!hands.have_fonts()) return;
    hands.interface->toasts().say({"Entry removed", "Undo", "7"});
    hands.frame();
    hands.wait(7);
    hands.interface->toasts().say({"Check-in removed", "Undo", "8"});
    hands.frame();
    hands.wait(7);
    CHECK(hands.find(Role::Status, "Entry removed") == nullptr);
    CHECK(hands.find(Role::Status, "Check-in removed") != nullptr);
    hands.activate(Role::Button, "Undo");
    hands.frame();
    CHECK(chosen == "8");
    CHECK(hands.find(Role::Status, "Check-in removed") == nullptr);
}

TEST_CASE("a busy button says so, does nothing, and is as wide as before")
{
    bool busy = false;
    int saved = 0;
    Hands hands{page_of([&](Column& page) {
        if (page.button("Save", {.busy = busy, .busy_label = "Saving…"})) ++saved;
    })};
    if (!hands.have_fonts()) return;
    hands.rest();
    const platform::Node idle = *hands.find(Role::Button, "Save");
    busy = true;
    hands.frame();
    const platform::Node* working = hands.find(Role::Button, "Saving…");
    REQUIRE(working != nullptr);
    CHECK(working->id == idle.id);
    CHECK(working->disabled);
    CHECK(working->box.width == idle.box.width);
    hands.activate(Role::Button, "Saving…");
    CHECK(saved == 0);
}

TEST_CASE("a button that cannot be used says what is missing, beneath and to who cannot see it")
{
    int saved = 0;
    Hands hands{page_of([&](Column& page) {
        if (page.button("Save", {.enabled = false, .missing = "Set one thing, and it can be saved."})) ++saved;
    })};
    if (!hands.have_fonts()) return;
    hands.rest();
    const platform::Node* button = hands.find(Role::Button, "Save");
    CHECK(button->disabled);
    CHECK(button->description == "Set one thing, and it can be saved.");
    const platform::Node* reason = hands.find(Role::Text, "Set one thing, and it can be saved.");
    REQUIRE(reason != nullptr);
    CHECK(reason->box.y >= button->box.y + button->box.height);
    hands.activate(Role::Button, "Save");
    CHECK(saved == 0);
}

TEST_CASE("a stepper goes one step at a time, says where it is, and stops at its ends")
{
    int hours = 1;
    Hands hands{page_of([&](Column& page) {
        page.stepper("Sleep", hours, {.from = 0, .to = 2, .less = "Less sleep", .more = "More sleep", .unit = "hours"});
    })};
    if (!hands.have_fonts()) return;
    hands.rest();
    CHECK(hands.find(Role::Group, "Sleep: 1 hours") != nullptr);
    hands.activate(Role::Button, "More sleep");
    hands.frame();
    CHECK(hours == 2);
    CHECK(hands.find(Role::Button, "More sleep")->disabled);
    hands.activate(Role::Button, "More sleep");
    CHECK(hours == 2);
    hands.activate(Role::Button, "Less sleep");
    CHECK(hours == 1);
}

TEST_CASE("a stepper that goes around comes from the last to the first, and from between to the next round step")
{
    int minute = 58;
    Hands hands{page_of([&](Column& page) {
        page.stepper("Minute", minute, {.from = 0, .to = 59, .less = "Before", .more = "After", .step = 5,
                                        .around = true});
    })};
    if (!hands.have_fonts()) return;
    hands.rest();
    hands.activate(Role::Button, "Before");
    CHECK(minute == 55);
    hands.activate(Role::Button, "After");
    CHECK(minute == 0);
    hands.activate(Role::Button, "Before");
    CHECK(minute == 55);
}

TEST_CASE("a switch turns with each press and says which way it is")
{
    bool on = false;
    Hands hands{page_of([&](Column& page) { page.toggle("Spelling help", on, "On", "Off", "Some browsers send it"); })};
    if (!hands.have_fonts()) return;
    hands.rest();
    CHECK(hands.find(Role::Switch, "Spelling help")->checked == false);
    CHECK(hands.find(Role::Switch, "Spelling help")->description == "Some browsers send it");
    hands.activate(Role::Switch, "Spelling help");
    hands.rest();
    CHECK(on);
    CHECK(hands.find(Role::Switch, "Spelling help")->checked == true);
    hands.activate(Role::Switch, "Spelling help");
    CHECK_FALSE(on);
}

TEST_CASE("of a segmented control one part is chosen, and choosing it again changes nothing")
{
    int shown = 0;
    bool changed = false;
    Hands hands{page_of([&](Column& page) {
        changed |= page.segmented("View", std::array<std::string_view, 3>{"List", "Month", "Year"}, shown);
    })};
    if (!hands.have_fonts()) return;
    hands.rest();
    REQUIRE(hands.find(Role::Radio, "List") != nullptr);
    CHECK(hands.find(Role::Radio, "List")->checked == true);
    hands.activate(Role::Radio, "Year");
    hands.rest();
    CHECK((changed && shown == 2));
    CHECK(hands.find(Role::Radio, "List")->checked == false);
    CHECK(hands.find(Role::Radio, "Year")->checked == true);
    changed = false;
    hands.activate(Role::Radio, "Year");
    CHECK_FALSE(changed);
    CHECK(shown == 2);
}

TEST_CASE("a field is its whole frame, and points to what says why it is not right")
{
    std::string time = "soon";
    bool wrong = true;
    Hands hands{page_of([&](Column& page) {
        page.text_field("time", time, {.label = "Time", .invalid = wrong, .problem = "A time looks like 21:40."});
    })};
    if (!hands.have_fonts()) return;
    hands.rest();
    const platform::Node* field = hands.find(Role::TextField, "Time");
    const platform::Node* problem = hands.find(Role::Text, "A time looks like 21:40.");
    REQUIRE(problem != nullptr);
    CHECK(field->problem == problem->id);
    CHECK(field->box.width == 340);
    CHECK(field->editing->inset.left == 16);
    CHECK(field->editing->inset.right == 16);
    wrong = false;
    hands.frame();
    CHECK(hands.find(Role::TextField, "Time")->problem == 0);
}

TEST_CASE("a press that shakes stays with what forgives it, up to 24 px beside it, and only then scrolls")
{
    Hands hands{[](Frame& frame) {
        frame.forgiving = true;
        scroll(frame, "room", frame.whole(), 16, 640, [](Column& page) {
            page.button("7", {.width = 80, .height = 72});
            page.gap(2000);
        });
    }};
    if (!hands.have_fonts()) return;
    hands.rest();
    const platform::Node seven = *hands.find(Role::Button, "7");
    CHECK(seven.forgiving);
    const auto at = middle_of(seven);
    hands.frame({platform::PointerDown{at.x, at.y, true}});
    hands.frame({platform::PointerMoved{at.x, at.y + 36 + 20, true}});
    hands.frame({platform::PointerMoved{at.x, at.y + 36 + 22, true}});
    CHECK(hands.canvas.presses_cancelled == 0);
    hands.frame({platform::PointerMoved{at.x, at.y + 36 + 30, true}});
    hands.frame({platform::PointerMoved{at.x, at.y + 36 + 32, true}});
    CHECK(hands.canvas.presses_cancelled == 1);
}
