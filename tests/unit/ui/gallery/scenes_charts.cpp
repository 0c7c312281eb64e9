#include <array>
#include <cmath>
#include <tuple>
#include "rooms.h"
#include "scenes.h"
#include "ui/charts/line.h"
#include "ui/charts/month.h"
#include "ui/charts/waffle.h"
#include "ui/charts/year.h"
#include "ui/column.h"
#include "ui/widgets/bar.h"

namespace gallery {
namespace {

using namespace ui;

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
            .summary = "With a walk 3.1 over 41 days, without 4.9 over 98 days.",
            .cursor_name = "Craving with and without a walk: one at a time",
            .tell = [](int, int value) { return TwoLines{"Craving " + std::to_string(value), "6 days"}; }};
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
               ChartState read{.at = 3};
               page.card([&](Column& c) { waffle_chart(c, walk_chart(), read); }, {.padding = 18});
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

LineChart craving_chart()
{
    LineChart chart{.key = "craving",
                    .name = "Craving over 90 days",
                    .series = {{.name = "Craving"}},
                    .shown = {0, 89},
                    .all = {0, 89},
                    .usual = std::pair{3.1, 6.1},
                    .ticks = {{10, "Sep"}, {40, "Oct"}, {71, "Nov"}},
                    .shifts = {{34, "lower from here"}},
                    .limits = {{8, "your limit"}},
                    .events = {12, 40, 71},
                    .mean_word = "7-day mean",
                    .usual_word = "your usual",
                    .event_word = "a walk",
                    .cursor_name = "Craving over 90 days: one day",
                    .tell = [](int day) { return TwoLines{"Day " + std::to_string(day), "7-day mean 3.4"}; },
                    .summary = "Between 1.6 and 6.8; most days near 4."};
    auto& series = chart.series.front();
    unsigned int state = 3;
    for (int day = 0; day < 90; ++day) {
        state = state * 1664525u + 1013904223u;
        if (day > 60 && day < 66) continue;
        const double wave = 4 + 1.6 * std::sin(day / 9.0) + static_cast<double>(state >> 24) / 128.0 - 1;
        series.days.push_back({day, wave});
    }
    for (std::size_t i = 3; i + 3 < series.days.size(); ++i) {
        double sum = 0;
        for (std::size_t k = i - 3; k <= i + 3; ++k) sum += series.days[k].value;
        series.mean.push_back({series.days[i].day, sum / 7});
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
            ChartState unread;
            a.card([&](Column& c) { waffle_chart(c, walk_chart(), unread); }, {.padding = 22});
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
        ChartState read{.at = 63};
        page.card([&](Column& c) { std::ignore = line_chart(c, craving_chart(), read); }, {.padding = 20});
        page.gap(14);
        page.button("Show the days", {.icon = Icon::List});
        page.beside();
        page.button("Keep", {.icon = Icon::Bookmark, .kind = ButtonKind::Quiet});
        page.beside();
        page.button("Mute", {.icon = Icon::EyeOff, .kind = ButtonKind::Quiet});
    });
    help(f, 32);
}

}  // namespace

std::vector<Scene> chart_scenes()
{
    const platform::Surface phone{.width = 390, .height = 844, .scale = 2, .safe_top = 46, .safe_bottom = 20};
    const platform::Surface desktop{.width = 1280, .height = 800, .scale = 1};
    platform::Surface large = phone;
    large.text_scale = 2;
    return {{"pattern-phone-dark", phone, Appearance::Dark, pattern_phone},
            {"pattern-phone-large", large, Appearance::Light, pattern_phone},
            {"year-phone-light", phone, Appearance::Light, year_phone},
            {"month-phone-light", phone, Appearance::Light, month_phone},
            {"patterns-desktop-dark", desktop, Appearance::Dark, patterns_desktop}};
}

}  // namespace gallery
