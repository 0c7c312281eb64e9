#include "app/found_words.h"
#include "fixtures.h"

using namespace app_test;

namespace {

/// On the 24th of November 2026, or a day after it, by the person's clock.
base::Moment at(int day, std::chrono::minutes time)
{
    const auto midnight = std::chrono::local_days{std::chrono::year{2026} / 11 / 24} + std::chrono::days{day};
    return base::moment_at(midnight + time, 60min);
}

app::SaveCheckIn made(base::Moment moment, int mood) { return {{.made = moment, .mood = mood}}; }

}  // namespace

TEST_CASE("the day ends at four in the morning, and the greeting follows the clock on the wall")
{
    Device device;
    Window window(device);
    window.does(made(at(0, 23h), -1));
    window.does(made(at(1, 3h + 59min), 1));
    window.does(made(at(1, 4h), 2));
    device.clock.at = at(1, 3h + 59min).at;
    CHECK(window.app.today().date == "Tuesday 24 November");
    CHECK(window.app.today().part == app::PartOfDay::Night);
    CHECK(window.app.today().today.size() == 2);

    device.clock.at = at(1, 4h).at;
    CHECK(window.app.today().date == "Wednesday 25 November");
    CHECK(window.app.today().today.size() == 1);
    const auto& days = window.app.timeline().days;
    REQUIRE(days.size() == 2);
    CHECK(days[0].title == "Today");
    CHECK(days[0].mood == 2);
    CHECK(days[1].title == "Yesterday");
    CHECK(days[1].lines.size() == 2);
    CHECK(days[1].lines.front().time == "03:59");
}

TEST_CASE("where the day begins is the person's to set")
{
    Device device;
    Window window(device);
    window.does(made(at(0, 1h), 1));
    CHECK(window.app.today().today.empty());
    window.does(app::SetSetting{"day-starts", "0"});
    CHECK(window.app.settings().day_starts == 0);
    CHECK(window.app.today().today.size() == 1);
}

TEST_CASE("the timeline shows what a search finds, what a tag leaves, and everything again")
{
    Device device;
    Window window(device);
    window.does(note("Slept at last", {"home"}));
    window.does(note("A long walk", {"a walk"}));
    window.does(app::SaveEntry{{.text = "I slept by the sea", .tags = {"a walk"}}});

    window.does(app::Search{"slept"});
    CHECK(window.lines() == 2);
    window.does(app::FilterByTag{"a walk"});
    CHECK(window.lines() == 1);
    window.does(app::Search{""});
    CHECK(window.lines() == 2);
    window.does(app::FilterByTag{""});
    CHECK(window.lines() == 3);
    window.does(app::Search{"no such word"});
    CHECK(window.lines() == 0);
}

TEST_CASE("a line that a search found says which words, and shows them where they are out of its title")
{
    Device device;
    Window window(device);
    window.does(note("Walked home", {}));
    window.does(app::SaveEntry{{.title = "Sunday", .text = "Nothing much in the morning, and then at noon we were "
                                                           "walking by the sea.\nIt was cold."}});
    window.does(app::Search{"walk"});
    const auto& lines = window.app.timeline().days.front().lines;
    REQUIRE(lines.size() == 2);
    for (const auto& line : lines) {
        const bool entry = line.source == record::Source::Entry;
        CHECK(line.found == std::vector<std::string>{entry ? "walking" : "Walked"});
        CHECK(line.detail == (entry ? "\u2026 noon we were walking by the sea. It was cold." : ""));
    }
    CHECK(window.app.timeline().instead.empty());
}

TEST_CASE("a misspelt search shows what it looked for instead")
{
    Device device;
    Window window(device);
    window.does(note("Anxiety all day", {}));
    window.does(app::Search{"anxeity"});
    CHECK(window.lines() == 1);
    CHECK(window.app.timeline().words == "anxeity");
    CHECK(window.app.timeline().instead == "anxiety");
}

TEST_CASE("found words are whole words, whatever their case")
{
    const std::vector<std::string> words{"walked", "Köln"};
    using Places = std::vector<app::WordPlace>;
    CHECK(app::places_of("Walked, sleepwalked. KÖLN", words) == Places{{0, 6}, {21, 26}});
    CHECK(app::places_of("", words).empty());
    CHECK(app::places_of("walked", {}).empty());
}

TEST_CASE("the picker offers words to a new person, then the person's own")
{
    Device device;
    Window window(device);
    CHECK(window.app.check_in().tags.size() >= 8);
    CHECK(window.app.check_in().all_tags.empty());
    window.does(note("x", {"band practice"}));
    CHECK(window.app.check_in().tags.front() == "band practice");
}

TEST_CASE("a question that was skipped is not asked again, nor is one that was answered")
{
    Device device;
    Window window(device);
    std::vector<std::string> asked;
    for (int i = 0; i < 6 && window.app.today().question; ++i) {
        const auto prompt = window.app.today().question->prompt;
        CHECK(std::ranges::find(asked, prompt) == asked.end());
        asked.push_back(prompt);
        if (i % 2 == 0) window.does(app::SkipQuestion{prompt});
        else window.does(app::SaveEntry{{.text = "An answer", .prompt = prompt}});
        window.pass(1min);
    }
    REQUIRE(asked.size() > 2);
    window.pass(std::chrono::days{13});
    for (int i = 0; i < 4 && window.app.today().question; ++i) {
        const auto prompt = window.app.today().question->prompt;
        CHECK(std::ranges::find(asked, prompt) == asked.end());
        window.does(app::SkipQuestion{prompt});
    }
}

TEST_CASE("the question of the moment stays while it is open")
{
    Device device;
    std::string prompt;
    {
        Window window(device);
        REQUIRE(window.app.today().question);
        prompt = window.app.today().question->prompt;
        CHECK_FALSE(window.app.question(prompt).empty());
        window.run();
        window.pass(10min);
        CHECK(window.app.today().question->prompt == prompt);
    }
    Window window(device);
    CHECK(window.app.today().question->prompt == prompt);
}

TEST_CASE("a setting is kept, and shown at once")
{
    Device device;
    {
        Window window(device);
        CHECK(window.app.settings().theme == "system");
        window.does(app::SetSetting{"theme", "night"});
        window.does(app::SetSetting{"text", "150"});
    }
    Window window(device);
    CHECK(window.app.settings().theme == "night");
    CHECK(window.app.settings().text_percent == 150);
}
