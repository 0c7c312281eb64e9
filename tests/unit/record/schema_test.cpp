#include "fixtures.h"

using namespace record_test;

TEST_CASE("a record opened again has its rows and its device")
{
    Copy copy;
    const auto id = copy->save(good_evening(), noon);
    REQUIRE(id);
    Dice dice(2);
    const auto again = record::Record::open(copy.database(), dice);
    REQUIRE(again);
    CHECK(again->device() == copy->device());
    CHECK(again->check_in(*id)->note == "Walked home");
}

TEST_CASE("what a newer Lantern wrote is read and exported but never written")
{
    Copy copy;
    const auto id = copy->save(good_evening(), noon);
    REQUIRE(id);
    REQUIRE(copy.database().execute("PRAGMA user_version = 1000"));
    Dice dice(2);
    auto older = record::Record::open(copy.database(), dice);
    REQUIRE(older);
    CHECK(older->read_only());
    CHECK(older->check_in(*id)->note == "Walked home");
    CHECK(older->search("walked", 5)->size() == 1);
    CHECK(older->export_json());
    CHECK(older->export_sqlite());
    CHECK(older->save(first_page(), noon).error().kind == base::Kind::Newer);
    CHECK(older->remove(record::Source::CheckIn, *id, noon).error().kind == base::Kind::Newer);
    CHECK(older->set_setting("theme", "night", noon).error().kind == base::Kind::Newer);
    CHECK(older->merge_json("{}", noon).error().kind == base::Kind::Newer);
    CHECK(older->become_new_device().error().kind == base::Kind::Newer);
}

TEST_CASE("a failed write leaves neither rows nor clock changed")
{
    Copy copy;
    REQUIRE(copy->save(good_evening(), noon));
    const auto before = *copy.database().plain_copy();
    REQUIRE(copy.database().execute("PRAGMA query_only = ON"));
    CHECK_FALSE(copy->save(first_page(), noon));
    CHECK_FALSE(copy->add({{}, {first_page()}, {}}, noon));
    REQUIRE(copy.database().execute("PRAGMA query_only = OFF"));
    CHECK(*copy.database().plain_copy() == before);
    CHECK(copy->save(first_page(), noon));
}

TEST_CASE("a day's rows are found by the index, not by reading all")
{
    Copy copy;
    auto plan = copy.database().prepare("EXPLAIN QUERY PLAN SELECT note FROM check_in WHERE deleted IS NULL "
                                        "AND made_wall >= 1 AND made_wall < 2 ORDER BY made_wall, made_at, id");
    REQUIRE(plan);
    REQUIRE(*plan->step());
    CHECK(plan->text(3).find("USING INDEX check_in_by_wall") != std::string::npos);
}

TEST_CASE("the words of one hit are found by number, not by reading all")
{
    Copy copy;
    auto plan = copy.database().prepare("EXPLAIN QUERY PLAN SELECT title, text FROM written T WHERE T.number = 5");
    REQUIRE(plan);
    while (*plan->step()) {
        const bool scans = plan->text(3).starts_with("SCAN") && plan->text(3) != "SCAN T";
        CHECK_MESSAGE(!scans, std::string(plan->text(3)));
    }
}
