#include "whole_app.h"

using namespace ui_screens;

namespace {

/// Chooses a walk and craving for two weeks, as a person would.
void begin(Seen& seen)
{
    seen.visit("/patterns/try");
    seen.activate(seen.find(Role::Button, "a walk"));
    seen.activate(seen.find(Role::Radio, "Craving"));
    seen.activate(seen.find(Role::Radio, "2 weeks"));
    seen.activate(seen.find(Role::Button, "Begin tomorrow"));
}

void live(Seen& seen, int days)
{
    for (int day = 0; day < days; ++day) {
        seen.window.pass(std::chrono::hours{24});
        seen.window.does(app::SaveCheckIn{{.craving = 3 + day % 3, .tags = {"a walk"}}});
    }
}

}  // namespace

TEST_CASE("a habit, a measure and a length are chosen, and it begins")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    write_diary(seen, 5);
    seen.canvas.now.height = 4000;
    seen.visit("/patterns/try");
    CHECK(seen.find(Role::Button, "Begin tomorrow")->disabled);
    begin(seen);
    CHECK(seen.find(Role::Heading, "It begins tomorrow.") != nullptr);
    CHECK(seen.find(Role::Button, "Begin tomorrow") == nullptr);
    seen.activate(seen.find(Role::Button, "Not after all"));
    CHECK(seen.find(Role::Button, "Begin tomorrow") != nullptr);
}

TEST_CASE("each day of it has its plan on Today, and its days are told one by one")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    write_diary(seen, 5);
    seen.canvas.now.height = 4000;
    begin(seen);
    live(seen, 5);
    seen.visit("/today");
    REQUIRE(seen.find_like(Role::Heading, "Today: with") != nullptr);
    seen.activate(seen.find(Role::Button, "See the days"));
    const auto* list = seen.find(Role::List, "The days");
    REQUIRE(list != nullptr);
    CHECK(seen.find_like(Role::ListItem, "Wednesday 25 November: with")->count == 5);
    CHECK(seen.find_like(Role::ListItem, ", done") != nullptr);
    CHECK(seen.find_like(Role::Heading, "On days planned") == nullptr);
}

TEST_CASE("when it is over Today leads to what came of it; it can be removed there")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    write_diary(seen, 5);
    seen.canvas.now.height = 4000;
    begin(seen);
    live(seen, 15);
    seen.visit("/today");
    seen.activate(seen.find(Role::Button, "See what came of it"));
    CHECK(seen.find_like(Role::Heading, "craving was") != nullptr);
    CHECK(seen.find_like(Role::Figure, "craving was") != nullptr);
    CHECK(seen.find_like(Role::ListItem, ": without, done")->count == 14);
    seen.activate(seen.find(Role::Button, "Remove this"));
    CHECK(seen.find(Role::Button, "Begin tomorrow") != nullptr);
    CHECK(seen.find(Role::Heading, "Tried before") == nullptr);
    seen.visit("/today");
    CHECK(seen.find(Role::Button, "See what came of it") == nullptr);
}

TEST_CASE("stopping leads to what the days so far show")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    write_diary(seen, 5);
    seen.canvas.now.height = 4000;
    begin(seen);
    live(seen, 4);
    seen.visit("/patterns/try");
    seen.activate(seen.find(Role::Button, "Stop here"));
    CHECK(seen.find(Role::Heading, "Tried before") != nullptr);
    seen.activate(seen.find_like(Role::Button, "A walk and craving"));
    CHECK(seen.find(Role::Heading, "Not enough days for a result") != nullptr);
}
