#include "reflection/chooser.h"

#include <algorithm>
#include <array>
#include <set>

#include "catalogue.h"

using namespace reflection;
using namespace reflection::tests;
using std::chrono::days;
using std::chrono::hours;

namespace {

constexpr base::Day tuesday{days{20'004}};
constexpr std::array parts = {hours{8}, hours{14}, hours{19}, hours{23}};

Situation at(base::WallTime now, std::optional<int> mood = {}, std::optional<int> craving = {})
{
    Situation situation;
    situation.now = now;
    situation.mood = mood;
    situation.craving = craving;
    return situation;
}

base::Moment moment(base::WallTime wall) { return base::moment_at(wall, std::chrono::minutes{60}); }

std::optional<Chosen> chosen(const Situation& situation, const std::vector<record::PromptShown>& shows = {})
{
    base::RandomStream random{seed_of(std::chrono::floor<days>(situation.now - situation.day_starts))};
    return choose(catalogue(), situation, shows, random);
}

int fitting(const Situation& situation)
{
    const auto all = catalogue().prompts;
    return static_cast<int>(std::ranges::count_if(all, [&](const Prompt& prompt) { return fits(prompt, situation); }));
}

int prompts_that(bool (*ask)(const Conditions&))
{
    const auto all = catalogue().prompts;
    return static_cast<int>(std::ranges::count_if(all, [&](const Prompt& prompt) { return ask(prompt.when); }));
}

}  // namespace

TEST_CASE("there is something to ask on any day: at least three questions fit, and for most days a fortnight of them")
{
    for (const auto part : parts)
        for (int mood = -2; mood <= 2; ++mood)
            for (const std::optional<int> craving : {std::optional<int>{}, {0}, {3}, {6}, {10}}) {
                CAPTURE(part.count());
                CAPTURE(mood);
                CAPTURE(craving.value_or(-1));
                CHECK(fitting(at(tuesday + part, mood, craving)) >= 8);
                if (craving.value_or(0) < 6 && mood > -2) CHECK(fitting(at(tuesday + part, mood, craving)) >= 14);
            }
    for (const auto part : parts) CHECK(fitting(at(tuesday + part)) >= 11);
}

TEST_CASE("six questions at least are for each part of the day, low days, strong craving, after a wave, and most days")
{
    using enum PartOfDay;
    for (const auto part : {Morning, Afternoon, Evening, Night}) {
        const auto all = catalogue().prompts;
        const auto names_it = [&](const Prompt& prompt) {
            return std::ranges::contains(prompt.when.part_of_day, part);
        };
        CHECK(std::ranges::count_if(all, names_it) >= 6);
    }
    CHECK(prompts_that([](const Conditions& when) { return when.mood_at_most && *when.mood_at_most < 0; }) >= 6);
    CHECK(prompts_that([](const Conditions& when) { return when.craving_at_least.value_or(0) >= 5; }) >= 6);
    CHECK(prompts_that([](const Conditions& when) { return when.after_wave; }) >= 6);
    CHECK(prompts_that([](const Conditions& when) { return when == Conditions{}; }) >= 6);
}

TEST_CASE("what weighs on a person now is asked about first, and the reason is said")
{
    const auto strong = chosen(at(tuesday + hours{14}, -2, 8));
    REQUIRE(strong);
    CHECK(strong->prompt.when.craving_at_least == 5);
    CHECK(strong->why == "Chosen because the craving is strong right now.");
    const auto low = chosen(at(tuesday + hours{14}, -2, 0));
    REQUIRE(low);
    CHECK(low->why == "Chosen because your mood has been low today.");
    Situation passed = at(tuesday + hours{14}, 0, 2);
    passed.after_wave = true;
    CHECK(chosen(passed)->prompt.when.after_wave);
}

TEST_CASE("a tag of the last days brings its question, in the person's own word")
{
    Situation situation = at(tuesday + hours{14}, 0, 0);
    situation.recent_tags = {"work", "Felt lonely"};
    const auto found = chosen(situation);
    REQUIRE(found);
    CHECK(found->prompt.id == "lonely-self");
    CHECK(found->why == "Chosen because you noted “Felt lonely” lately.");
    situation.recent_tags = {"lonelyhearts"};
    CHECK(chosen(situation)->prompt.id != "lonely-self");
}

TEST_CASE("the question stays the same through the day while the situation does, also once it was shown")
{
    const auto first = chosen(at(tuesday + hours{8}, 0, 0));
    REQUIRE(first);
    CHECK(chosen(at(tuesday + hours{11}, 0, 0)) == first);
    const std::vector<record::PromptShown> shows = {
        {first->prompt.id, moment(tuesday + hours{8}), record::Outcome::Shown}};
    CHECK(chosen(at(tuesday + hours{11}, 0, 0), shows) == first);
}

TEST_CASE("a question that was skipped or answered gives way to another")
{
    const auto first = chosen(at(tuesday + hours{8}, 0, 0));
    REQUIRE(first);
    for (const auto outcome : {record::Outcome::Skipped, record::Outcome::Answered}) {
        const std::vector<record::PromptShown> shows = {
            {first->prompt.id, moment(tuesday + hours{8}), record::Outcome::Shown},
            {first->prompt.id, moment(tuesday + hours{9}), outcome}};
        const auto next = chosen(at(tuesday + hours{9}, 0, 0), shows);
        REQUIRE(next);
        CHECK(next->prompt.id != first->prompt.id);
    }
}

TEST_CASE("when the situation changed, the question may; the latest one that was shown stays")
{
    std::vector<record::PromptShown> shows;
    const auto morning = chosen(at(tuesday + hours{8}, 0, 0));
    shows.push_back({morning->prompt.id, moment(tuesday + hours{8}), record::Outcome::Shown});
    Situation later = at(tuesday + hours{9}, 0, 0);
    later.recent_tags = {"lonely"};
    shows.push_back({"lonely-self", moment(tuesday + hours{9}), record::Outcome::Shown});
    CHECK(chosen(later, shows)->prompt.id == "lonely-self");
}

TEST_CASE("over two months of evenings no question comes again within fourteen days, and few evenings have none")
{
    std::vector<record::PromptShown> shows;
    int silent = 0;
    for (int d = 0; d < 60; ++d) {
        const auto now = tuesday + days{d} + hours{19};
        const auto found = chosen(at(now, d % 4 - 1, d % 3), shows);
        if (!found) ++silent;
        if (!found) continue;
        for (const auto& show : shows)
            if (show.prompt == found->prompt.id) CHECK(base::wall_time(show.at) < now - days{14});
        shows.push_back({found->prompt.id, moment(now), record::Outcome::Answered});
    }
    CHECK(silent == 0);
}

TEST_CASE("when every question that fits is resting, none is asked")
{
    std::vector<record::PromptShown> shows;
    for (const auto& prompt : catalogue().prompts)
        shows.push_back({prompt.id, moment(tuesday - days{3}), record::Outcome::Skipped});
    CHECK_FALSE(chosen(at(tuesday + hours{19}, 0, 0), shows));
}

TEST_CASE("different days ask different things")
{
    std::set<std::string> asked;
    for (int d = 0; d < 20; ++d) asked.insert(chosen(at(tuesday + days{d} + hours{19}, 0, 0))->prompt.id);
    CHECK(asked.size() >= 4);
}
