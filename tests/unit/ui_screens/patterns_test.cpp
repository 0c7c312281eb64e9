#include "doctest/doctest.h"

#include "ui/screens/patterns.h"

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
