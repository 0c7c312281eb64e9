#include "scenes.h"
#include "rooms.h"
#include <array>
#include <memory>
#include "ui/column.h"
#include "ui/sheet.h"
#include "ui/sky.h"
#include "ui/widgets/bar.h"
#include "ui/charts/waffle.h"

namespace gallery {
namespace {

using namespace ui;
constexpr std::array<std::string_view, 5> moods{"Very low", "Low", "So-so", "Good", "Very good"};
void today_cards(Column& page, std::optional<int>& mood)
{
    page.card([&](Column& c) {
        c.heading("How are you right now?");
        c.gap(4);
        c.faces("How are you right now?", moods, mood);
    }, {.above = page.frame().layout == Layout::Phone ? 16.f : 20.f});
    page.gap(card_gap(page.frame().layout));
    page.card([](Column& c) {
        c.lamp_caption("One question for tonight");
        c.gap(8);
        c.prompt("What made today a little easier than it might have been?");
        c.gap(8);
        c.small("Chosen because your evenings after work have been lighter this week.");
        c.gap(16);
        c.button("Write", {.icon = Icon::Pencil});
        c.beside();
        c.button("Another one", {.kind = ButtonKind::Quiet});
    });
    page.gap(card_gap(page.frame().layout));
    page.card([](Column& c) {
        c.row({.icon = Icon::Pill, .title = "Morning dose", .detail = "Taken at 08:10", .tick = true, .divider = true});
        c.row({.icon = Icon::Phone, .title = "Call Priya", .detail = "Before 18:00, if you like"});
    }, {.rows = true});
}

void today(Frame& f)
{
    std::optional<int> mood;
    const float bar = tabs(f, 0);
    const Rect view{0, 0, f.surface.width, f.surface.height - bar};
    scroll(f, "today", view, 16, 640, [&](Column& page) {
        draw_sky(f.paint, {0, page.y(), f.surface.width, 380}, {.hour = 18, .hills_at = 190});
        page.gap(f.surface.safe_top + 11);
        page.small("Tuesday 24 November");
        page.move_to(100);
        page.indented(4, [](Column& c) {
            c.indented(0,
                       [](Column& d) { d.split(220, 0, [](Column& e, Column&) { e.display("Good evening, Sam"); }); });
        });
        page.move_to(212);
        today_cards(page, mood);
    });
    help(f);
}

void check_in(Frame& f)
{
    std::optional<int> mood = 3, craving = 3, confidence = 8;
    std::vector<std::string> around{"work", "a walk"};
    const std::vector<std::string> often{"work", "tired", "a walk", "alone", "family", "payday"};
    bool open = true;
    const float below = foot(f, f.whole(), 20, 560, [](Column& c) {
        c.button("Save", {.kind = ButtonKind::Primary, .width = full_width, .height = 56});
        c.gap(6);
        c.caption("Stays on this device", {.align = Align::Centre});
    });
    const Rect view{0, f.surface.safe_top + 44, f.surface.width, f.surface.height - below - f.surface.safe_top - 44};
    scroll(f, "check-in", view, 20, 560, [&](Column& page) {
        page.gap(6);
        const float top = page.y();
        page.title("Check in");
        f.paint.text(Style::Button, {page.x() + page.width(), top + 6}, "Now, 21:40", f.palette().accent,
                     {.align = Align::Right});
        page.gap(2);
        page.small("One tap is enough. The rest is up to you.");
        page.gap(18);
        page.faces("How are you right now?", moods, mood);
        page.gap(24);
        page.slider("Craving", craving,
                    {.low_word = "None",
                     .high_word = "As strong as it gets",
                     .unset_word = "Not set",
                     .unset_action = "Unset craving"});
        page.gap(24);
        page.slider("Getting through today the way I want", confidence,
                    {.low_word = "Not sure at all", .high_word = "Very sure", .unset_word = "Not set"});
        page.gap(24);
        page.strong("What is around?");
        page.gap(8);
        page.chips("What is around?", often, around);
        page.beside();
        page.chip("Find or add", false, Icon::Search);
        page.gap(16);
        page.button("Sleep, energy, a note", {.icon = Icon::Plus, .kind = ButtonKind::Quiet, .minor = true});
        std::optional<int> energy;
        page.gap(24);
        page.slider("Energy", energy, {.low_word = "None", .high_word = "Plenty", .unset_word = "Not set"});
    });
    round_button(f, {10, f.surface.safe_top, 44, 44}, Icon::X, "Close");
    (void)open;
    help(f);
}

void today_desktop(Frame& f)
{
    std::optional<int> mood;
    rail(f, 0);
    const Rect view{216, 0, f.surface.width - 216, f.surface.height};
    draw_sky(f.paint, {view.x, 0, view.width, 380}, {.hour = 18, .right = 244, .hills_at = 196});
    scroll(f, "today", view, 32, 1000, [&](Column& page) {
        page.gap(37);
        page.small("Tuesday 24 November");
        page.move_to(84);
        page.display("Good evening, Sam");
        page.move_to(184);
        page.split(608, 16, [&](Column& main, Column& side) {
            today_cards(main, mood);
            side.card([](Column& c) {
                c.caption("What goes together");
                c.gap(4);
                c.figure("On days with a walk, craving was about 2 points lower");
                c.gap(8);
                const std::array bars{MeanBar{"With a walk", "3.1", 3.1, 2.6, 3.7, 0},
                                      MeanBar{"Without a walk", "4.9", 4.9, 4.5, 5.3, 1}};
                mean_bars(c, bars, 0, 10);
                c.gap(8);
                c.button("Show the days", {.kind = ButtonKind::Quiet});
            }, {.padding = 20});
            side.gap(16);
            side.card([](Column& c) {
                c.caption("Waves that passed");
                c.gap(4);
                c.figure("23 urges came and went");
                c.gap(4);
                c.small("The middle one took 14 minutes.");
            }, {.padding = 20});
            side.gap(16);
            side.banner({.icon = Icon::Heart,
                         .title = "A win from Sunday",
                         .text = "You asked for help, and you came back.",
                         .kind = BannerKind::Win});
        });
    });
    help(f, 32);
}

void night_room(Frame& f)
{
    scroll(f, "night", {0, f.surface.safe_top + 44, f.surface.width, f.surface.height - f.surface.safe_top - 44}, 16,
           640, [](Column& page) {
               page.gap(32);
               page.display("It is passing", {.align = Align::Centre});
               page.gap(8);
               page.paragraph("8 minutes in. Yours usually pass in about 14.", {.align = Align::Centre});
               page.gap(380);
               page.tiles("Tools", std::array{Tile{Icon::Wind, "Breathe"}, Tile{Icon::LayoutGrid, "Blocks"},
                                              Tile{Icon::Phone, "Call Priya"}});
               page.gap(12);
               page.button("How strong is it now?", {.kind = ButtonKind::Primary, .width = full_width, .height = 72});
           });
    round_button(f, {10, f.surface.safe_top, 44, 44}, Icon::X, "Close");
    help(f);
}

void widgets(Frame& f)
{
    bool on = true, off = false;
    int hours = 7, choice = 1, kind = 0;
    std::string note, name = "Evening walk by the canal", words;
    scroll(f, "widgets", f.whole(), 16, 640, [&](Column& page) {
        page.gap(8);
        page.title("Every widget");
        page.search_field("search", words, "Search your words", "Clear");
        page.gap(12);
        page.segmented("View", std::array<std::string_view, 2>{"List", "Month"}, kind);
        page.gap(12);
        page.card([&](Column& c) {
            c.toggle("Spell check", on, "On", "Off", "Some browsers send what you type to their maker.");
            c.toggle("Large numbers", off, "On", "Off");
            c.stepper("Hours of sleep", hours, {.less = "Less", .more = "More", .unit = "h"});
            c.choice("Theme", std::array<std::string_view, 2>{"Light", "As the device says"}, choice);
        }, {.rows = true});
        page.gap(12);
        page.text_field("name", name, {.label = "Title", .titled = true});
        page.gap(12);
        page.card([&](Column& c) {
            c.text_field("note", note,
                         {.label = "Note",
                          .hint = "What made today a little easier?",
                          .boxed = false,
                          .many_lines = true,
                          .least_height = 78});
        });
        page.gap(12);
        page.banner({.icon = Icon::AlertTriangle,
                     .text = "Not saved yet. Your words are still here.",
                     .action = "Download a copy now",
                     .kind = BannerKind::Caution});
        page.gap(12);
        page.progress("Importing", .4f, "480 of 1,204 days");
        page.gap(16);
        page.button("Bring these in", {.enabled = false, .missing = "Choose what each column means first."});
        page.gap(12);
        page.button("Delete everything", {.icon = Icon::Trash, .kind = ButtonKind::Danger});
    });
}

void empty(Frame& f)
{
    const float bar = tabs(f, 1);
    f.toasts.say({.words = "Entry removed", .action = "Undo", .key = "undo"});
    scroll(f, "empty", {0, f.surface.safe_top, f.surface.width, f.surface.height - bar - f.surface.safe_top}, 16, 640,
           [](Column& page) {
               page.gap(8);
               page.title("Journal");
               page.gap(40);
               page.empty_state({Icon::Notebook, "Your days will gather here.",
                                 "One tap on a face is enough for a day.", "Check in"});
           });
    help(f);
    draw_toast(f, {0, 0, f.surface.width, f.surface.height - bar});
    f.toasts.clear();
}

void with_sheet(Frame& f)
{
    today(f);
    bool open = true;
    sheet(f, "tags", open, {.title = "What is around?", .close = "Close"}, [](Column& c) {
        std::vector<std::string> chosen{"work"};
        c.section("Often");
        c.chips("Often",
                std::vector<std::string>{"work", "tired", "a walk", "alone", "family", "payday", "slept badly"},
                chosen);
        c.section("Places");
        c.row({.icon = Icon::MapPin, .title = "Home"});
        c.row({.icon = Icon::MapPin, .title = "On the bus"});
    }, [](Column& c) { c.button("Done", {.kind = ButtonKind::Primary, .width = full_width, .height = 56}); });
}

}  // namespace

std::vector<Scene> scenes()
{
    const platform::Surface phone{.width = 390, .height = 844, .scale = 2, .safe_top = 46, .safe_bottom = 20};
    const platform::Surface desktop{.width = 1280, .height = 800, .scale = 1};
    platform::Surface large = phone, small = phone;
    large.text_scale = 2;
    small.width = 320;
    small.height = 640;
    std::vector<Scene> all{{"today-phone-light", phone, Appearance::Light, today},
                           {"today-phone-dark", phone, Appearance::Dark, today},
                           {"checkin-phone-light", phone, Appearance::Light, check_in},
                           {"checkin-phone-dark", phone, Appearance::Dark, check_in},
                           {"night-room-phone", phone, Appearance::Night, night_room},
                           {"today-desktop-light", desktop, Appearance::Light, today_desktop},
                           {"widgets-phone-light", phone, Appearance::Light, widgets},
                           {"widgets-phone-dark", phone, Appearance::Dark, widgets},
                           {"widgets-phone-contrast", phone, Appearance::ContrastDark, widgets},
                           {"empty-phone-light", phone, Appearance::Light, empty},
                           {"sheet-phone-light", phone, Appearance::Light, with_sheet},
                           {"sheet-desktop-dark", desktop, Appearance::Dark, with_sheet},
                           {"checkin-phone-large", large, Appearance::Light, check_in},
                           {"today-phone-320", small, Appearance::Light, today},
                           {"checkin-phone-night", phone, Appearance::Night, check_in},
                           {"checkin-phone-contrast", phone, Appearance::ContrastDark, check_in}};
    for (Scene& scene : chart_scenes()) all.push_back(std::move(scene));
    return all;
}

}  // namespace gallery
