#include "fixtures.h"

using namespace record_test;
using record::TagGroup;
using record::TagUse;

namespace {

constexpr base::Day today = std::chrono::local_days{std::chrono::year{2026} / 11 / 24};

base::Id tagged(Copy& copy, std::chrono::minutes later, std::vector<std::string> tags)
{
    const auto id = copy->save(record::CheckIn{.id = {}, .made = moment(later), .tags = std::move(tags)}, noon);
    REQUIRE(id);
    return *id;
}

}  // namespace

TEST_CASE("a tag is spelled as it was first written, and kept once, in its order")
{
    Copy copy;
    tagged(copy, 0min, {"Work", "Émile"});
    const auto id = tagged(copy, 1min, {"émile", " work ", "WORK", "gym"});
    CHECK(copy->check_in(id)->tags == std::vector<std::string>{"Émile", "Work", "gym"});
}

TEST_CASE("tags are counted over 90 days and over all, most used first, then by name")
{
    Copy copy;
    tagged(copy, -91 * 24h, {"old", "b"});
    tagged(copy, -90 * 24h, {"c"});
    tagged(copy, 0min, {"b", "a"});
    REQUIRE(copy->save(record::Entry{.id = {}, .made = moment(), .tags = {"a"}}, noon));
    const std::vector<TagUse> uses = {{{"a"}, 2, 2}, {{"b"}, 1, 2}, {{"c"}, 1, 1}, {{"old"}, 0, 1}};
    CHECK(*copy->tags(today) == uses);
}

TEST_CASE("a tag belongs where it was put, whatever its case")
{
    Copy copy;
    tagged(copy, 0min, {"Anna"});
    REQUIRE(copy->set_group("anna", TagGroup::Person, noon));
    CHECK(*copy->tags(today) == std::vector<TagUse>{{{"Anna", TagGroup::Person}, 1, 1}});
    CHECK(copy->set_group(" ", TagGroup::Place, noon).error().kind == base::Kind::BadInput);
}

TEST_CASE("a tag that no row has any more is not in use")
{
    Copy copy;
    const auto id = tagged(copy, 0min, {"Anna"});
    REQUIRE(copy->remove(record::Source::CheckIn, id, noon));
    CHECK(copy->tags(today)->empty());
}

TEST_CASE("an import's group counts only where the person set none")
{
    Copy copy;
    tagged(copy, 0min, {"gym", "Anna"});
    REQUIRE(copy->set_group("gym", TagGroup::Place, noon));
    REQUIRE(copy->add({{}, {}, {{"gym", TagGroup::Doing}, {"anna", TagGroup::Person}}}, noon));
    const std::vector<record::Tag> tags = {{"Anna", TagGroup::Person}, {"gym", TagGroup::Place}};
    CHECK(everything(*copy).tags == tags);
}
