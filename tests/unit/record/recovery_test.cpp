#include "fixtures.h"

using namespace record_test;
using record::Added;
using record::Intake;
using record::Source;

namespace {

record::Lapse a_lapse()
{
    return {.id = {}, .made = moment(10min), .what = "used on thursday", .circumstances = "after pay day, alone",
            .helped = "rang Priya", .note = ""};
}

record::Regimen a_regimen()
{
    return {.id = {}, .medicine = "Methadone", .began = moment(), .ended = {}, .times = {"08:00"}};
}

record::Goal a_goal()
{
    return {.id = {}, .words = "walk Biscuit", .why = "it quiets my head", .times_a_week = 3, .began = moment(),
            .ended = {}};
}

/// One of each; gives the record's regimen.
base::Id fill(Copy& copy)
{
    REQUIRE(copy->save(a_lapse(), noon));
    REQUIRE(copy->save(a_goal(), noon));
    REQUIRE(copy->save(record::Win{.id = {}, .made = moment(), .words = "asked for help"}, noon));
    const auto regimen = *copy->save(a_regimen(), noon);
    REQUIRE(copy->save(record::Dose{regimen, moment(1h), Intake::Late, moment(3h)}, noon));
    return regimen;
}

void bring(Copy& into, Copy& from) { REQUIRE(into->merge_json(json(*from), noon)); }

}  // namespace

TEST_CASE("lapses, medicines, doses, goals and wins are kept as they were told")
{
    Copy copy;
    const auto regimen = fill(copy);
    const auto rows = everything(*copy);
    REQUIRE(rows.lapses.size() == 1);
    auto lapse = a_lapse();
    lapse.id = rows.lapses.front().id;
    CHECK(rows.lapses.front() == lapse);
    REQUIRE(rows.regimens.size() == 1);
    CHECK(rows.regimens.front().times == std::vector<std::string>{"08:00"});
    CHECK(!rows.regimens.front().ended);
    CHECK(rows.doses == std::vector{record::Dose{regimen, moment(1h), Intake::Late, moment(3h)}});
    CHECK(rows.goals.front().times_a_week == 3);
    CHECK(rows.wins.front().words == "asked for help");
    CHECK(rows.tags.empty());
}

TEST_CASE("of a lapse only the moment is needed; a win, a goal and a medicine need words")
{
    Copy copy;
    CHECK(copy->save(record::Lapse{.id = {}, .made = moment()}, noon));
    CHECK_FALSE(copy->save(record::Win{.id = {}, .made = moment()}, noon));
    CHECK_FALSE(copy->save(record::Goal{.id = {}, .began = moment()}, noon));
    CHECK_FALSE(copy->save(record::Regimen{.id = {}, .began = moment()}, noon));
}

TEST_CASE("a time of day is one on a clock, and a goal has at most seven times a week")
{
    Copy copy;
    auto regimen = a_regimen();
    for (const auto* time : {"8:00", "24:00", "08:60", "noon", ""}) {
        regimen.times = {time};
        CHECK_FALSE(copy->save(regimen, noon));
    }
    regimen.times = {"00:00", "23:59"};
    CHECK(copy->save(regimen, noon));
    auto goal = a_goal();
    goal.times_a_week = 8;
    CHECK_FALSE(copy->save(goal, noon));
}

TEST_CASE("a dose told twice is one dose, also when the clock was moved in between")
{
    Copy copy;
    const auto regimen = fill(copy);
    auto due = moment(1h);
    REQUIRE(copy->save(record::Dose{regimen, due, Intake::Taken, {}}, noon + 1h));
    CHECK(everything(*copy).doses == std::vector{record::Dose{regimen, due, Intake::Taken, {}}});
    due.at += 60min;
    due.offset -= 60min;
    REQUIRE(copy->save(record::Dose{regimen, due, Intake::Skipped, {}}, noon + 2h));
    CHECK(everything(*copy).doses.size() == 1);
    CHECK(everything(*copy).doses.front().intake == Intake::Skipped);
}

TEST_CASE("what was taken away can come back")
{
    Copy copy;
    fill(copy);
    const auto before = everything(*copy);
    const std::pair<Source, base::Id> all[] = {{Source::Lapse, before.lapses.front().id},
                                               {Source::Regimen, before.regimens.front().id},
                                               {Source::Goal, before.goals.front().id},
                                               {Source::Win, before.wins.front().id}};
    for (const auto& [source, id] : all) REQUIRE(copy->remove(source, id, noon + 1h));
    const auto without = everything(*copy);
    CHECK(without.lapses.size() + without.regimens.size() + without.goals.size() + without.wins.size() == 0);
    for (const auto& [source, id] : all) REQUIRE(copy->restore(source, id, noon + 2h));
    CHECK(everything(*copy) == before);
}

TEST_CASE("they travel to another device once, field by field, and back")
{
    Copy phone(1), laptop(2);
    fill(phone);
    const auto brought = laptop->merge_json(json(*phone), noon);
    REQUIRE(brought);
    CHECK(*brought == Added{5, 0});
    CHECK(*laptop->merge_json(json(*phone), noon) == Added{0, 5});

    auto on_phone = everything(*phone).lapses.front(), on_laptop = on_phone;
    on_phone.helped = "sleep";
    on_laptop.note = "told Dee on friday";
    REQUIRE(phone->save(on_phone, noon + 1h));
    REQUIRE(laptop->save(on_laptop, noon + 2h));
    bring(phone, laptop);
    bring(laptop, phone);
    CHECK(json(*phone) == json(*laptop));
    CHECK(everything(*phone).lapses.front().helped == "sleep");
    CHECK(everything(*phone).lapses.front().note == "told Dee on friday");
}

TEST_CASE("two devices that note the same dose have one dose, the newer word of it")
{
    Copy phone(1), laptop(2);
    const auto regimen = fill(phone);
    bring(laptop, phone);
    REQUIRE(phone->save(record::Dose{regimen, moment(25h), Intake::Skipped, {}}, noon + 1h));
    REQUIRE(laptop->save(record::Dose{regimen, moment(25h), Intake::Late, moment(28h)}, noon + 2h));
    bring(phone, laptop);
    bring(laptop, phone);
    CHECK(json(*phone) == json(*laptop));
    CHECK(everything(*phone).doses.size() == 2);
    CHECK(everything(*phone).doses.back().intake == Intake::Late);
}

TEST_CASE("a database copy brings them too, with what was left blank still blank")
{
    Copy from(1), to(2);
    fill(from);
    auto ended = a_goal();
    ended.words = "swim";
    ended.ended = moment(48h);
    REQUIRE(from->save(ended, noon));
    REQUIRE(from->save(a_goal(), noon));  // after one that ended: nothing of it may stick
    const auto file = from->export_sqlite();
    REQUIRE(file);
    REQUIRE(to->merge_sqlite(*file, noon));
    CHECK(everything(*to) == everything(*from));
    CHECK(json(*to) == json(*from));
}

TEST_CASE("a record from before there were lapses and wins opens, and takes them")
{
    auto database = vault::Database::in_memory();
    REQUIRE(database);
    Dice dice(1);
    REQUIRE(record::Record::open(*database, dice));
    for (const auto* name : {"lapse", "regimen", "dose", "goal", "win"})
        REQUIRE(database->execute(std::string("DROP TABLE ") + name));
    REQUIRE(database->execute("PRAGMA user_version = 1"));
    auto record = record::Record::open(*database, dice);
    REQUIRE_MESSAGE(record.has_value(), record.error().where);
    CHECK(record->save(a_lapse(), noon));
    CHECK(everything(*record).lapses.size() == 1);
}
