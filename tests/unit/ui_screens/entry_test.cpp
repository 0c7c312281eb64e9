#include "doctest/doctest.h"

#include "app/drafts.h"
#include "ui/screens/entry.h"

namespace {

record::Entry kept_entry()
{
    record::Entry entry;
    entry.id = base::id_of_content("an entry");
    entry.made = {base::Instant{std::chrono::hours{490'000}}, std::chrono::minutes{60}};
    entry.title = "Evening";
    entry.text = "A slow day.";
    entry.reference = "row 7";
    return entry;
}

}  // namespace

TEST_CASE("nothing is handed over before something was typed")
{
    auto fresh = ui::entry_state({}, {}, {});
    CHECK(!ui::unkept(fresh));
    auto editing = ui::entry_state(kept_entry(), {}, {});
    CHECK(!ui::unkept(editing));
}

TEST_CASE("what was typed is handed over once, and taken up where it was left")
{
    auto state = ui::entry_state({.prompt = "easier"}, "What made today easier?", {});
    state.entry.text = "The walk.\n\nAnd Priya called.";
    state.entry.mood = 1;
    state.entry.tags = {"a walk"};
    const auto draft = ui::unkept(state);
    REQUIRE(draft);
    CHECK(draft->place == "entry?easier");
    CHECK(!ui::unkept(state));

    auto again = ui::entry_state({.prompt = "easier"}, "What made today easier?", draft->text);
    CHECK(again.entry == state.entry);
    CHECK(!ui::unkept(again));
}

TEST_CASE("taking it all back clears the draft")
{
    auto state = ui::entry_state({}, {}, {});
    state.entry.text = "x";
    REQUIRE(ui::unkept(state));
    state.entry.text.clear();
    const auto cleared = ui::unkept(state);
    REQUIRE(cleared);
    CHECK(cleared->text.empty());

    auto editing = ui::entry_state(kept_entry(), {}, {});
    editing.entry.text += " More.";
    REQUIRE(ui::unkept(editing));
    editing.entry.text = kept_entry().text;
    CHECK(ui::unkept(editing)->text.empty());
}

TEST_CASE("a draft belongs to its own entry, and keeps what only the record knows")
{
    auto changed = kept_entry();
    changed.text = "Another day.";
    const auto draft = app::draft_of(changed);
    CHECK(ui::entry_state(kept_entry(), {}, draft).entry == changed);
    CHECK(ui::entry_state({}, {}, draft).entry == record::Entry{});
    CHECK(ui::entry_state(kept_entry(), {}, "{\"id\": 12").entry == kept_entry());
}

TEST_CASE("each entry has a place of its own for its draft")
{
    CHECK(ui::draft_place({}) == "entry");
    CHECK(ui::draft_place(kept_entry()) == "entry:" + base::hex(kept_entry().id));
}

TEST_CASE("a tag is spelt as it is already, and never chosen twice")
{
    std::vector<std::string> chosen;
    const std::vector<std::string> known{"A walk", "work"};
    CHECK(ui::add_tag(chosen, " a WALK ", known));
    CHECK(chosen == std::vector<std::string>{"A walk"});
    CHECK(!ui::add_tag(chosen, "a walk", known));
    CHECK(!ui::add_tag(chosen, "  ", known));
    CHECK(ui::add_tag(chosen, "Ärger", known));
    CHECK(chosen.back() == "Ärger");
}

TEST_CASE("tags that begin with the words come before those that only hold them")
{
    const std::vector<std::string> known{"homework", "work", "Workout", "walk"};
    CHECK(ui::tags_like(known, "WORK") == std::vector<std::string>{"work", "Workout", "homework"});
    CHECK(ui::tags_like(known, "").empty());
}

TEST_CASE("words become a draft at a pause, and soon also while somebody types on without one")
{
    ui::DraftPace pace;
    pace.changed(10);
    CHECK(pace.due() == doctest::Approx(10.8));
    for (double now = 10; now < 15; now += 0.1) pace.changed(now);
    CHECK(pace.due() < 11.5);
    pace.handed_over();
    pace.changed(15);
    CHECK(pace.due() == doctest::Approx(15.8));
}
