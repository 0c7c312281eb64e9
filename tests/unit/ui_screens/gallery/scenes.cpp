#include "scenes.h"

#include <memory>

#include "app/patterns_maker.h"
#include "app/timeline_view.h"
#include "sample_diary.h"
#include "ui/screens/chrome.h"
#include "ui/screens/entry.h"
#include "ui/screens/journal.h"
#include "ui/screens/patterns.h"
#include "ui/screens/welcome.h"
#include "words/text.h"

namespace ui_screens {
namespace {

using namespace std::chrono;
using Kind = ui::Top::Kind;

const base::Moment now = base::moment_at(base::WallTime{today + hours{21} + minutes{40}}, minutes{60});

const app::TrialsView no_trials;

/// All views of one diary.
struct Shown {
    app::Written written;
    app::TimelineView timeline;
    app::CalendarView calendar;
    app::PatternsView patterns;
    app::CheckInView tags;
};
using ShownPointer = std::shared_ptr<const Shown>;

ShownPointer shown(int days, const patterns::Wording& wording, const app::TimelineQuestion& question = {})
{
    auto all = std::make_shared<Shown>();
    all->written = sample_diary(days);
    all->timeline = app::timeline_view(all->written, question, today);
    all->calendar = app::calendar_view(all->written, today);
    all->patterns = app::patterns_of(all->written, {today, "", {}}, wording);
    for (const auto& use : all->written.tags) all->tags.tags.push_back(use.tag.name);
    all->tags.all_tags = all->tags.tags;
    all->tags.all_tags.emplace_back("walk the dog");
    return all;
}

/// A phone says where Back leads; a desktop has the list beside it.
ui::Top top_for(const ui::Frame& frame, const ui::Route& route)
{
    if (route.screen == ui::Screen::Entry) return {Kind::Close, text::shell::close};
    if (route.screen == ui::Screen::Welcome && route.rest.empty()) return {Kind::Close, text::shell::close};
    if (route.screen == ui::Screen::Welcome) return {Kind::Back, text::welcome::back};
    if (route.screen == ui::Screen::Journal) return {Kind::Title, text::shell::journal};
    const bool within = !route.rest.empty() && frame.layout < ui::Layout::Desktop;
    return {within ? Kind::Back : Kind::Title, text::shell::patterns};
}

Scene scene(std::string name, std::string_view place, std::function<ui::Act(ui::Frame&, const ui::Place&)> screen)
{
    auto draw = [route = ui::parse_route(place), screen = std::move(screen)](ui::Frame& frame) {
        const app::KeepingView keeping{app::Keeping::Saved, "Saved"};
        std::ignore = ui::draw_chrome(frame, route, top_for(frame, route), keeping,
                                      [&](const ui::Place& body) { return screen(frame, body); });
    };
    return {std::move(name), std::move(draw)};
}

Scene journal(std::string name, std::string_view place, ShownPointer all)
{
    auto state = std::make_shared<ui::JournalState>();
    ui::journal_at(*state, ui::parse_route(place).rest);
    state->words = all->timeline.words;
    return scene(std::move(name), place, [all, state](ui::Frame& frame, const ui::Place& body) {
        return ui::draw_journal(frame, body, all->timeline, all->calendar, *state);
    });
}

Scene welcome(std::string name, std::string_view place)
{
    auto state = std::make_shared<ui::WelcomeState>();
    ui::welcome_at(*state, ui::parse_route(place).rest);
    return scene(std::move(name), place, [state](ui::Frame& frame, const ui::Place& body) {
        return ui::draw_welcome(frame, body, false, {}, *state);
    });
}

Scene patterns_scene(std::string name, std::string_view place, ShownPointer all, ui::PatternsState first = {})
{
    auto state = std::make_shared<ui::PatternsState>(std::move(first));
    state->chosen = ui::parse_route(place).rest.empty() ? std::string() : ui::parse_route(place).rest.front();
    return scene(std::move(name), place, [all, state](ui::Frame& frame, const ui::Place& body) {
        return ui::draw_patterns(frame, body, {all->patterns, all->calendar, no_trials, {}}, *state);
    });
}

Scene entry(std::string name, ShownPointer all, ui::EntryState first)
{
    auto state = std::make_shared<ui::EntryState>(std::move(first));
    return scene(std::move(name), "/entry", [all, state](ui::Frame& frame, const ui::Place& body) {
        const app::KeepingView keeping{app::Keeping::Saved, "Saved"};
        return ui::draw_entry(frame, body, {now, all->tags, keeping}, *state);
    });
}

ui::EntryState answering()
{
    auto state = ui::entry_state({.prompt = "easier"}, "What made today a little easier than it might have been?", {});
    state.entry.text = "The walk to the river with Priya. We said little. It helped more than talking would have.\n\n"
                       "And I left work on time for once.";
    state.entry.mood = 1;
    state.entry.tags = {"work", "a walk", "the river"};
    return state;
}

ui::EntryState changing(const app::Written& written)
{
    auto state = ui::entry_state(written.entries.back(), {}, {});
    state.when = {};
    state.picker = {.open = true, .typed = "wal"};
    return state;
}

template <class Row>
void find_walk(std::vector<record::Hit>& hits, record::Source source, const Row& row, const std::string& text)
{
    const auto at = text.find("walk");
    if (at == std::string::npos) return;
    auto snippet = std::string(text).insert(at + 4, "\x02").insert(at, "\x01");
    hits.push_back({source, row.id, row.made, 1, std::move(snippet), {}});
}

record::Found walks_in(const app::Written& written)
{
    record::Found found{.hits = {}, .instead = "walk"};
    for (const auto& row : written.check_ins) find_walk(found.hits, record::Source::CheckIn, row, row.note);
    for (const auto& row : written.entries) find_walk(found.hits, record::Source::Entry, row, row.text);
    return found;
}

}  // namespace

std::vector<Scene> scenes(const patterns::Wording& wording)
{
    const auto full = shown(420, wording), few = shown(6, wording), none = shown(0, wording);
    const auto walks = shown(420, wording, {.tag = "a walk"}), nothing = shown(420, wording, {.words = "xylophone"});
    const auto walked = shown(420, wording, {.words = "wlak", .found = walks_in(sample_diary(420))});
    const auto finding = "/patterns/" +
                         (full->patterns.findings.empty() ? "time" : full->patterns.findings.front().key);
    const auto years = shown(1700, wording), years_found = shown(1700, wording, {.tag = "a walk"});
    return {journal("journal-list", "/journal", full),
            journal("journal-long", "/journal", years),
            journal("journal-long-found", "/journal", years_found),
            journal("journal-tag", "/journal", walks),
            journal("journal-words-found", "/journal", walked),
            journal("journal-nothing-found", "/journal", nothing),
            journal("journal-month", "/journal/month/2026-10", full),
            journal("journal-day", "/journal/day/2026-11-20", full),
            journal("journal-year", "/journal/year/2026", full),
            journal("journal-few", "/journal", few),
            journal("journal-empty", "/journal", none),
            entry("entry-new", full, ui::entry_state({}, {}, {})),
            entry("entry-answer", full, answering()),
            entry("entry-change", full, changing(full->written)),
            patterns_scene("patterns", "/patterns", full),
            patterns_scene("patterns-finding", finding, full),
            patterns_scene("patterns-finding-read", finding, full, {.charts = {{"waffle", {.at = 3}}}}),
            patterns_scene("patterns-days", finding, full, {.days_shown = true}),
            patterns_scene("patterns-time", "/patterns/time", full),
            patterns_scene("patterns-all-time", "/patterns/time", full, {.range = ui::TimeRange::All}),
            patterns_scene("patterns-time-events", "/patterns/time", full,
                           {.lapses_shown = true, .lines = {"Craving"}}),
            patterns_scene("patterns-week", "/patterns/week", full),
            patterns_scene("patterns-week-craving", "/patterns/week", full, {.one = "Craving"}),
            patterns_scene("patterns-months", "/patterns/months", full),
            patterns_scene("patterns-months-tags", "/patterns/months", full, {.months_of = 1}),
            patterns_scene("patterns-beside", "/patterns/beside", full),
            patterns_scene("patterns-spread", "/patterns/spread", full),
            patterns_scene("patterns-spread-craving", "/patterns/spread", full, {.one = "Craving"}),
            patterns_scene("patterns-time-table", "/patterns/time", full, {.charts = {{"time", {.table = true}}}}),
            patterns_scene("patterns-week-early", "/patterns/week", few),
            patterns_scene("patterns-year", "/patterns/year", full),
            patterns_scene("patterns-year-read", "/patterns/year", full, {.charts = {{"year", {.at = 200}}}}),
            patterns_scene("patterns-tags", "/patterns/tags", full),
            patterns_scene("patterns-few", "/patterns", few),
            patterns_scene("patterns-empty", "/patterns", none),
            welcome("welcome-1", "/welcome"),
            welcome("welcome-2", "/welcome/2"),
            welcome("welcome-3", "/welcome/3")};
}

}  // namespace ui_screens
