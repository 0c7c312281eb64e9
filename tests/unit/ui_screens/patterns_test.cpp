#include "whole_app.h"

#include "ui/screens/patterns.h"

using namespace ui_screens;

TEST_CASE("another pattern opens with its days folded")
{
    ui::PatternsState state;
    ui::patterns_at(state, std::vector<std::string>{"craving-0-abc"});
    CHECK(state.chosen == "craving-0-abc");
    state.days_shown = true;
    ui::patterns_at(state, std::vector<std::string>{"craving-0-abc"});
    CHECK(state.days_shown);
    ui::patterns_at(state, std::vector<std::string>{"time"});
    CHECK(!state.days_shown);
    ui::patterns_at(state, {});
    CHECK(state.chosen.empty());
}

TEST_CASE("the long view tells of lapses only to those who ask, in the summary and in the table; of a regimen always")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    seen.window.does(app::LookAround{});
    seen.visit("/patterns/time");
    seen.activate(seen.find(Role::Button, "All"));
    const auto summary = [&] { return seen.find_like(Role::Figure, " to ")->description; };
    CHECK_FALSE(summary().contains("lapse"));
    CHECK(summary().contains("Methadone, from 22 June"));
    CHECK(summary().contains("Mood 1.5 lower since 2 October. Mood below your usual, told 14 October."));
    seen.activate(seen.find(Role::Switch, "Show lapses"));
    CHECK(summary().contains("A lapse on 24 July 2026."));
    CHECK(summary().contains("A lapse on 12 October 2026."));
    seen.activate(seen.find(Role::Button, "90 days"));
    CHECK(summary().contains("A lapse on 12 October 2026."));
    CHECK_FALSE(summary().contains("24 July"));
    CHECK_FALSE(summary().contains("Methadone"));
    seen.activate(seen.find(Role::Button, "30 days"));
    CHECK_FALSE(summary().contains("lapse"));
    CHECK(summary().contains("The limit of the slow mean is Low, −0.7."));
    seen.activate(seen.find(Role::Button, "All"));
    CHECK_FALSE(summary().contains("limit"));
    seen.activate(seen.find(Role::Button, "Show as a table"));
    seen.canvas.now.height = 9000;
    seen.rest();
    CHECK(seen.find(Role::Cell, "12 October 2026: A lapse") != nullptr);
    CHECK(seen.find(Role::Cell, "22 June 2026: Methadone, from 22 June") != nullptr);
}

TEST_CASE("a year is read day by day, is a table too, and leads to the month that was read")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    write_diary(seen, 40);
    seen.visit("/patterns/year");
    const auto* slider = seen.find(Role::Slider, "Your year 2026: one day");
    REQUIRE(slider != nullptr);
    const auto id = slider->id;
    CHECK(seen.find(Role::Button, "Open November") != nullptr);
    seen.frame({platform::FocusMoved{id, true}});
    seen.frame({platform::KeyPressed{id, "End"}});
    seen.frame({platform::KeyPressed{id, "ArrowLeft"}});
    CHECK(seen.find(Role::Slider, "Your year 2026: one day")->value_text.starts_with("Saturday 24 October, "));
    REQUIRE(seen.find(Role::Button, "Open October") != nullptr);
    seen.frame({platform::FocusMoved{seen.find(Role::Button, "Open October")->id, true}});
    seen.rest();
    CHECK(seen.find(Role::Button, "Open October") != nullptr);
    seen.activate(seen.find(Role::Button, "Show as a table"));
    CHECK(seen.find(Role::Table, "Your year 2026")->count == 41);
    CHECK(seen.find_like(Role::Cell, "Monday 23 November") != nullptr);
}

TEST_CASE("a review tells of lapses only to those who ask, and only how many")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    seen.window.does(app::LookAround{});
    seen.canvas.now.height = 4000;
    seen.visit("/patterns/review");
    seen.activate(seen.find(Role::Radio, "A year"));
    REQUIRE(seen.find_like(Role::Text, "Something is written down on") != nullptr);
    CHECK(seen.find_like(Role::Text, "lapse") == nullptr);
    CHECK(seen.find_like(Role::Text, "They do not take away the rest.") == nullptr);
    seen.activate(seen.find(Role::Switch, "Show lapses"));
    CHECK(seen.find(Role::Text, "2 are written down. They do not take away the rest.") != nullptr);
}

TEST_CASE("a review goes back month by month, and a month of the year opens")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    write_diary(seen, 60);
    seen.canvas.now.height = 4000;
    seen.visit("/patterns/review");
    CHECK(seen.find_like(Role::Text, "Something is written down on 23 of 24 days so far.") != nullptr);
    seen.activate(seen.find(Role::Button, "The month before"));
    CHECK(seen.find(Role::Text, "Something is written down on 31 of 31 days.") != nullptr);
    seen.activate(seen.find(Role::Radio, "A year"));
    seen.activate(seen.find_like(Role::Button, "September"));
    CHECK(seen.find(Role::Text, "Something is written down on 6 of 6 days.") != nullptr);
    CHECK(seen.find(Role::Button, "The month after") != nullptr);
}

TEST_CASE("the explorer shows the pair that is chosen, at the lag that is chosen, as a chart and as a table")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    write_diary(seen, 40);
    seen.visit("/patterns/explore");
    REQUIRE(seen.find(Role::Figure, "Craving beside sleep") != nullptr);
    CHECK(seen.find(Role::Figure, "Craving beside sleep")->description.contains("40 days have both."));
    seen.activate(seen.find(Role::Radio, "The day after"));
    CHECK(seen.find(Role::Figure, "Craving a day after sleep")->description.contains("39 days have both."));
    seen.activate(seen.find(Role::Button, "a walk"));
    REQUIRE(seen.find(Role::Figure, "Craving a day after a walk") != nullptr);
    seen.activate(seen.find(Role::Radio, "Mood"));
    REQUIRE(seen.find(Role::Slider, "Mood a day after a walk: one at a time") != nullptr);
    CHECK(seen.find(Role::Slider, "Mood a day after a walk: one at a time")->value_text.starts_with("With a walk, "));
    seen.activate(seen.find(Role::Button, "Show as a table"));
    CHECK(seen.find(Role::Table, "Mood a day after a walk")->count == 40);
    CHECK(seen.find_like(Role::Text, "You looked here yourself") != nullptr);
}

TEST_CASE("a day like this one opens in the journal")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    write_diary(seen, 40);
    seen.visit("/patterns/alike");
    const auto* open = seen.find_like(Role::Button, "Open ");
    REQUIRE(open != nullptr);
    seen.activate(open);
    CHECK(seen.canvas.history[seen.canvas.at].starts_with("/journal/day/2026-"));
}

TEST_CASE("fewer days than are needed say how many more, in the explorer and among days alike")
{
    Seen seen;
    if (!seen.has_fonts()) return;
    write_diary(seen, 9);
    seen.visit("/patterns/explore");
    CHECK(seen.find(Role::Text, "Not enough days yet: about 5 more.") != nullptr);
    CHECK(seen.find_like(Role::Figure, "") == nullptr);
    seen.visit("/patterns/alike");
    CHECK(seen.find(Role::Text, "Not enough days yet: about 21 more.") != nullptr);
}
