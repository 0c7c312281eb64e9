#include "reflection/prompts.h"

#include "base/random.h"
#include "catalogue.h"
#include "reflection/reasons.h"

using namespace reflection;

namespace {

std::string reasons()
{
    std::string json = "{";
    for (const auto* reason : all_reasons) json += (json.size() > 1 ? ",\"" : "\"") + std::string{reason} + "\":\"x\"";
    return json + "}";
}

std::string file_with(const std::string& prompts)
{
    return R"({"why":)" + reasons() + R"(,"prompts":[)" + prompts + "]}";
}

std::string prompt_with(const std::string& when, const std::string& more = "")
{
    return R"({"id":"one","ask":"What?","follow_up":"How?","method":"m","source":"s","checked_on":"2026-11-24",)"
           R"("reading_grade":1.5,"not_when":{},"when":)" + when + more + "}";
}

std::string refusal(const std::string& json)
{
    const auto read = parse_prompts(json);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == base::Kind::BadInput);
    return read.error().where;
}

}  // namespace

TEST_CASE("a question is read with all its conditions")
{
    const auto read = parse_prompts(file_with(prompt_with(
        R"({"mood":{"at_least":-1,"at_most":1},"craving":{"at_least":4},"part_of_day":["evening","night"],)"
        R"("part_of_week":"weekend","any_tags":["lonely"],"days_of_record":{"at_least":30},"after_wave":true})")));
    REQUIRE(read);
    REQUIRE(read->prompts.size() == 1);
    const Prompt& prompt = read->prompts.front();
    CHECK(prompt.id == "one");
    CHECK(prompt.reading_grade == 1.5);
    Conditions expected;
    expected.mood_at_least = -1;
    expected.mood_at_most = 1;
    expected.craving_at_least = 4;
    expected.part_of_day = {PartOfDay::Evening, PartOfDay::Night};
    expected.part_of_week = PartOfWeek::Weekend;
    expected.any_tags = {"lonely"};
    expected.min_days_of_record = 30;
    expected.after_wave = true;
    CHECK(prompt.when == expected);
    CHECK(prompt.not_when == Conditions{});
}

TEST_CASE("what is wrong is refused, and named")
{
    CHECK(refusal("") == "prompts: not an object");
    CHECK(refusal("[]") == "prompts: not an object");
    CHECK(refusal(R"({"prompts":[]})") == "prompts: no prompts or no why");
    CHECK(refusal(file_with("3")) == "prompt 1: not an object");
    CHECK(refusal(file_with(prompt_with("{}") + "," + prompt_with("{}"))) == "one: twice");
    CHECK(refusal(file_with(prompt_with("{}", R"(,"wen":1)"))) == "prompt 1: unknown key wen");
    CHECK(refusal(file_with(prompt_with("4"))) == "one.when: not an object");
    CHECK(refusal(file_with(prompt_with(R"({"wind":1})"))) == "one.when: unknown key wind");
    CHECK(refusal(file_with(prompt_with(R"({"mood":3})"))) == "one.when.mood: not an object");
    CHECK(refusal(file_with(prompt_with(R"({"mood":{}})"))) == "one.when.mood: no bound");
    CHECK(refusal(file_with(prompt_with(R"({"mood":{"at_least":3}})"))) == "one.when.mood: off the scale");
    CHECK(refusal(file_with(prompt_with(R"({"mood":{"at_least":0.5}})"))) == "one.when.mood: not a whole number");
    CHECK(refusal(file_with(prompt_with(R"({"mood":{"at_least":1,"at_most":0}})"))) == "one.when.mood: bounds cross");
    CHECK(refusal(file_with(prompt_with(R"({"craving":{"at_most":11}})"))) == "one.when.craving: off the scale");
    CHECK(refusal(file_with(prompt_with(R"({"part_of_day":["noon"]})"))) == "one.when.part_of_day: unknown noon");
    CHECK(refusal(file_with(prompt_with(R"({"part_of_day":[]})"))) == "one.when.part_of_day: not a list");
    CHECK(refusal(file_with(prompt_with(R"({"any_tags":[""]})"))) == "one.when.any_tags: not a text");
    CHECK(refusal(file_with(prompt_with(R"({"after_wave":false})"))) == "one.when.after_wave: can only be true");
}

TEST_CASE("a question without its words or its date is refused")
{
    std::string json = prompt_with("{}");
    json.replace(json.find("2026-11-24"), 10, "last year..");
    CHECK(refusal(file_with(json)) == "one.checked_on: not a date");
    json = prompt_with("{}");
    json.replace(json.find("What?"), 5, "");
    CHECK(refusal(file_with(json)) == "one: nothing in ask");
    CHECK(refusal(R"({"prompts":[],"why":{}})") == "why: no text for after_wave");
}

TEST_CASE("bytes changed at random are read or refused, never more")
{
    base::RandomStream random{1};
    const std::string whole{content::prompts.substr(0, content::prompts.find("wave-help"))};
    const std::string sound = file_with(prompt_with(R"({"mood":{"at_least":-1},"any_tags":["a"],"after_wave":true})"));
    for (int round = 0; round < 3'000; ++round) {
        std::string text = round % 4 == 0 ? whole : sound;
        for (std::size_t changes = 1 + random.below(4); changes > 0; --changes)
            text[random.below(text.size())] = static_cast<char>(random.below(256));
        if (round % 3 == 0) text.resize(random.below(text.size()));
        if (const auto read = parse_prompts(text); !read) CHECK(read.error().kind == base::Kind::BadInput);
    }
}
