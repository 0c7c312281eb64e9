#include <set>

#include "app/dates.h"
#include "app/today_view.h"
#include "fixtures.h"

using namespace app_test;

namespace {

struct WithSam {
    Device device;
    Window window{device};
    WithSam() { window.does(app::LookAround{}); }
};

std::set<std::string> titles_of(const app::TimelineView& view)
{
    std::set<std::string> titles;
    for (const auto& day : view.days)
        for (const auto& line : day.lines) titles.insert(line.title);
    return titles;
}

}  // namespace

TEST_CASE("looking around opens Sam's diary, which greets Sam and says whose it is")
{
    WithSam sam;
    CHECK(sam.window.app.sample() == app::SampleDiary::Sam);
    CHECK(sam.window.app.today().sample == app::SampleDiary::Sam);
    CHECK(sam.window.app.today().greeting.ends_with(", Sam"));
    CHECK(sam.window.lines() > 300);
    sam.window.does(app::LookAround{app::SampleDiary::Published});
    CHECK(sam.window.app.sample() == app::SampleDiary::Published);
    CHECK(sam.window.lines() == 3);
    sam.window.does(app::LeaveSample{});
    CHECK_FALSE(sam.window.app.sample());
    CHECK(sam.window.lines() == 0);
}

TEST_CASE("Sam's patterns show what was written into the story: walks go with less craving, short nights with more")
{
    WithSam sam;
    const auto& findings = sam.window.app.patterns().findings;
    const auto says = [&](std::string_view tag, std::string_view detail) {
        return std::ranges::any_of(findings, [&](const app::FindingView& finding) {
            return finding.tag == tag && finding.detail.starts_with("Craving") && finding.detail.ends_with(detail);
        });
    };
    for (const auto& finding : findings) MESSAGE(finding.headline);
    CHECK(says("a walk", "lower"));
    CHECK(says("slept badly", "higher"));
}

TEST_CASE("Sam's two lapses and the regimen's beginning stand at their days, in order")
{
    WithSam sam;
    std::vector<std::string> told;
    for (const auto& event : sam.window.app.patterns().events)
        told.push_back(app::date_with_year(event.day) + ": " + event.words);
    CHECK(told == std::vector<std::string>{"22 June 2026: Methadone, from 22 June", "24 July 2026: A lapse",
                                           "12 October 2026: A lapse"});
}

TEST_CASE("the journal shows lapses and wins among the rest, and leaves them out of a search or a tag")
{
    WithSam sam;
    const auto all = titles_of(sam.window.app.timeline());
    CHECK(all.contains("used, after the shop"));
    CHECK(all.contains("Keys to the back gate"));
    sam.window.does(app::Search{"boots"});
    CHECK(sam.window.lines() > 0);
    CHECK_FALSE(titles_of(sam.window.app.timeline()).contains("Boots"));
    sam.window.does(app::Search{""});
    sam.window.does(app::FilterByTag{"a walk"});
    CHECK_FALSE(titles_of(sam.window.app.timeline()).contains("Keys to the back gate"));
}

TEST_CASE("a win of the last week is shown by day, never at night")
{
    WithSam sam;
    REQUIRE(sam.window.app.today().win);
    CHECK(sam.window.app.today().win->title.starts_with("A win from "));
    while (sam.window.app.today().part != app::PartOfDay::Night) sam.window.pass(1h);
    CHECK_FALSE(sam.window.app.today().win);
}

TEST_CASE("no win is shown within a day of a lapse, nor right after a very low moment")
{
    const auto shown_with = [](const auto& more) {
        const base::Moment now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + 14h, 60min};
        const reflection::Catalogue no_questions;
        app::Written written;
        written.wins.push_back({.id = {}, .made = now, .words = "Rang Priya"});
        more(written, now);
        return app::today_view(written, {.now = now, .name = "", .catalogue = &no_questions, .shows = {}}).win;
    };
    CHECK(shown_with([](app::Written&, base::Moment) {}));
    CHECK_FALSE(shown_with([](app::Written& written, base::Moment now) {
        written.lapses.push_back({.id = {}, .made = {now.at - 23h, now.offset}});
    }));
    CHECK(shown_with([](app::Written& written, base::Moment now) {
        written.lapses.push_back({.id = {}, .made = {now.at - 25h, now.offset}});
    }));
    CHECK_FALSE(shown_with([](app::Written& written, base::Moment now) {
        written.check_ins.push_back({.id = {}, .made = now, .mood = -2});
    }));
}

TEST_CASE("a new person is greeted until somebody says so; one with words, or without their record, is not")
{
    Device device;
    {
        Window window(device);
        CHECK(window.app.is_new_person());
        window.does(app::SetSetting{"welcomed", "yes"});
        CHECK_FALSE(window.app.is_new_person());
    }
    CHECK_FALSE(Window(device).app.is_new_person());

    Device other;
    Window writer(other);
    writer.does(note("Mine"));
    CHECK_FALSE(writer.app.is_new_person());
}

TEST_CASE("what is set while a sample is shown is the person's own, and seen at once")
{
    WithSam sam;
    sam.window.does(app::SetSetting{"day-starts", "6"});
    CHECK(sam.window.app.settings().day_starts == 6);
    sam.window.does(app::LeaveSample{});
    CHECK(sam.window.app.settings().day_starts == 6);
}

TEST_CASE("the sample keeps a new person new")
{
    WithSam sam;
    CHECK_FALSE(sam.window.app.is_new_person());
    sam.window.does(app::LeaveSample{});
    CHECK(sam.window.app.is_new_person());
}
