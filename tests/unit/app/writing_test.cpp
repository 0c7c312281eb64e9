#include "fixtures.h"

#include "app/drafts.h"

using namespace app_test;

TEST_CASE("Saved is said only after the disk has answered")
{
    Device device;
    Window window(device);
    window.app.carry_out(face(1));
    window.app.tick(window.time);
    CHECK(window.said().empty());
    CHECK(window.app.keeping().keeping == app::Keeping::Saving);
    window.run();
    CHECK(window.said() == "Saved\n");
    CHECK(window.app.keeping().keeping == app::Keeping::Saved);
}

TEST_CASE("what the disk refuses is not said to be saved and stays on the screen; once it takes it, it is said")
{
    Device device;
    Window window(device);
    window.pages.fail({.share = 1, .always = platform::headless::Fault::Refused, .refusal = platform::Refusal::Full});
    window.does(note("These words stay"));
    CHECK(window.said().empty());
    CHECK(window.app.keeping().keeping == app::Keeping::NotSaved);
    CHECK(window.app.today().today.front().title == "These words stay");

    window.pages.heal();
    window.pass(5min);
    CHECK(window.said() == "Saved\n");
    CHECK(window.app.keeping().keeping == app::Keeping::Saved);
}

TEST_CASE("a tapped face is a check-in of this minute, and undo takes it back")
{
    Device device;
    Window window(device);
    const auto id = window.does(face(2));
    REQUIRE(id);
    const auto kept = window.app.find_check_in(*id);
    REQUIRE(kept);
    CHECK(kept->mood == 2);
    CHECK(kept->made == window.app.now());
    CHECK_FALSE(window.app.today().first_run);

    const auto notices = window.app.take_notices();
    REQUIRE((notices.size() == 1 && notices.front().then));
    window.does(*notices.front().then);
    CHECK_FALSE(window.app.find_check_in(*id));
    CHECK(window.lines() == 0);
}

TEST_CASE("undo of a change brings back what was there before")
{
    Device device;
    Window window(device);
    const auto id = *window.does(note("As it was"));
    window.said();
    auto changed = *window.app.find_check_in(id);
    changed.note = "As it became";
    window.does(app::SaveCheckIn{changed});
    CHECK(window.app.find_check_in(id)->note == "As it became");
    window.does(*window.app.take_notices().front().then);
    CHECK(window.app.find_check_in(id)->note == "As it was");
}

TEST_CASE("a removed entry is gone from every view, and undo brings it back whole")
{
    Device device;
    Window window(device);
    const auto id = *window.does(app::SaveEntry{{.title = "First page", .text = "It rained."}});
    const auto before = window.app.find_entry(id);
    window.said();
    window.does(app::Remove{record::Source::Entry, id});
    CHECK(window.lines() == 0);
    CHECK(window.app.today().today.empty());
    CHECK(window.app.calendar().days.empty());

    const auto notices = window.app.take_notices();
    REQUIRE(notices.front().words == "Entry removed");
    window.does(*notices.front().then);
    CHECK(window.app.find_entry(id) == before);
    CHECK(window.said() == "It is back\n");
}

TEST_CASE("a check-in with nothing in it is refused, and nothing is said to be saved")
{
    Device device;
    Window window(device);
    CHECK_FALSE(window.does(app::SaveCheckIn{}));
    CHECK(window.said() == "That did not work. Nothing was changed.\n");
    CHECK(window.lines() == 0);
}

TEST_CASE("unfinished words are there in the next window, until they are cleared")
{
    Device device;
    {
        Window window(device);
        window.does(app::KeepDraft{"entry", "Half a sen"});
        CHECK(window.said().empty());
    }
    Window window(device);
    CHECK(window.app.draft("entry") == "Half a sen");
    window.does(app::KeepDraft{"entry", ""});
    CHECK(window.app.draft("entry").empty());
}

TEST_CASE("a draft gives back what was in it; one about now stays about now")
{
    const record::CheckIn check_in{.id = base::id_of_content("c"), .made = {base::Instant{1h}, 60min}, .mood = -2,
                                   .craving = 7, .energy = 0, .sleep_hours = 6.5, .confidence = 10,
                                   .tags = {"a walk", "Ana \"B\""}, .note = "Line one\nline two 🌧"};
    CHECK(app::check_in_of_draft(app::draft_of(check_in)) == check_in);
    CHECK(app::check_in_of_draft(app::draft_of(record::CheckIn{})) == record::CheckIn{});

    const record::Entry entry{.id = base::id_of_content("e"), .made = {}, .title = "T", .text = "Words \\ and more",
                              .tags = {"rain"}, .mood = 0, .prompt = "wave-before"};
    CHECK(app::entry_of_draft(app::draft_of(entry)) == entry);
}

TEST_CASE("a draft that is no draft gives nothing, and strange values are left out")
{
    for (const auto* text : {"", "words", "[]", "3", "{\"tags\":3}", "{\"tags\":[}", "\xff\xfe"})
        CHECK_FALSE(app::check_in_of_draft(text));
    const auto strange = app::check_in_of_draft(R"({"mood":"low","tags":[1,"home"],"note":7,"made":"yesterday"})");
    REQUIRE(strange);
    CHECK(*strange == record::CheckIn{.tags = {"home"}});
}
