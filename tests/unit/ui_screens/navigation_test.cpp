#include <doctest/doctest.h>

#include "whole_app.h"

using namespace ui_screens;

namespace {

float top_of_first_line(const Seen& seen)
{
    for (const Node& node : seen.interface->nodes())
        if (node.role == Role::Button && node.name.contains(", ") && node.name.contains(":")) return node.box.y;
    return -1;
}

/// A line of the journal that lies in the middle of the screen.
const Node* line_in_sight(const Seen& seen)
{
    for (const Node& node : seen.interface->nodes())
        if (node.role == Role::Button && node.name.contains(":") && node.box.y > 250 && node.box.y < 550) return &node;
    return nullptr;
}

void scroll_by(Seen& seen, float by)
{
    seen.frame({}, {platform::Wheel{100, 400, 0, by, true}});
    seen.rest();
}

}  // namespace

TEST_CASE("Back from an entry finds the journal as far down as it was left, and Forward the entry again")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    write_diary(seen, 40);
    seen.visit("/journal");
    scroll_by(seen, 900);
    const Node* line = line_in_sight(seen);
    REQUIRE(line != nullptr);
    const float before = line->box.y;
    const auto id = line->id;
    const std::string name = line->name;
    seen.activate(line);
    CHECK(seen.canvas.history[seen.canvas.at] != "/journal");
    seen.canvas.go(-1);
    seen.rest();
    const auto& nodes = seen.interface->nodes();
    const auto again = std::ranges::find(nodes, id, &Node::id);
    REQUIRE(again != nodes.end());
    CHECK(again->name == name);
    CHECK(again->box.y == doctest::Approx(before));
    seen.canvas.go(1);
    seen.rest();
    CHECK(seen.find(Role::Button, "Close") != nullptr);
}

TEST_CASE("a place that is opened anew begins at its top")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    write_diary(seen, 40);
    seen.visit("/journal");
    const float top = top_of_first_line(seen);
    scroll_by(seen, 900);
    seen.visit("/today");
    seen.visit("/journal");
    CHECK(top_of_first_line(seen) == doctest::Approx(top));
}

TEST_CASE("a link to a row that is not there says so kindly, and leads to the journal")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    write_diary(seen, 3);
    for (const auto* link : {"/entry/00000000000000000000000000000001", "/check-in/00000000000000000000000000000001",
                             "/entry/not-an-id"}) {
        CAPTURE(link);
        seen.visit(link);
        CHECK(seen.find_like(Role::Heading, "That is no longer here") != nullptr);
        CHECK(seen.find(Role::TextField, "Your words") == nullptr);
        seen.activate(seen.find(Role::Button, "To the journal"));
        CHECK(seen.canvas.history[seen.canvas.at] == "/journal");
        CHECK(seen.find(Role::Heading, "Journal") != nullptr);
    }
}

TEST_CASE("the window's title follows the screen")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    seen.visit("/journal");
    CHECK(seen.mirror.title.starts_with("Journal"));
    seen.visit("/settings");
    CHECK(seen.mirror.title.starts_with("Settings"));
    seen.canvas.go(-1);
    seen.rest();
    CHECK(seen.mirror.title.starts_with("Journal"));
}

TEST_CASE("Escape closes the sheet first and only then the screen")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    seen.visit("/today");
    seen.visit("/check-in");
    seen.activate(seen.find_like(Role::Button, "Now, "));
    REQUIRE(seen.find(Role::Dialog, "When was it?") != nullptr);
    seen.press("Escape");
    CHECK(seen.find(Role::Dialog, "When was it?") == nullptr);
    CHECK(seen.find(Role::Button, "Save") != nullptr);
    seen.press("Escape");
    CHECK(seen.find(Role::Button, "Save") == nullptr);
}

TEST_CASE("a day is chosen from the month and by keys, and what is still to come is not")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    seen.visit("/check-in");
    seen.activate(seen.find_like(Role::Button, "Now, "));
    const Node* tomorrow = seen.find(Role::Button, "Wednesday 25 November");
    REQUIRE(tomorrow != nullptr);
    CHECK(tomorrow->disabled);
    const Node* today = seen.find(Role::Button, "Tuesday 24 November");
    REQUIRE(today != nullptr);
    CHECK(today->current);
    seen.frame({platform::KeyPressed{today->id, "ArrowUp"}});
    CHECK(seen.mirror.focused == seen.find(Role::Button, "Tuesday 17 November")->id);
    const auto first = seen.find(Role::Button, "Sunday 1 November")->id;
    seen.frame({platform::KeyPressed{first, "ArrowLeft"}});
    seen.rest();
    REQUIRE(seen.find(Role::Button, "Saturday 31 October") != nullptr);
    CHECK(seen.focused == seen.find(Role::Button, "Saturday 31 October")->id);
    seen.activate(seen.find(Role::Button, "Saturday 31 October"));
    CHECK(seen.find(Role::Button, "Saturday 31 October")->pressed == true);
    seen.activate(seen.find(Role::Button, "One hour earlier"));
    seen.activate(seen.find(Role::Button, "Done"));
    CHECK(seen.find_like(Role::Button, "Saturday 31 October, 19:00") != nullptr);
}

TEST_CASE("a new word is made, put where it belongs, and found there the next time")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    seen.visit("/check-in");
    seen.activate(seen.find(Role::Button, "Find or add"));
    const auto field = seen.find(Role::TextField, "Find or add")->id;
    seen.frame({platform::TextEdited{field, "climbing"}});
    seen.rest();
    seen.activate(seen.find_like(Role::Button, "Make “climbing”"));
    REQUIRE(seen.find_like(Role::Text, "Where does “climbing” belong?") != nullptr);
    seen.activate(seen.find(Role::Button, "Doing"));
    CHECK(seen.find_like(Role::Text, "Where does") == nullptr);
    seen.activate(seen.find(Role::Button, "Done"));
    CHECK(seen.find(Role::Button, "climbing")->pressed == true);
    seen.activate(seen.find(Role::Button, "Save"));
    const auto& groups = seen.window.app.check_in().groups;
    const auto doing = std::ranges::find(groups, record::TagGroup::Doing, &app::TagsOfGroup::group);
    REQUIRE(doing != groups.end());
    CHECK(std::ranges::find(doing->names, "climbing") != doing->names.end());
}

TEST_CASE("night colours come by the hour only where somebody asked for them")
{
    Seen seen;
    CHECK_FALSE(seen.window.app.settings().night_now);
    seen.window.does(app::SetSetting{"night-from", "20"});  // it is eight in the evening there
    CHECK(seen.window.app.settings().night_now);
    seen.window.does(app::SetSetting{"night-from", "21"});
    CHECK_FALSE(seen.window.app.settings().night_now);
    seen.window.does(app::SetSetting{"night-from", "off"});
    CHECK_FALSE(seen.window.app.settings().night_from.has_value());
}
