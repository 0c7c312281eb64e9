#include "fixtures.h"

using namespace record_test;
using record::Source;

TEST_CASE("a check-in comes back as it was saved")
{
    Copy copy;
    auto saved = good_evening();
    const auto id = copy->save(saved, noon);
    REQUIRE(id);
    saved.id = *id;
    const auto found = copy->check_in(*id);
    REQUIRE(found);
    CHECK(*found == saved);
}

TEST_CASE("an entry comes back as it was saved")
{
    Copy copy;
    auto saved = first_page();
    const auto id = copy->save(saved, noon);
    REQUIRE(id);
    saved.id = *id;
    const auto found = copy->entry(*id);
    REQUIRE(found);
    CHECK(*found == saved);
}

TEST_CASE("what is left unset stays unset, and the text keeps its spaces, lines and emoji")
{
    Copy copy;
    record::Entry saved{.id = {}, .made = moment(), .text = "  \n🌧️ \"quoted\"\t\\ ünïcode\n"};
    saved.id = *copy->save(saved, noon);
    CHECK(*copy->entry(saved.id) == saved);
    record::CheckIn calm{.id = {}, .made = moment(), .mood = 0};
    calm.id = *copy->save(calm, noon);
    CHECK(*copy->check_in(calm.id) == calm);
}

TEST_CASE("bytes that are no UTF-8 become the replacement character")
{
    Copy copy;
    const auto id = copy->save(record::Entry{.id = {}, .made = moment(), .text = "ab\xff" "c"}, noon);
    REQUIRE(id);
    CHECK(copy->entry(*id)->text == "ab\uFFFDc");
}

TEST_CASE("saving an id again replaces its row")
{
    Copy copy;
    auto evening = good_evening();
    evening.id = *copy->save(evening, noon);
    evening.mood = std::nullopt;
    evening.note = "Took the bus";
    evening.made = moment(-60min);
    CHECK(*copy->save(evening, noon + 1min) == evening.id);
    CHECK(everything(*copy).check_ins == std::vector{evening});
}

TEST_CASE("a value out of bounds, or nothing at all, is refused and nothing changes")
{
    Copy copy;
    const auto before = json(*copy);
    const auto refused = [&](record::CheckIn wrong) {
        const auto saved = copy->save(wrong, noon);
        return !saved && saved.error().kind == base::Kind::BadInput;
    };
    CHECK(refused({.id = {}, .made = moment(), .mood = 3}));
    CHECK(refused({.id = {}, .made = moment(), .craving = -1}));
    CHECK(refused({.id = {}, .made = moment(), .sleep_hours = 24.5}));
    CHECK(refused({.id = {}, .made = moment(), .sleep_hours = std::numeric_limits<double>::quiet_NaN()}));
    CHECK(refused({.id = {}, .made = moment(), .numbers = {{"x", std::numeric_limits<double>::infinity()}}}));
    CHECK(refused({.id = {}, .made = {base::Instant::max(), 0min}, .mood = 1}));
    CHECK(refused({.id = {}, .made = {noon, 24h}, .mood = 1}));
    CHECK(refused({.id = {}, .made = moment()}));
    CHECK(refused({.id = {}, .made = moment(), .tags = {" ", ""}}));
    CHECK(json(*copy) == before);
}

TEST_CASE("a deleted row is gone until it is restored, as often as wanted")
{
    Copy copy;
    auto evening = good_evening();
    evening.id = *copy->save(evening, noon);
    for (int round = 0; round < 3; ++round) {
        REQUIRE(copy->remove(Source::CheckIn, evening.id, noon));
        CHECK(copy->check_in(evening.id).error().kind == base::Kind::Missing);
        CHECK(everything(*copy).check_ins.empty());
        REQUIRE(copy->restore(Source::CheckIn, evening.id, noon));
        CHECK(*copy->check_in(evening.id) == evening);
    }
}

TEST_CASE("saving a deleted row brings it back")
{
    Copy copy;
    auto page = first_page();
    page.id = *copy->save(page, noon);
    REQUIRE(copy->remove(Source::Entry, page.id, noon));
    REQUIRE(copy->save(page, noon));
    CHECK(*copy->entry(page.id) == page);
}

TEST_CASE("an id that was never here is missing")
{
    Copy copy;
    const base::Id nobody = base::id_of_content("nobody");
    CHECK(copy->remove(Source::Entry, nobody, noon).error().kind == base::Kind::Missing);
    CHECK(copy->restore(Source::CheckIn, nobody, noon).error().kind == base::Kind::Missing);
    CHECK(copy->entry(nobody).error().kind == base::Kind::Missing);
}

TEST_CASE("rows come in the order of the wall clock, from one bound up to the other")
{
    Copy copy;
    const auto at = [&](std::chrono::minutes later, std::chrono::minutes offset) {
        record::CheckIn check_in{.id = {}, .made = {noon + later, offset}, .mood = 0};
        check_in.id = *copy->save(check_in, noon);
        return check_in;
    };
    const auto east = at(0min, 120min), west = at(30min, -60min), here = at(10min, 60min);
    const auto all = copy->check_ins(base::WallTime::min(), base::WallTime::max());
    REQUIRE(all);
    CHECK(*all == std::vector{west, here, east});
    const auto from = base::wall_time(west.made), to = base::wall_time(east.made);
    CHECK(*copy->check_ins(from, to) == std::vector{west, here});
    CHECK(copy->check_ins(from + 1ms, to + 1ms)->size() == 2);
}

TEST_CASE("the version rises with every change to rows, and only then")
{
    Copy copy;
    auto version = copy->version();
    const auto rose = [&] { return copy->version() > std::exchange(version, copy->version()); };
    auto evening = good_evening();
    evening.id = *copy->save(evening, noon);
    CHECK(rose());
    REQUIRE(copy->save(evening, noon + 1h));
    CHECK_FALSE(rose());
    REQUIRE(copy->remove(Source::CheckIn, evening.id, noon));
    CHECK(rose());
    REQUIRE(copy->remove(Source::CheckIn, evening.id, noon));
    CHECK_FALSE(rose());
    REQUIRE(copy->keep_draft("entry", "It was", noon));
    REQUIRE(copy->set_setting("theme", "night", noon));
    CHECK_FALSE(rose());
}

TEST_CASE("settings and drafts are kept by name, and empty when never set")
{
    Copy copy;
    CHECK(copy->setting("theme") == "");
    REQUIRE(copy->set_setting("theme", "night", noon));
    REQUIRE(copy->set_setting("theme", "light", noon));
    CHECK(copy->setting("theme") == "light");
    REQUIRE(copy->keep_draft("entry", "It was", noon));
    CHECK(copy->draft("entry") == "It was");
    CHECK(copy->draft("check-in") == "");
    REQUIRE(copy->keep_draft("entry", "", noon));
    CHECK(copy->draft("entry") == "");
}

TEST_CASE("prompts shown are remembered, with how they ended")
{
    Copy copy;
    REQUIRE(copy->note_prompt({"weather", moment(), record::Outcome::Shown}, noon));
    REQUIRE(copy->note_prompt({"weather", moment(), record::Outcome::Answered}, noon + 1min));
    REQUIRE(copy->note_prompt({"breath", moment(10min), record::Outcome::Skipped}, noon + 10min));
    const std::vector<record::PromptShown> both = {{"weather", moment(), record::Outcome::Answered},
                                                   {"breath", moment(10min), record::Outcome::Skipped}};
    CHECK(*copy->prompts_since(noon) == both);
    CHECK(copy->prompts_since(noon + 1min)->size() == 1);
}

TEST_CASE("rows brought in twice are added once, also after they were deleted")
{
    Copy copy;
    auto evening = good_evening();
    auto page = first_page();
    evening.id = base::id_of_content("daylio 1");
    page.id = base::id_of_content("daylio 2");
    const record::Rows rows{{evening}, {page}, {{"Anna", record::TagGroup::Person}}};
    CHECK(*copy->add(rows, noon) == record::Added{2, 0});
    const auto before = json(*copy);
    CHECK(*copy->add(rows, noon + 1h) == record::Added{0, 2});
    CHECK(json(*copy) == before);
    REQUIRE(copy->remove(Source::Entry, page.id, noon));
    CHECK(*copy->add(rows, noon + 2h) == record::Added{0, 2});
    CHECK(everything(*copy).entries.empty());
    CHECK(everything(*copy).check_ins == std::vector{evening});
}

TEST_CASE("a row that cannot be kept keeps out all that came with it")
{
    Copy copy;
    const auto before = json(*copy);
    const record::Rows rows{{good_evening(), {.id = {}, .made = moment(), .mood = 9}}, {first_page()}, {}};
    const auto added = copy->add(rows, noon);
    REQUIRE_FALSE(added);
    CHECK(added.error() == base::Error{base::Kind::BadInput, "check_in, row 2: mood is out of bounds"});
    CHECK(json(*copy) == before);
}

TEST_CASE("settings that begin alike are found together, without those that were set to nothing")
{
    Copy record;
    REQUIRE(record->set_setting("finding b", "kept", noon));
    REQUIRE(record->set_setting("finding a", "fits", noon));
    REQUIRE(record->set_setting("finding c", "", noon));
    REQUIRE(record->set_setting("theme", "night", noon));
    using Settings = std::vector<std::pair<std::string, std::string>>;
    CHECK(record->settings_beginning("finding ") == Settings{{"finding a", "fits"}, {"finding b", "kept"}});
    CHECK(record->settings_beginning("nothing").empty());
}
