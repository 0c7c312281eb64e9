#include "fixtures.h"

using namespace app_test;

namespace {

/// Sleep that goes up and down, craving that is high after short nights, a walk on some days; for so many days.
void write(Window& window, int days)
{
    auto& clock = window.device->clock;
    const auto then = clock.at;
    base::RandomStream random{11};
    for (int ago = days; ago > 0; --ago) {
        clock.at = then - std::chrono::hours{24 * ago};
        record::CheckIn row;
        const auto hours = static_cast<int>(random.below(6));
        row.sleep_hours = 4 + hours;
        row.mood = ago * 7 % 5 - 2;
        row.craving = 8 - hours + static_cast<int>(random.below(3));
        if (random.uniform() < 0.4) row.tags = {"a walk"};
        window.does(app::SaveCheckIn{row});
    }
    clock.at = then;
}

}  // namespace

TEST_CASE("the explorer begins with craving beside sleep, and says how they go together and on how many days")
{
    Device device;
    Window window(device);
    write(window, 40);
    const auto& view = window.app.explore();
    CHECK(view.choice == app::ExploreChoice{.measure = "Craving", .other = "Sleep"});
    CHECK(view.name == "Craving beside sleep");
    CHECK(view.headline == "On days when sleep was higher, craving was mostly lower.");
    CHECK(view.counted == "40 days have both.");
    CHECK(view.clear);
    CHECK(view.difference.ends_with("lower"));
    CHECK(view.sides == "Days with higher sleep, and lower");
    CHECK(view.days.size() == 40);
    REQUIRE(view.columns.size() == 6);
    CHECK(view.columns.front().name == "Sleep about 4");
    CHECK(view.measures == std::vector<std::string>{"Mood", "Craving", "Sleep"});
    CHECK(view.tags == std::vector<std::string>{"a walk"});
}

TEST_CASE("a tag gives two columns, a lag the day after; where nothing is clear, no difference is told")
{
    Device device;
    Window window(device);
    write(window, 40);
    window.does(app::Explore{{.measure = "Mood", .other = "a walk", .tag = true, .lag = 1}});
    const auto& view = window.app.explore();
    CHECK(view.name == "Mood a day after a walk");
    REQUIRE(view.columns.size() == 2);
    CHECK(view.columns[0].name == "Without a walk");
    CHECK(view.columns[1].name == "With a walk");
    CHECK(view.columns[0].days + view.columns[1].days == 39);
    CHECK_FALSE(view.clear);
    CHECK(view.headline == "Nothing clear. Your days do not show that a walk and mood go together.");
    CHECK(view.difference.empty());
    CHECK(view.counted == "39 days have both.");
}

TEST_CASE("fewer than fourteen days wait; a measure is never seen beside itself; what is unknown is chosen anew")
{
    Device device;
    Window window(device);
    CHECK(window.app.explore().measures.empty());
    write(window, 9);
    CHECK(window.app.explore().wait == "Not enough days yet: about 5 more.");
    CHECK(window.app.explore().days.empty());
    window.does(app::Explore{{.measure = "Sleep", .other = "Sleep"}});
    CHECK(window.app.explore().choice == app::ExploreChoice{.measure = "Sleep", .other = "Mood"});
    window.does(app::Explore{{.measure = "Steps", .other = "rain", .tag = true, .lag = 9}});
    CHECK(window.app.explore().choice == app::ExploreChoice{.measure = "Craving", .other = "Sleep", .lag = 2});
}

TEST_CASE("with one measure and no tag there is nothing to see it beside")
{
    Device device;
    Window window(device);
    window.does(app::SaveCheckIn{{.mood = 1}});
    const auto& view = window.app.explore();
    CHECK(view.choice.other.empty());
    CHECK(view.days.empty());
    CHECK(view.wait.empty());
}

TEST_CASE("what is saved is there at once, in the explorer and among days alike")
{
    Device device;
    Window window(device);
    write(window, 40);
    CHECK(window.app.explore().days.size() == 40);
    CHECK(window.app.alike().title == "Days like Monday 23 November");
    window.does(app::SaveCheckIn{{.mood = -2, .craving = 9, .sleep_hours = 4}});
    CHECK(window.app.explore().days.size() == 41);
    CHECK(window.app.alike().title == "Days like today");
    CHECK(window.app.alike().like.noted == "Very low · Craving 9 · Sleep 4");
}

TEST_CASE("days alike come with what was noted, what came after and how that differs from the usual")
{
    Device device;
    Window window(device);
    write(window, 60);
    window.does(app::SaveCheckIn{{.mood = -2, .craving = 9, .sleep_hours = 4}});
    const auto& view = window.app.alike();
    REQUIRE(view.days.size() == 5);
    for (const auto& day : view.days) {
        CHECK_FALSE(day.noted.empty());
        CHECK(day.after.starts_with("The day after: "));
        CHECK(day.day < std::chrono::local_days{std::chrono::year{2026} / 11 / 23});
    }
    REQUIRE(view.after.size() == 3);
    CHECK(view.after[1].name == "Craving");
    CHECK(view.after[1].words.contains(", usually "));
}

TEST_CASE("under thirty days none is called like another")
{
    Device device;
    Window window(device);
    write(window, 29);
    CHECK(window.app.alike().wait == "Not enough days yet: about one more.");
    CHECK(window.app.alike().days.empty());
}

TEST_CASE("where a level changed for good the measure is marked, until the person puts it aside")
{
    Device device;
    Window window(device);
    auto& clock = device.clock;
    const auto then = clock.at;
    base::RandomStream random{3};
    for (int ago = 120; ago > 0; --ago) {
        clock.at = then - std::chrono::hours{24 * ago};
        record::CheckIn row;
        row.mood = 0;
        row.craving = static_cast<int>(random.below(3)) + (ago > 60 ? 6 : 2);
        window.does(app::SaveCheckIn{row});
    }
    clock.at = then;
    const auto craving = [&]() -> const app::SeriesView& { return window.app.patterns().series[1]; };
    REQUIRE(craving().name == "Craving");
    REQUIRE_FALSE(craving().levels.empty());
    const auto mark = craving().levels.front();
    CHECK(mark.kind == app::EventView::Kind::Level);
    CHECK(mark.words.contains(" lower since 2"));
    CHECK(mark.words.ends_with("September"));
    CHECK(mark.words.starts_with(mark.brief));
    CHECK(window.app.patterns().series[0].levels.empty());
    const auto& findings = window.app.patterns().findings;
    const auto shift = std::ranges::find(findings, app::FindingView::Kind::Shift, &app::FindingView::kind);
    REQUIRE(shift != findings.end());
    window.does(app::AnswerFinding{std::string(shift->key), app::FindingAnswer::PutAside});
    CHECK(craving().levels.empty());
}

TEST_CASE("a warning that was told is marked on the day it was told, also long after")
{
    Device device;
    Window window(device);
    auto& clock = device.clock;
    const auto then = clock.at;
    base::RandomStream random{5};
    for (int ago = 200; ago > 0; --ago) {
        clock.at = then - std::chrono::hours{24 * ago};
        const bool hard = ago <= 120 && ago > 105;
        record::CheckIn row;
        row.craving = static_cast<int>(random.below(3)) + (hard ? 8 : 1);
        window.does(app::SaveCheckIn{row});
    }
    clock.at = then;
    const auto& levels = window.app.patterns().series[0].levels;
    const auto told = std::ranges::find_if(levels, [](const auto& one) { return one.words.starts_with("above"); });
    REQUIRE(told != levels.end());
    CHECK(told->brief == "above your usual");
    CHECK(told->words.starts_with("above your usual, told "));
}
