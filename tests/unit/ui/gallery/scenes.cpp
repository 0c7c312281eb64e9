#include "scenes.h"
#include <array>
#include <memory>
#include "ui/column.h"
#include "ui/sheet.h"
#include "ui/sky.h"
#include "ui/widgets/bar.h"
#include "ui/charts/line.h"
#include "ui/charts/month.h"
#include "ui/charts/waffle.h"
#include "ui/charts/year.h"

namespace gallery {
namespace {

using namespace ui;
constexpr std::array<std::string_view, 5> moods{"Very low", "Low", "So-so", "Good", "Very good"};
constexpr std::array<NavItem, 5> rooms{{{Icon::HomeHeart, "Today"},
                                        {Icon::Notebook, "Journal"},
                                        {Icon::ChartLine, "Patterns"},
                                        {Icon::Route, "Path"},
                                        {Icon::Compass, "Tools"}}};

float tabs(Frame& f, std::size_t chosen)
{
    const float height = 64 + f.surface.safe_bottom;
    const Rect bar{0, f.surface.height - height, f.surface.width, height};
    bottom_bar(f, bar);
    const float each = (bar.width - 8) / 5;
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        NavItem item = rooms[i];
        item.selected = i == chosen;
        tab(f, {bar.x + 4 + each * static_cast<float>(i), bar.y, each, 64}, item);
    }
    return height;
}

void help(Frame& f, float right = 16)
{
    help_pill(f, "Help now", f.surface.width - right, f.surface.safe_top + (f.layout == Layout::Phone ? 0 : 26));
}

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

void rail(Frame& f, std::size_t chosen)
{
    const Rect bar{0, 0, 216, f.surface.height};
    f.paint.fill(bar, f.palette().sunken);
    lamp(f, {41, 56}, 27);
    f.paint.text(Style::Prompt, {64, 29}, "Lantern", f.palette().text);
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        NavItem item = rooms[i];
        item.selected = i == chosen;
        rail_item(f, {12, 82 + 52 * static_cast<float>(i), 192, 48}, item);
    }
    rail_item(f, {12, f.surface.height - 124, 192, 48}, {Icon::Settings, "Settings"});
    rail_item(f, {12, f.surface.height - 72, 192, 48}, {Icon::Lock, "Lock"});
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

std::vector<std::optional<int>> year_of_days()
{
    std::vector<std::optional<int>> days;
    unsigned int state = 7;
    int level = 2;
    for (int day = 0; day < 365; ++day) {
        state = state * 1664525u + 1013904223u;
        const auto roll = state >> 24;
        if (roll < 60 && level > 0) --level;
        if (roll > 190 && level < 4) ++level;
        days.push_back(roll % 11 == 0 ? std::nullopt : std::optional{level});
    }
    return days;
}

void year_phone(Frame& f)
{
    const float bar = tabs(f, 1);
    int kind = 2;
    scroll(f, "journal", {0, f.surface.safe_top, f.surface.width, f.surface.height - bar - f.surface.safe_top}, 16, 640,
           [&](Column& page) {
               page.gap(8);
               page.title("Journal");
               page.gap(14);
               page.segmented("View", std::array<std::string_view, 3>{"List", "Month", "Year"}, kind);
               page.gap(12);
               const float top = page.y();
               page.icon_button(Icon::ChevronLeft, "2025");
               page.move_to(top + 9);
               page.heading("2026", {.align = Align::Centre});
               page.move_to(top + 50);
               YearChart chart{.year = 2026,
                               .levels = year_of_days(),
                               .last_day = 327,
                               .today = 327,
                               .month_letters = {"J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"},
                               .month_names = {"January", "February", "March", "April", "May", "June", "July", "August",
                                               "September", "October", "November", "December"},
                               .name = "Your year 2026",
                               .summary = "232 of 328 days"};
               year(page, chart);
               page.gap(12);
               page.face_legend("Very low", "Very good");
           });
    help(f);
}

void month_phone(Frame& f)
{
    const float bar = tabs(f, 1);
    int kind = 1;
    scroll(f, "journal", {0, f.surface.safe_top, f.surface.width, f.surface.height - bar - f.surface.safe_top}, 16, 640,
           [&](Column& page) {
               page.gap(8);
               page.title("Journal");
               page.gap(14);
               page.segmented("View", std::array<std::string_view, 3>{"List", "Month", "Year"}, kind);
               page.gap(12);
               page.card(
                   [](Column& c) {
                       MonthChart chart{.first_weekday = 6,
                                        .today = 23,
                                        .last = 23,
                                        .weekdays = {"M", "T", "W", "T", "F", "S", "S"},
                                        .name = "November 2026"};
                       const auto levels = year_of_days();
                       for (std::size_t day = 0; day < 30; ++day)
                           chart.days.push_back(
                               {levels[100 + day], day % 3 == 0, std::to_string(day + 1) + " November"});
                       month(c, chart);
                   },
                   {.padding = 12});
           });
    help(f);
}

WaffleChart walk_chart()
{
    return {.name = "Craving on days with and without a walk", .measure = "Craving, 0 to 10. One mark is one day.",
            .rows = {{"With a walk", "41 days", {2, 6, 8, 9, 7, 5, 2, 1, 1, 0, 0}, 3.1, 2.6, 3.7, 0},
                     {"Without a walk", "98 days", {1, 4, 9, 12, 16, 18, 15, 12, 7, 3, 1}, 4.9, 4.5, 5.3, 1}},
            .summary = "With a walk 3.1 over 41 days, without 4.9 over 98 days."};
}

void pattern_phone(Frame& f)
{
    const float bar = tabs(f, 2);
    scroll(f, "pattern",
           {0, f.surface.safe_top + 44, f.surface.width, f.surface.height - bar - f.surface.safe_top - 44}, 16, 640,
           [&](Column& page) {
               page.gap(12);
               page.title("On days with a walk, craving was about 2 points lower");
               page.gap(6);
               page.small("They go together. That does not mean one causes the other.");
               page.gap(16);
               page.card([](Column& c) { waffle_chart(c, walk_chart()); }, {.padding = 18});
               page.gap(12);
               page.card(
                   [](Column& c) {
                       c.facts("Difference", "1.8 lower", true);
                       c.facts("Likely between", "0.9 and 2.6");
                   },
                   {.rows = true});
               page.gap(12);
               page.button("Show the days", {.icon = Icon::List});
               page.beside();
               page.button("Mute", {.icon = Icon::EyeOff, .kind = ButtonKind::Quiet});
           });
    back_button(f, {14, f.surface.safe_top}, "Patterns");
    help(f);
}

LineChart craving_chart(std::string_view key = "craving")
{
    LineChart chart{
        .key = key,
        .name = "Craving over 90 days",
        .first = 0,
        .last = 89,
        .usual = std::pair{3.1, 6.1},
        .ticks = {{10, "Sep"}, {40, "Oct"}, {71, "Nov"}},
        .mean_word = "7-day mean",
        .usual_word = "your usual",
        .height = 170,
        .tell = [](int day) { return std::pair{"Day " + std::to_string(day), std::string{"7-day mean 3.4"}}; },
        .summary = "Between 1.6 and 6.8; most days near 4."};
    unsigned int state = 3;
    for (int day = 0; day < 90; ++day) {
        state = state * 1664525u + 1013904223u;
        if (day > 60 && day < 66) continue;
        const double wave = 4 + 1.6 * std::sin(day / 9.0) + static_cast<double>(state >> 24) / 128.0 - 1;
        chart.days.push_back({day, wave});
    }
    for (std::size_t i = 3; i + 3 < chart.days.size(); ++i) {
        double sum = 0;
        for (std::size_t k = i - 3; k <= i + 3; ++k) sum += chart.days[k].value;
        chart.mean.push_back({chart.days[i].day, sum / 7});
    }
    return chart;
}

void patterns_desktop(Frame& f)
{
    rail(f, 2);
    f.paint.text(Style::Title, {248, 32}, "Patterns", f.palette().text);
    scroll(f, "list", {216, 80, 368, f.surface.height - 80}, 32, 304, [](Column& page) {
        page.move_to(72);
        page.section("What goes together");
        page.row(
            {.icon = Icon::Walk, .title = "A walk", .detail = "Craving 1.8 lower", .selected = true, .compact = true});
        page.row({.icon = Icon::Bed,
                  .title = "Under 6 hours of sleep",
                  .detail = "Craving 1.2 higher the day after",
                  .compact = true});
        page.row({.icon = Icon::Users, .title = "Time with family", .detail = "Mood a little better", .compact = true});
        page.row({.icon = Icon::Clock,
                  .title = "Between 16:00 and 20:00",
                  .detail = "Craving at its highest",
                  .compact = true});
        page.section("Over time");
        page.row({.icon = Icon::ChartLine,
                  .title = "The long view",
                  .detail = "One shift, in early October",
                  .compact = true});
        page.row(
            {.icon = Icon::CalendarMonth, .title = "The week", .detail = "Saturdays are lighter", .compact = true});
    });
    scroll(f, "detail", {584, 80, f.surface.width - 584, f.surface.height - 80}, 16, 648, [](Column& page) {
        page.gap(12);
        page.title("On days with a walk, craving was about 2 points lower");
        page.gap(6);
        page.small("They go together. That does not mean one causes the other.");
        page.gap(16);
        page.split(404, 16, [](Column& a, Column& b) {
            a.card([](Column& c) { waffle_chart(c, walk_chart()); }, {.padding = 22});
            b.card(
                [](Column& c) {
                    for (const auto& [label, value] : std::array<std::pair<const char*, const char*>, 3>{
                             {{"Difference", "1.8 lower"}, {"Likely between", "0.9 and 2.6"}, {"Days", "41 and 98"}}}) {
                        c.small(label);
                        c.figure(value);
                        c.gap(16);
                    }
                },
                {.padding = 20});
        });
        page.gap(16);
        page.card([](Column& c) { line_chart(c, craving_chart()); }, {.padding = 20});
        page.gap(14);
        page.button("Show the days", {.icon = Icon::List});
        page.beside();
        page.button("Keep", {.icon = Icon::Bookmark, .kind = ButtonKind::Quiet});
        page.beside();
        page.button("Mute", {.icon = Icon::EyeOff, .kind = ButtonKind::Quiet});
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
               page.gap(40);
               page.card([](Column& c) {
                   line_chart(c, [] {
                       LineChart chart = craving_chart("mood");
                       chart.name = "Mood over 90 days";
                       chart.faces = true;
                       chart.least = -2;
                       chart.most = 2;
                       chart.grid_lines = 5;
                       chart.usual = std::pair{-.5, 1.};
                       for (auto* series : {&chart.days, &chart.mean})
                           for (auto& point : *series) point.value = (point.value - 4) / 2;
                       return chart;
                   }());
               });
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
                           {"pattern-phone-dark", phone, Appearance::Dark, pattern_phone},
                           {"year-phone-light", phone, Appearance::Light, year_phone},
                           {"month-phone-light", phone, Appearance::Light, month_phone},
                           {"night-room-phone", phone, Appearance::Night, night_room},
                           {"today-desktop-light", desktop, Appearance::Light, today_desktop},
                           {"patterns-desktop-dark", desktop, Appearance::Dark, patterns_desktop},
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
    return all;
}

}  // namespace gallery
