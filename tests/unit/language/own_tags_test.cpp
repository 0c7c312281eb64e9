#include "language/own_tags.h"

#include <algorithm>
#include <string>

#include "base/random.h"
#include "doctest/doctest.h"

using language::OwnTags;
using namespace std::string_literals;

namespace {

struct Subject { std::string tag; std::vector<std::string> said; };

const std::vector<Subject> subjects{
    {"Priya", {"lunch at Priya's again", "Priya rang about the weekend", "saw Priya and the girls", "over to Priya"}},
    {"allotment", {"dug over the beans", "the beans are up", "slugs had the lettuce", "an hour with spade and slugs"}},
    {"night shift", {"clocked off at six", "on the ward till six", "ward was quiet", "clocked on late, ward short"}},
    {"band", {"rehearsal in the garage", "new drummer at rehearsal", "fingers hurt from the bass", "bass amp hums"}}};
const std::vector<std::string> filler{"slept fine",     "it rained",       "nothing much happened", "bus was late",
                                      "made soup",      "felt all right",  "too much coffee",       "long day",
                                      "tidied the shelf", "watched a film"};

struct Entry { std::string text; std::vector<std::string> tags, about; };

/// Two lines about nothing and, on most days, one or two about something, tagged nine times of ten.
std::vector<Entry> made_up_diary(std::size_t days, std::uint64_t seed)
{
    base::RandomStream random(seed);
    const auto one_of = [&](const auto& list) -> const auto& { return list[random.below(list.size())]; };
    std::vector<Entry> diary;
    for (std::size_t day = 0; day < days; ++day) {
        Entry entry{one_of(filler) + ". " + one_of(filler) + ".", {}, {}};
        for (const auto& [tag, said] : subjects) {
            if (random.uniform() > 0.3) continue;
            entry.text += " " + one_of(said) + ".";
            entry.about.push_back(tag);
            if (random.uniform() < 0.9) entry.tags.push_back(tag);
        }
        diary.push_back(entry);
    }
    return diary;
}

OwnTags taught(std::span<const Entry> diary)
{
    OwnTags own;
    for (const auto& entry : diary) own.learn(entry.text, entry.tags);
    return own;
}

struct Found {
    int right = 0, wrong = 0, missing = 0;
    [[nodiscard]] double precision() const { return double(right) / std::max(1, right + wrong); }
    [[nodiscard]] double recall() const { return double(right) / std::max(1, right + missing); }
};

Found found(const OwnTags& own, std::span<const Entry> diary)
{
    Found all;
    for (const auto& entry : diary) {
        const auto names = own.suggest(entry.text);
        for (const auto& each : names) (std::ranges::contains(entry.about, each.name) ? all.right : all.wrong) += 1;
        for (const auto& tag : entry.about) all.missing += !std::ranges::contains(names, tag, &language::OwnTag::name);
    }
    return all;
}

}  // namespace

TEST_CASE("of a made-up diary's next days, most tags are suggested and few others")
{
    for (const std::uint64_t seed : {1u, 2u, 3u}) {
        CAPTURE(seed);
        const auto diary = made_up_diary(140, seed);
        const auto heard = found(taught(std::span(diary).first(80)), std::span(diary).subspan(80));
        CHECK(heard.precision() >= 0.85);
        CHECK(heard.recall() >= 0.85);
    }
}

TEST_CASE("nothing is suggested before five entries have the tag, nor for words it has not met")
{
    OwnTags own;
    const std::vector<std::string> tags{"allotment"};
    for (int i = 0; i < 40; ++i) own.learn("the bus was late and it rained", {});
    for (int i = 0; i < 4; ++i) own.learn("dug over the beans", tags);
    CHECK(own.suggest("dug over the beans").empty());
    own.learn("dug over the beans", tags);
    REQUIRE(own.suggest("beans to dig, dug a row").size() == 1);
    CHECK(own.suggest("beans to dig, dug a row").front().name == "allotment");
    CHECK(own.suggest("the bus was late").empty());
    CHECK(own.suggest("quite other words").empty());
    CHECK(own.suggest("").empty());
}

TEST_CASE("the same entries in another order suggest the same, and a tag that came twice counts once")
{
    auto diary = made_up_diary(60, 7);
    const auto forwards = taught(diary);
    std::ranges::reverse(diary);
    const auto backwards = taught(diary);
    for (const auto& entry : diary) CHECK(forwards.suggest(entry.text) == backwards.suggest(entry.text));
    OwnTags own;
    for (int i = 0; i < 4; ++i) own.learn("dug the beans", std::vector{"allotment"s, "allotment"s});
    CHECK(own.suggest("dug the beans").empty());
}

TEST_CASE("memory is bounded: tags beyond the most are left out, and any bytes are a text")
{
    OwnTags own;
    for (std::size_t i = 0; i < OwnTags::most_tags + 20; ++i)
        for (int entry = 0; entry < 5; ++entry)
            own.learn("word" + std::string(1 + i % 26, 'x'), std::vector{std::to_string(i)});
    for (const auto& text : {""s, "\xFF\xFE\x80"s, "\0\1\2"s, std::string(200'000, 'a'), "私は 元気 です"s})
        CHECK(own.suggest(text).size() <= 3);
}
