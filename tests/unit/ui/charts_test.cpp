#include <cmath>
#include <cstdlib>
#include <optional>
#include <tuple>
#include <doctest/doctest.h>
#include <imgui.h>
#include "gallery/stage.h"
#include "ui/charts/line.h"
#include "ui/charts/month.h"
#include "ui/charts/notes.h"
#include "ui/charts/scatter.h"
#include "ui/charts/slope.h"
#include "ui/charts/table.h"
#include "ui/charts/waffle.h"
#include "ui/charts/year.h"
#include "ui/interface.h"

using namespace ui;
using platform::Role;

namespace {

gallery::Bytes font(const std::string& path)
{
    const char* data = std::getenv("LANTERN_TEST_DATA");
    return gallery::file(std::string{data ? data : ""} + "/../../node_modules/@expo-google-fonts/" + path);
}

LineChart chart_of(int days)
{
    LineChart chart{.key = "craving", .name = "Craving", .series = {{.name = "Craving"}},
                    .shown = {0, days - 1.0}, .all = {0, days - 1.0}, .ticks = {{10, "Sep"}}, .moves = true,
                    .cursor_name = "Craving: one day",
                    .tell = [](int day) { return TwoLines{"Day " + std::to_string(day), "3"}; }};
    for (int day = 0; day < days; ++day) {
        chart.series[0].days.push_back({day, 5 + 4 * std::sin(day * 1.7)});
        chart.series[0].mean.push_back({day, 5 + 2 * std::sin(day / 9.0) + std::sin(day * 2.3)});
    }
    return chart;
}

/// A chart in hands that point and press keys. Without files (in wasm) there are no fonts and nothing is drawn.
struct Bench {
    gallery::Bytes text = font("atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf");
    gallery::Bytes strong = font("atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf");
    gallery::StillCanvas canvas;
    gallery::DeafMirror mirror;
    std::optional<Interface> interface;
    std::function<void(Column&)> what;
    double now = 1;

    explicit Bench(std::function<void(Column&)> drawn) : what{std::move(drawn)}
    {
        canvas.now = {.width = 390, .height = 844, .scale = 2};
        if (have_fonts()) interface.emplace(canvas, mirror, FontFiles{text, strong, text, strong});
    }
    [[nodiscard]] bool have_fonts() const { return !text.empty() && !strong.empty(); }
    void frame(std::vector<platform::CanvasEvent> events = {}, std::vector<platform::MirrorEvent> mirrored = {})
    {
        interface->frame(events, mirrored, now += 1 / 60., [&](Frame& f) {
            scroll(f, "page", f.whole(), 16, 640, [&](Column& page) { what(page); });
        });
        for (ImTextureData* texture : *interface->draw_data()->Textures)
            if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) {
                texture->SetTexID(1);
                texture->SetStatus(ImTextureStatus_OK);
            }
    }
    [[nodiscard]] const platform::Node& find(Role role, std::string_view name) const
    {
        const auto& nodes = interface->nodes();
        return *std::ranges::find_if(nodes, [&](const auto& n) { return n.role == role && n.name == name; });
    }
    [[nodiscard]] int vertices() const { return interface->draw_data()->TotalVtxCount; }
};

int vertices_of(int days)
{
    ChartState state;
    const auto chart = chart_of(days);
    Bench bench{[&](Column& page) { std::ignore = line_chart(page, chart, state); }};
    if (!bench.have_fonts()) return 0;
    bench.frame();
    bench.frame();
    return bench.vertices();
}

}  // namespace

TEST_CASE("zooming keeps the day it is about in its place, and neither end is ever passed")
{
    const TimeSpan all{0, 1000}, shown{400, 600};
    CHECK(zoomed(shown, all, 2, 450) == TimeSpan{425, 525});
    CHECK(zoomed(shown, all, .1, 500) == all);
    CHECK(zoomed({0, 100}, all, .5, 0) == TimeSpan{0, 200});
    CHECK(zoomed(shown, all, 1e6, 500).length() == doctest::Approx(shortest_span));
    CHECK(moved(shown, all, -5000) == TimeSpan{0, 200});
    CHECK(showing(shown, all, 650) == TimeSpan{450, 650});
    CHECK(showing(shown, all, 500) == shown);
}

TEST_CASE("a month on is the same day, or the last there is")
{
    const auto number = [](int y, unsigned m, unsigned d) {
        return static_cast<int>(std::chrono::sys_days{std::chrono::year{y} / static_cast<int>(m) / static_cast<int>(d)}
                                    .time_since_epoch().count());
    };
    CHECK(months_on(number(2026, 1, 31), 1) == number(2026, 2, 28));
    CHECK(months_on(number(2026, 1, 5), -1) == number(2025, 12, 5));
}

TEST_CASE("a thinned line keeps each column's ends, highest and lowest")
{
    std::vector<Point> points;
    for (int i = 0; i < 1000; ++i) points.push_back({static_cast<float>(i) / 100, std::sin(static_cast<float>(i))});
    points[555].y = 9;
    const auto kept = thinned(points, 1);
    CHECK(kept.size() <= 40);
    CHECK(kept.front() == points.front());
    CHECK(kept.back() == points.back());
    CHECK(std::ranges::contains(kept, points[555]));
    CHECK(thinned(std::span(points).first(3), .001f).size() == 3);
}

TEST_CASE("labels that would meet stand one under another, in their order and within the plot")
{
    const auto places = spread_apart({50, 52, 51, 99}, 10, 0, 100);
    CHECK(places == std::vector<float>{50, 70, 60, 99});
    const auto low = spread_apart({100, 100}, 10, 0, 100);
    CHECK(std::ranges::max(low) == 100);
    CHECK(std::abs(low[0] - low[1]) == 10);
}

TEST_CASE("twenty years of days cost hardly more to draw than one, as the pixels are the same")
{
    const int year = vertices_of(365), twenty = vertices_of(20 * 365), hundred = vertices_of(100 * 365);
    MESSAGE(year << " vertices for a year, " << twenty << " for twenty, " << hundred << " for a hundred");
    CHECK(twenty <= 2 * year + 24000);
    CHECK(hundred <= twenty * 3 / 2);
}

TEST_CASE("arrows read day by day, Page by month, Home and End the ends, and the slider says what is read")
{
    ChartState state;
    LineChart chart = chart_of(365);
    Bench bench{[&](Column& page) { if (const auto span = line_chart(page, chart, state)) chart.shown = *span; }};
    if (!bench.have_fonts()) return;
    bench.frame();
    const auto id = bench.find(Role::Slider, chart.cursor_name).id;
    const auto press = [&](const char* key) { bench.frame({}, {platform::KeyPressed{id, key}}); };
    bench.frame({}, {platform::FocusMoved{id, true}});
    press("End");
    CHECK(state.at == 364);
    press("ArrowLeft");
    press("ArrowLeft");
    CHECK(state.at == 362);
    CHECK(bench.find(Role::Slider, chart.cursor_name).value_text == "Day 362, 3");
    press("PageUp");
    CHECK(state.at == 362 - 30);  // 29 December 1970 to 29 November
    press("Home");
    CHECK(state.at == 0);
    press("+");
    press("+");
    CHECK(chart.shown.length() < 170);
    press("End");
    CHECK(chart.shown.last == doctest::Approx(364));
    press("-");
    press("-");
    CHECK(chart.shown.length() == doctest::Approx(364));
    bench.frame({}, {platform::FocusMoved{0, false}});
    CHECK_FALSE(state.at.has_value());
}

TEST_CASE("Shift and the wheel zooms about the pointer, the plain wheel does not, and a drag moves the days")
{
    ChartState state;
    LineChart chart = chart_of(365);
    Bench bench{[&](Column& page) { if (const auto span = line_chart(page, chart, state)) chart.shown = *span; }};
    if (!bench.have_fonts()) return;
    bench.frame();
    const auto box = bench.find(Role::Slider, chart.cursor_name).box;
    const float x = box.x + box.width / 2, y = box.y + box.height / 2;
    bench.frame({platform::Wheel{x, y, 0, -400}});
    CHECK(chart.shown.length() == 364);
    bench.frame({platform::Wheel{x, y, 0, -400, false, true}});
    CHECK(chart.shown.length() == doctest::Approx(182).epsilon(.02));
    bench.frame({platform::Pinch{x, y, 0, 2}});
    CHECK(chart.shown.length() == doctest::Approx(91).epsilon(.02));
    const double first = chart.shown.first;
    bench.frame({platform::PointerDown{x, y, true}});
    bench.frame({platform::PointerMoved{x + 60, y, true}});
    bench.frame({platform::PointerUp{x + 60, y, true, false}});
    CHECK(chart.shown.first < first - 10);
    CHECK(chart.shown.length() == doctest::Approx(91).epsilon(.02));
}

TEST_CASE("a table of years tells the mirror only what is near the view")
{
    ChartState state{.table = true};
    const DataTable table{.name = "Days", .show = "Show", .hide = "Hide", .heads = {"Day", "Craving"}, .rows = 7300,
                          .cell = [](int row, int column) { return std::to_string(row * 10 + column); }};
    Bench bench{[&](Column& page) { data_table(page, table, state); }};
    if (!bench.have_fonts()) return;
    bench.frame();
    CHECK(bench.interface->nodes().size() < 150);
    CHECK(bench.find(Role::Table, "Days").count == 7301);
    CHECK(bench.find(Role::Cell, "0").name == "0");
    CHECK(bench.find(Role::ColumnHeader, "Craving").box.height > 0);
}

TEST_CASE("in a year, up and down read day by day, left and right and Page by month, and never days to come")
{
    ChartState state;
    YearChart chart{.levels = std::vector<std::optional<int>>(365, 3), .first_day = 20, .last_day = 300, .today = 300,
                    .month_letters = {}, .month_names = {}, .month_words = {}, .name = "Your year 2026",
                    .summary = "281 days", .cursor_name = "Your year 2026: one day",
                    .tell = [](int day) { return TwoLines{"Day " + std::to_string(day), "Good"}; }};
    Bench bench{[&](Column& page) { year_chart(page, chart, state); }};
    if (!bench.have_fonts()) return;
    bench.frame();
    const auto id = bench.find(Role::Slider, chart.cursor_name).id;
    const auto press = [&](const char* key) { bench.frame({}, {platform::KeyPressed{id, key}}); };
    bench.frame({}, {platform::FocusMoved{id, true}});
    press("ArrowUp");
    CHECK(state.at == 299);
    CHECK(bench.find(Role::Slider, chart.cursor_name).value_text == "Day 299, Good");
    press("ArrowLeft");
    CHECK(state.at == 299 - 30);  // 27 October to 27 September
    press("PageUp");
    CHECK(state.at == 299 - 30 - 31);
    press("ArrowDown");
    CHECK(state.at == 299 - 30 - 30);
    press("Home");
    CHECK(state.at == 20);
    press("ArrowLeft");
    CHECK(state.at == 20);
    press("End");
    press("ArrowRight");
    CHECK(state.at == 300);
    bench.frame({}, {platform::KeyPressed{id, "End"}, platform::KeyPressed{id, "ArrowUp"},
                     platform::KeyPressed{id, "ArrowUp"}});  // between two frames of a slow phone
    CHECK(state.at == 298);
    CHECK(month_in(2026, 300) == 9);
}

TEST_CASE("a mouse over a year reads the day it is on, and a click keeps it; where no day is, nothing is read")
{
    ChartState state;
    int told = -1;
    YearChart chart{.levels = std::vector<std::optional<int>>(365, 3), .last_day = 180, .month_letters = {},
                    .month_names = {}, .month_words = {}, .name = "Your year", .summary = "",
                    .cursor_name = "Your year: one day",
                    .tell = [&](int day) { told = day; return TwoLines{"Day", "Good"}; }};
    Bench bench{[&](Column& page) { year_chart(page, chart, state); }};
    if (!bench.have_fonts()) return;
    bench.frame();
    const auto box = bench.find(Role::Slider, chart.cursor_name).box;
    const auto column = [&](float month) { return box.x + 31.4f + (month + .4f) * (box.width - 31) / 12; };
    const float x = column(2), y = box.y + 30 + 9 * 15 + 6;  // 10 March: cells of 15 px beneath the letters
    bench.frame({platform::PointerMoved{x, y, false}});
    CHECK_FALSE(state.at.has_value());
    bench.frame({platform::PointerDown{x, y, false}});
    bench.frame({platform::PointerUp{x, y, false, false}});
    CHECK(state.at == 31 + 28 + 9);
    state.at.reset();
    bench.frame({platform::PointerDown{column(11), y, false}});
    bench.frame({platform::PointerUp{column(11), y, false, false}});
    CHECK_FALSE(state.at.has_value());
}

TEST_CASE("a waffle is read value by value, with below without, and says how many days")
{
    ChartState state;
    const WaffleChart chart{.name = "Craving and walks", .measure = "Craving", .least = 0, .most = 3, .axis_step = 1,
                            .rows = {{.name = "With", .count = "6 days", .marks = {3, 2, 1, 0}, .mean = 1},
                                     {.name = "Without", .count = "4 days", .marks = {0, 1, 1, 2}, .mean = 2,
                                      .series = 1}},
                            .summary = "Lower with", .cursor_name = "Craving: one at a time",
                            .tell = [](int row, int value) {
                                return TwoLines{row == 0 ? "with" : "without", std::to_string(value)};
                            }};
    Bench bench{[&](Column& page) { waffle_chart(page, chart, state); }};
    if (!bench.have_fonts()) return;
    bench.frame();
    const auto id = bench.find(Role::Slider, chart.cursor_name).id;
    const auto press = [&](const char* key) { bench.frame({}, {platform::KeyPressed{id, key}}); };
    const auto said = [&] { return bench.find(Role::Slider, chart.cursor_name).value_text; };
    bench.frame({}, {platform::FocusMoved{id, true}});
    press("Home");
    CHECK(said() == "with, 0");
    press("ArrowRight");
    CHECK(said() == "with, 1");
    press("ArrowDown");
    CHECK(said() == "without, 1");
    press("ArrowLeft");
    CHECK(said() == "without, 0");
    press("End");
    CHECK(said() == "without, 3");
    CHECK(bench.find(Role::Figure, "Craving and walks").description == "Lower with");
}

TEST_CASE("arrows go through a month day by day and week by week, and stay within the days that were")
{
    MonthChart chart{.first_weekday = 2, .today = 19, .last = 19, .weekdays = {}, .name = "November"};
    for (int day = 0; day < 30; ++day) chart.days.push_back({.level = 2, .name = "Day " + std::to_string(day + 1)});
    std::optional<std::uint32_t> moved;
    Bench bench{[&](Column& page) {
        std::ignore = month(page, chart);
        moved = page.frame().input.take_wanted_focus();
    }};
    if (!bench.have_fonts()) return;
    const auto led = [&](std::string_view from, const char* key) {
        bench.frame({}, {platform::KeyPressed{bench.find(Role::Button, from).id, key}});
        const auto& nodes = bench.interface->nodes();
        const auto there = std::ranges::find_if(nodes, [&](const auto& node) { return moved && node.id == *moved; });
        return there == nodes.end() ? std::string("nowhere") : there->name;
    };
    bench.frame();
    CHECK(led("Day 10", "ArrowRight") == "Day 11");
    CHECK(led("Day 10", "ArrowUp") == "Day 3");
    CHECK(led("Day 10", "ArrowDown") == "Day 17");
    CHECK(led("Day 20", "ArrowRight") == "nowhere");
    CHECK(led("Day 1", "ArrowLeft") == "nowhere");
}

TEST_CASE("words at uprights stand beside them, in another row, or shorter; and rather not at all than over others")
{
    const auto seats = [](std::vector<Note> notes) { return seats_of(notes, 0, 200, 2); };
    CHECK(seats({{20, 50}}) == std::vector<NoteSeat>{{0, false, 26}});
    CHECK(seats({{190, 50}}) == std::vector<NoteSeat>{{0, false, 134}});       // no room at the right
    CHECK(seats({{100, 150, 60}}) == std::vector<NoteSeat>{{0, true, 106}});   // only its short form fits
    const auto two = seats({{80, 100}, {180, 90}});
    CHECK(two[0] == NoteSeat{1, false, 86});  // the other way round its upright would cross these words
    CHECK(two[1] == NoteSeat{0, false, 84});
    CHECK(seats({{20, 60}, {110, 60}})[1].row == 0);
    CHECK(seats({{40, 130, 60}, {60, 40}, {160, 30}}) ==
          std::vector<NoteSeat>{{1, false, 46}, {0, false, 66}, {0, false, 166}});  // the long one goes above
    CHECK(seats({{60, 60}, {66, 120}})[1] == NoteSeat{1, false, 72});
}

TEST_CASE("days in one place are one mark with their number, from left to right")
{
    const ValueAxis ten{.least = 0, .most = 10};
    const std::vector<ScatterPoint> points{{7, 2}, {3, 4}, {7, 2}, {7.01, 2}, {3, 9}};
    const auto marks = marks_of(points, ten, ten);
    REQUIRE(marks.size() == 3);
    CHECK(marks[0] == ScatterMark{3, 4, 1});
    CHECK(marks[1] == ScatterMark{3, 9, 1});
    CHECK(marks[2].days == 3);
    CHECK(marks[2].x == doctest::Approx(7.003).epsilon(.001));
    std::vector<ScatterPoint> many;
    for (int day = 0; day < 10000; ++day) many.push_back({day % 97 / 9.7, day % 89 / 8.9});
    CHECK(marks_of(many, ten, ten).size() <= 41 * 41);
    CHECK(marks_of({}, ten, ten).empty());
}

TEST_CASE("a scatter is read column by column, by keys and by a pointer")
{
    ChartState state;
    ScatterChart chart{.key = "scatter", .name = "Craving beside sleep", .summary = "Lower with more sleep",
                       .cursor_name = "Craving beside sleep: one at a time", .along = {.least = 0, .most = 12},
                       .up = {}, .kinds = {}, .points = {{4, 8}, {6, 5}, {6, 6}, {9, 2}},
                       .columns = {{4, std::nullopt}, {6, 5.5}, {9, std::nullopt}},
                       .tell = [](int column) { return TwoLines{"Column", std::to_string(column)}; }};
    Bench bench{[&](Column& page) { scatter_chart(page, chart, state); }};
    if (!bench.have_fonts()) return;
    bench.frame();
    const auto slider = [&]() -> const platform::Node& { return bench.find(Role::Slider, chart.cursor_name); };
    const auto id = slider().id;
    const auto press = [&](const char* key) { bench.frame({}, {platform::KeyPressed{id, key}}); };
    bench.frame({}, {platform::FocusMoved{id, true}});
    press("Home");
    CHECK(slider().value_text == "Column, 0");
    press("ArrowRight");
    CHECK(slider().value_text == "Column, 1");
    press("End");
    CHECK(slider().value_text == "Column, 2");
    press("ArrowRight");
    CHECK(slider().value_text == "Column, 2");
    CHECK(bench.find(Role::Figure, chart.name).description == chart.summary);
    chart.kinds = {"Without a walk", "With a walk"};
    chart.along = {.least = 0, .most = 1};
    chart.columns = {{0, 4.0}, {1, 2.0}};
    bench.frame();
    CHECK(slider().most == 1);
}
