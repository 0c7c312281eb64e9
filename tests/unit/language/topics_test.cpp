#include "language/topics.h"

#include <algorithm>
#include <string>

#include "doctest/doctest.h"

using language::topics;
using namespace std::string_literals;

namespace {

bool is_heard(std::string_view text, std::string_view tag)
{
    return std::ranges::contains(topics(text), tag, &language::Topic::tag);
}

}  // namespace

TEST_CASE("a sure word is enough for its topic, in any form")
{
    CHECK(is_heard("My boss moved my shift.", "work"));
    CHECK(is_heard("Mum's birthday", "family"));
    CHECK(is_heard("my husband came home", "partner"));
    CHECK(is_heard("I can’t pay the rent", "money"));
    CHECK(is_heard("i didnt sleep", "sleep"));
    CHECK(is_heard("craving all day", "cravings"));
    CHECK(is_heard("went to a meeting, my sponsor was there", "meetings"));
    CHECK(is_heard("prayed in church", "spirituality"));
    CHECK(is_heard("So lonely.", "loneliness"));
    CHECK(is_heard("the cats and the vet", "pets"));
}

TEST_CASE("words that mean several things need company, and idioms mean none")
{
    CHECK_FALSE(is_heard("I could not bear the cold shoulder.", "weather"));
    CHECK_FALSE(is_heard("The results are in.", "health"));
    CHECK_FALSE(is_heard("No energy, everything feels flat.", "home"));
    CHECK(is_heard("Painted the new flat.", "home"));
    CHECK(is_heard("The results of the scan are in.", "health"));
    CHECK_FALSE(is_heard("It all worked out.", "work"));
    CHECK_FALSE(is_heard("Oh my god, no.", "spirituality"));
}

TEST_CASE("at most four topics, the surest first, each from a half to one")
{
    const auto all = topics("Work, mum, rent, sleep, church, school, the dog, the train, rain, and my boss at work.");
    REQUIRE(all.size() == 4);
    CHECK(all.front().tag == "work");
    CHECK(std::ranges::is_sorted(all, std::ranges::greater{}, &language::Topic::score));
    for (const auto& each : all) CHECK((each.score >= 0.5 && each.score <= 1));
}

TEST_CASE("text of any kind has topics or none")
{
    for (const auto& text : {""s, "x"s, "\xFF\xFE"s, "\0\1"s, std::string(200'000, 'a'), "私は元気です"s})
        CHECK(topics(text).empty());
    std::string often;
    while (often.size() < 200'000) often += "my boss and the dog at night. ";
    CHECK(topics(often).size() <= 4);
}
