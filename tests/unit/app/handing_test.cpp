#include "fixtures.h"

using namespace app_test;

namespace {

constexpr std::string_view diary = "full_date,date,weekday,time,mood,activities,note_title,note\n"
                                   "2024-03-05,March 5,Tuesday,9:40 pm,rad,\"walk | friends\",By the sea,We stayed\n"
                                   "2024-03-04,March 4,Monday,8:05 am,shiny,,,\n"
                                   "2024-03-03,March 3,Sunday,noonish,good,,,\n";

std::string text_of(const platform::OpenedFile& file)
{
    return {reinterpret_cast<const char*>(file.bytes.data()), file.bytes.size()};
}

/// What only the record knows from which a copy was taken: when that was.
std::string but_when_copied(const platform::OpenedFile& json)
{
    auto text = text_of(json);
    const auto line = text.find("{\"name\":\"last-copy\"");
    if (line != std::string::npos) text.erase(line, text.find('\n', line) + 1 - line);
    return text;
}

void bring_in_diary(Window& window)
{
    window.brings_in("diary.csv", diary);
    REQUIRE(window.app.import());
    for (std::size_t i = 0; i < window.app.import()->moods.size(); ++i)
        if (!window.app.import()->moods[i].level) window.does(app::MapMood{i, 1});
    window.does(app::BringItIn{});
}

}  // namespace

TEST_CASE("a chosen file is shown before anything is kept, and can be put away again")
{
    Device device;
    Window window(device);
    window.brings_in("diary.csv", diary);
    const auto* view = window.app.import();
    REQUIRE(view);
    CHECK(view->format == "Daylio");
    CHECK_FALSE(view->ready);  // "shiny" has no level yet
    REQUIRE(view->skipped.size() == 1);
    CHECK(view->skipped.front().line == 4);
    CHECK(window.lines() == 0);
    window.does(app::CancelImport{});
    CHECK(window.app.import() == nullptr);
    CHECK(window.lines() == 0);
}

TEST_CASE("a file brought in twice adds nothing the second time")
{
    Device device;
    Window window(device);
    bring_in_diary(window);
    CHECK(window.app.import() == nullptr);
    CHECK(window.said() == "2 brought in, 0 were here already\n");
    const int lines = window.lines();
    CHECK(lines >= 2);
    bring_in_diary(window);
    CHECK(window.said() == "0 brought in, 2 were here already\n");
    CHECK(window.lines() == lines);
}

TEST_CASE("how a table's columns are used is remembered for the next one with the same columns")
{
    Device device;
    Window window(device);
    window.brings_in("first.csv", "Day,What\n2024-03-01,Slept at last\n");
    window.does(app::MapColumn{1, 10});
    window.does(app::BringItIn{});
    window.brings_in("second.csv", "Day,What\n2024-03-02,By the sea\n");
    CHECK(window.app.import()->columns.at(1).use == 10);
    window.brings_in("other.csv", "Day,Other\n2024-03-02,By the sea\n");
    CHECK(window.app.import()->columns.at(1).use == 0);
}

TEST_CASE("a diary of another app names what is left out by its entry")
{
    Device device;
    Window window(device);
    window.brings_in("Journal.json", "{\"metadata\":{},\"entries\":[{\"creationDate\":\"2024-03-01T20:40:00Z\","
                                     "\"text\":\"Slept at last\"},{\"text\":\"No day\"}]}");
    const auto* view = window.app.import();
    REQUIRE(view);
    CHECK(view->format == "Day One");
    CHECK(view->ready);
    REQUIRE(view->skipped.size() == 1);
    CHECK(view->skipped.front().why == "Entry 2: No date in this row.");
    window.does(app::BringItIn{});
    CHECK(window.lines() == 1);
}

TEST_CASE("a file that is no table says why in words, and bringing it in changes nothing")
{
    Device device;
    Window window(device);
    window.brings_in("picture.png", std::string_view("\x89PNG\r\n\x1a\n\0\0\0", 11));
    REQUIRE(window.app.import());
    CHECK_FALSE(window.app.import()->error.empty());
    CHECK_FALSE(window.app.import()->ready);
    window.does(app::BringItIn{});
    CHECK(window.lines() == 0);
}

TEST_CASE("what is taken out as JSON or SQLite comes in on another device just as it was")
{
    for (const auto format : {app::Format::Json, app::Format::Sqlite}) {
        Device old_phone, new_phone;
        Window from(old_phone), to(new_phone);
        from.does(note("Slept at last", {"home"}));
        from.does(app::SaveEntry{{.title = "First page", .text = "It rained."}});
        from.does(app::TakeOut{format});
        REQUIRE(from.hands.saved.size() == 1);

        to.brings_in(from.hands.saved.front().name, text_of(from.hands.saved.front()));
        CHECK(to.app.import()->whole_record);
        to.does(app::BringItIn{});
        CHECK(to.lines() == 2);
        to.does(app::TakeOut{app::Format::Json});
        from.does(app::TakeOut{app::Format::Json});
        CHECK(but_when_copied(to.hands.saved.back()) == but_when_copied(from.hands.saved.back()));
    }
}

TEST_CASE("copies for other programs carry the day in their names and the words in them")
{
    Device device;
    Window window(device);
    window.does(note("Slept at last"));
    window.does(app::TakeOut{app::Format::Csv});
    window.does(app::TakeOut{app::Format::Markdown});
    window.does(app::TakeOut{app::Format::MarkdownFolder});
    REQUIRE(window.hands.saved.size() == 3);
    CHECK(window.hands.saved.back().name == "lantern-2026-11-24.zip");
    CHECK(text_of(window.hands.saved.back()).starts_with("PK"));
    window.hands.saved.pop_back();
    CHECK(window.hands.saved[0].name == "lantern-2026-11-24.csv");
    CHECK(window.hands.saved[1].name == "lantern-2026-11-24.md");
    for (const auto& file : window.hands.saved) CHECK(text_of(file).find("Slept at last") != std::string::npos);
}

TEST_CASE("the sample never touches the person's own record, whatever is done in it")
{
    Device device;
    Window window(device);
    window.does(note("Mine"));
    window.said();
    const auto before = device.disk->kept.head;

    window.does(app::LookAround{app::SampleDiary::Published});
    CHECK(window.app.today().sample == app::SampleDiary::Published);
    CHECK(window.lines() == 3);
    const auto id = *window.does(note("Only a try"));
    window.does(app::Remove{record::Source::CheckIn, id});
    window.does(app::KeepDraft{"entry", "Half a sen"});
    CHECK(window.app.today().question.has_value());
    CHECK(window.app.keeping().keeping == app::Keeping::Nothing);
    CHECK(window.said().find("Saved") == std::string::npos);
    CHECK(device.disk->kept.head == before);

    window.does(app::LeaveSample{});
    CHECK_FALSE(window.app.today().sample);
    CHECK(window.lines() == 1);
    CHECK(window.app.draft("entry").empty());
}

TEST_CASE("a sample that cannot be read leaves everything as it was")
{
    Device device;
    Window window(device);
    FaultyPageSink pages(device.disk, {});
    Device other;
    Pen pen(other);
    app::App app({pages, pen, window.hands, device.clock, window.dice, window.releases, window.secrets,
                  window.snapshots, window.browser, window.eraser, window.shelf, window.folder, device.passkeys,
                  window.places},
                 {content::prompts, content::insight_sentences, [](auto, const auto& loaded) { loaded("{}"); }}, [] {});
    app.start();
    do app.tick(1h);
    while (pages.step());
    app.carry_out(app::LookAround{});
    CHECK(app.stage() == app::Stage::Ready);
    CHECK_FALSE(app.today().sample);
    CHECK(app.take_notices().front().words == "That did not work. Nothing was changed.");
}
