#include "ui/screens/route.h"

#include <doctest/doctest.h>

using namespace ui;

TEST_CASE("the rooms under Tools have places of their own, and a way up")
{
    CHECK(parse_route("/tools").screen == Screen::Tools);
    CHECK(parse_route("/breathe").screen == Screen::Breathe);
    CHECK(parse_route("/night-room").screen == Screen::NightRoom);
    CHECK(above(parse_route("/breathe")) == "/tools");
    CHECK(above(parse_route("/breathe/night")) == "/night-room");
    CHECK(above(parse_route("/night-room")) == "/tools");
    CHECK(above(parse_route("/tools")) == "/today");
}
