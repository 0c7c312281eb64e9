#include "fixtures.h"

using namespace app_test;

namespace {

base::Id written(Window& window, const char* words)
{
    const auto id = window.does(app::SaveEntry{{.text = words}});
    REQUIRE(id);
    return *id;
}

constexpr auto tired = "I am so tired and worn out. No energy for anything, everything feels flat.";

}  // namespace

TEST_CASE("an entry says what it sounds like, and one of plain facts says nothing")
{
    Device device;
    Window window(device);
    const auto id = written(window, tired);
    CHECK(window.app.feeling(id).words.starts_with("Sounds a bit tired or flat"));
    CHECK_FALSE(window.app.feeling(id).answered);
    CHECK(window.app.feeling(written(window, "Took the bus to town and bought milk.")).words.empty());
    CHECK(window.app.feeling(base::Id{}).words.empty());
}

TEST_CASE("the person has the last word on it, and what they say is kept with the record")
{
    Device device;
    base::Id id;
    {
        Window window(device);
        id = written(window, tired);
        window.does(app::AnswerFeeling{id, app::FeelingAnswer::NotQuite, 3});
        CHECK(window.app.feeling(id).words == "You said: sad.");
        CHECK(window.app.feeling(id).answered);
    }
    Window again(device);
    CHECK(again.app.feeling(id).words == "You said: sad.");
    again.does(app::AnswerFeeling{id, app::FeelingAnswer::NotQuite, std::nullopt});
    CHECK(again.app.feeling(id).words.empty());
    again.does(app::AnswerFeeling{id, app::FeelingAnswer::Fits, std::nullopt});
    CHECK(again.app.feeling(id).words.starts_with("Sounds a bit tired or flat"));
}

TEST_CASE("an answer that makes no sense, or to a text that is not there, changes nothing")
{
    Device device;
    Window window(device);
    const auto id = written(window, tired);
    window.does(app::AnswerFeeling{id, app::FeelingAnswer::NotQuite, 8});
    window.does(app::AnswerFeeling{base::Id{}, app::FeelingAnswer::Fits, std::nullopt});
    CHECK_FALSE(window.app.feeling(id).answered);
    CHECK_FALSE(window.said().empty());
}

TEST_CASE("tags are suggested from what is written, spelt as the person spells them")
{
    Device device;
    Window window(device);
    window.does(note("Long day", {"Work"}));
    window.does(app::Listen{"My boss gave me another deadline at the office, and the shift was long.", {}});
    CHECK(std::ranges::contains(window.app.heard_now().tags, "Work"));
    window.does(app::Listen{"It is what it is.", {}});
    CHECK(window.app.heard_now().tags.empty());
}

TEST_CASE("the person's own tags are suggested once they were used with such words often enough")
{
    Device device;
    Window window(device);
    for (int i = 0; i < 8; ++i) {
        window.does(app::SaveEntry{{.text = "Stood by the weir and watched the heron fish.", .tags = {"the weir"}}});
        window.does(app::SaveEntry{{.text = "Made soup and folded the washing."}});
    }
    window.does(app::Listen{"The heron stood by the weir again.", {}});
    CHECK(std::ranges::contains(window.app.heard_now().tags, "the weir"));
}

TEST_CASE("the journal keeps to what sounds a certain way, also while words are searched")
{
    Device device;
    Window window(device);
    static_cast<void>(written(window, tired));
    static_cast<void>(written(window, "I am so angry and frustrated with everything, furious."));
    static_cast<void>(written(window, "Took the bus to town and bought milk."));
    const auto& feelings = window.app.timeline().feelings;
    CHECK(std::ranges::contains(feelings, 5));
    CHECK(std::ranges::contains(feelings, 7));
    window.does(app::FilterByFeeling{7});
    CHECK(window.lines() == 1);
    window.does(app::Search{"everything"});
    CHECK(window.lines() == 1);
    window.does(app::FilterByFeeling{std::nullopt});
    CHECK(window.lines() == 2);
}

TEST_CASE("what was said of a text goes with it and comes back with it")
{
    Device device;
    Window window(device);
    const auto id = written(window, tired);
    window.does(app::AnswerFeeling{id, app::FeelingAnswer::NotQuite, 3});
    window.does(app::Remove{record::Source::Entry, id});
    auto notices = window.app.take_notices();
    window.does(app::SaveEntry{{.text = "Something else."}});
    REQUIRE_FALSE(notices.empty());
    window.does(*notices.back().then);
    CHECK(window.app.feeling(id).words == "You said: sad.");
    window.does(app::Remove{record::Source::Entry, id});
    window.does(app::UndoRemove{record::Source::Entry, id, {}});
    CHECK(window.app.feeling(id).words.starts_with("Sounds a bit tired or flat"));
}

TEST_CASE("a note of a check-in says what it sounds like as well")
{
    Device device;
    Window window(device);
    const auto id = window.does(app::SaveCheckIn{{.mood = -1, .note = tired}});
    REQUIRE(id);
    CHECK(window.app.feeling(*id).words.starts_with("Sounds a bit tired or flat"));
}

namespace {

constexpr auto upset = "The council LOST MY FORM again!!! I am SO angry, everything is SHIT, always";

}  // namespace

TEST_CASE("words in which feelings run high are noticed; joy and danger have another answer")
{
    Device device;
    Window window(device);
    const auto heard = [&](const char* words) {
        window.does(app::Listen{words, {}});
        return window.app.heard_now().upset;
    };
    CHECK(heard(upset));
    CHECK_FALSE(heard("I GOT THE JOB!!! I am SO HAPPY, best day EVER!!!"));
    CHECK_FALSE(heard("I WANT TO DIE!!! I CAN'T DO THIS ANYMORE, everything is SHIT"));
    CHECK_FALSE(heard("We had soup and talked about the garden."));
    heard(upset);
    window.does(app::SaveEntry{{.text = "I want to kill myself tonight."}});
    CHECK_FALSE(window.app.heard_now().upset);
}

TEST_CASE("how fast somebody types counts only where they allow it, and stays known only as long")
{
    Device device;
    Window window(device);
    const auto hastily = "Why does she NEVER listen to me? I asked her twice, and the sink is still full of pots.";
    const auto heard_after = [&](int spurts) {
        for (int i = 0; i < spurts; ++i) window.does(app::Listen{"We had soup.", {40, 10}});
        window.does(app::Listen{hastily, {80, 10}});
        return window.app.heard_now().upset;
    };
    CHECK_FALSE(heard_after(10));
    window.does(app::SetSetting{"typing-pace", "on"});
    CHECK_FALSE(heard_after(3));
    CHECK(heard_after(10));
    window.does(app::Listen{hastily, {}});  // the next second, too short to tell by itself
    CHECK(window.app.heard_now().upset);
    window.does(app::SetSetting{"typing-pace", "off"});
    CHECK_FALSE(heard_after(0));
    window.does(app::SetSetting{"typing-pace", "on"});
    CHECK_FALSE(heard_after(0));
}
