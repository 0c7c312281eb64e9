#include "app/habit.h"
#include "app/trials.h"
#include "fixtures.h"

using namespace app_test;
using State = app::TrialView::State;

namespace {

record::CheckIn day_row(int craving, std::vector<std::string> tags)
{
    record::CheckIn row;
    row.craving = craving;
    row.tags = std::move(tags);
    return row;
}

/// Somebody who tries a walk and watches craving: 3 or 4 as a rule, and less by `helps` on days planned with it.
struct Trying {
    explicit Trying(int days = 28, int helps = 2) : helps(helps)
    {
        window.does(app::SaveCheckIn{day_row(4, {"a walk", "tired"})});
        window.does(app::BeginTrial{"a walk", "craving", days});
    }
    [[nodiscard]] const app::TrialsView& view() { return window.app.trials(); }
    [[nodiscard]] const app::TrialView& current() { return *view().current; }
    void sleep() { window.pass(24h); }
    void live(int days)
    {
        for (int i = 0; i < days; ++i) {
            sleep();
            const bool with = view().current && current().plan == "Today: with a walk";
            const auto tags = with ? std::vector<std::string>{"A walk"} : std::vector<std::string>{};
            window.does(app::SaveCheckIn{day_row(3 + i % 2 - (with ? helps : 0), tags)});
        }
    }

    int helps;
    Device device;
    Window window{device};
};

}  // namespace

TEST_CASE("a trial begins on the next day, and each day tells its plan and nothing of the result")
{
    Trying trying;
    REQUIRE(trying.view().current);
    CHECK(trying.current().state == State::Waiting);
    CHECK(trying.current().plan == "It begins tomorrow.");
    CHECK(trying.current().title == "A walk and craving");
    CHECK(trying.current().counts == "A day counts when craving is noted.");
    CHECK(trying.current().days.empty());
    int with = 0;
    for (int day = 1; day <= 28; ++day) {
        trying.live(1);
        const auto& now = trying.current();
        REQUIRE(now.state == State::Running);
        CHECK(now.progress == "Day " + std::to_string(day) + " of 28");
        REQUIRE(static_cast<int>(now.days.size()) == day);
        CHECK(now.days.back().done == now.days.back().with);
        CHECK(now.plan == (now.days.back().with ? "Today: with a walk" : "Today: without a walk"));
        with += now.days.back().with ? 1 : 0;
        CHECK(now.headline.empty());
        CHECK_FALSE(now.finding);
    }
    CHECK(with == 14);
    CHECK(trying.current().counts == "Craving was noted on 27 of 27 days so far.");
}

TEST_CASE("at its end it says what came of it, with the days, how often it was done, and how much chance does")
{
    Trying trying;
    trying.live(28);
    trying.sleep();
    REQUIRE_FALSE(trying.view().current);
    REQUIRE(trying.view().ended.size() == 1);
    const auto& ended = trying.view().ended.front();
    CHECK(ended.headline.starts_with("On days planned with a walk, craving was about 2"));
    CHECK(ended.headline.ends_with(" points lower"));
    CHECK(ended.verdict == "By chance alone, so large a difference comes up in fewer than 1 of 100 try-outs.");
    CHECK(ended.done == "It was done on 14 of 14 days with it, and on 0 of 14 days without.");
    CHECK(ended.part.empty());
    CHECK(ended.days.size() == 28);
    REQUIRE(ended.finding);
    CHECK(ended.finding->with.size() == 14);
    CHECK(ended.finding->without.size() == 14);
    CHECK(ended.finding->with_name == "Planned with a walk");
    CHECK(ended.finding->difference.ends_with(" lower"));
    CHECK(trying.view().ended_lately);
    for (int day = 0; day < 7; ++day) trying.sleep();
    CHECK_FALSE(trying.view().ended_lately);
}

TEST_CASE("where nothing differs it says so, and that it may be chance or too small")
{
    Trying trying(14, 0);
    trying.live(14);
    trying.sleep();
    const auto& ended = trying.view().ended.front();
    CHECK(ended.headline == "Planned with a walk or without, craving was not clearly different");
    CHECK(ended.verdict.starts_with("By chance alone, as large a difference comes up "));
    CHECK(ended.done == "It was done on 7 of 7 days with it, and on 0 of 7 days without.");
    REQUIRE(ended.finding);
    CHECK(ended.finding->likely.contains(" lower and "));
}

TEST_CASE("stopping early shows the days before as a part, can be undone, and leads nobody to a result unasked")
{
    Trying trying;
    trying.live(13);
    const auto id = trying.current().id;
    static_cast<void>(trying.window.said());
    trying.window.does(app::StopTrial{id});
    REQUIRE_FALSE(trying.view().current);
    const auto& ended = trying.view().ended.front();
    CHECK(ended.part == "You stopped after 12 of 28 days, which is fine. This is a part, so it can show less.");
    CHECK(ended.finding);
    CHECK(ended.days.size() == 12);
    CHECK_FALSE(trying.view().ended_lately);
    const auto notices = trying.window.app.take_notices();
    REQUIRE(notices.size() == 1);
    REQUIRE(notices.front().then);
    trying.window.does(*notices.front().then);
    REQUIRE(trying.view().current);
    CHECK(trying.current().days.size() == 13);
}

TEST_CASE("where the habit was done as often without as with, it says how little that tells")
{
    Trying trying(14);
    for (int day = 0; day < 14; ++day) {
        trying.sleep();
        trying.window.does(app::SaveCheckIn{day_row(3, {"a walk"})});
    }
    trying.sleep();
    const auto& ended = trying.view().ended.front();
    CHECK(ended.done == "It was done on 7 of 7 days with it, and on 7 of 7 days without. Many days went other than "
                        "planned, so this can say little of the habit itself.");
    CHECK(ended.verdict.starts_with("By chance alone, as large a difference comes up nearly every time."));
}

TEST_CASE("with too few days there is no result, but how many more it takes")
{
    Trying trying;
    trying.live(9);
    trying.window.does(app::StopTrial{trying.current().id});
    const auto& ended = trying.view().ended.front();
    CHECK(ended.headline == "Not enough days for a result");
    CHECK(ended.verdict == "It takes 5 days of each kind with craving noted. There are 4 with and 4 without: 1 and 1 "
                           "more would be needed.");
    CHECK_FALSE(ended.finding);
}

TEST_CASE("stopped before its first day is over nothing was tried, and nothing is kept")
{
    Trying trying;
    trying.window.does(app::StopTrial{trying.current().id});
    CHECK_FALSE(trying.view().current);
    CHECK(trying.view().ended.empty());
}

TEST_CASE("what was tried can be removed, and brought back")
{
    Trying trying(14);
    trying.live(14);
    trying.sleep();
    static_cast<void>(trying.window.said());
    trying.window.does(app::RemoveTrial{trying.view().ended.front().id});
    CHECK(trying.view().ended.empty());
    const auto notices = trying.window.app.take_notices();
    REQUIRE(notices.size() == 1);
    trying.window.does(*notices.front().then);
    CHECK(trying.view().ended.size() == 1);
}

TEST_CASE("one runs at a time, of a length there is, with a habit that is safe to leave")
{
    Trying trying;
    trying.window.does(app::BeginTrial{"tea", "mood", 14});
    CHECK(trying.current().title == "A walk and craving");
    trying.window.does(app::StopTrial{trying.current().id});
    for (const auto& command : {app::BeginTrial{"tea", "mood", 15}, app::BeginTrial{"my methadone", "mood", 14},
                                app::BeginTrial{" ", "mood", 14}}) {
        trying.window.does(command);
        CHECK_FALSE(trying.view().current);
    }
}

TEST_CASE("a kept value that is no trial is left out, and a later trial ends an earlier one")
{
    Trying trying;
    for (const auto* kept : {"", "5", "{", R"({"habit":"tea"})",
                             R"({"days":15,"first":"2026-11-25","habit":"tea","measure":"mood","seed":1})",
                             R"({"days":-14,"first":"2026-11-25","habit":"tea","measure":"mood","seed":1})",
                             R"({"days":14,"first":"2026-13-25","habit":"tea","measure":"mood","seed":1})",
                             R"({"days":14,"first":7,"habit":[],"measure":"mood","seed":"x"})"}) {
        trying.window.does(app::SetSetting{"trial ab", kept});
        CHECK(trying.view().ended.empty());
        CHECK(trying.current().title == "A walk and craving");
    }
    trying.window.does(app::SetSetting{
        "trial ab", R"({"days":14,"first":"2026-11-27","habit":"tea","measure":"nothing like it","seed":1})"});
    trying.live(3);
    CHECK(trying.current().title == "Tea and nothing like it");
    REQUIRE(trying.view().ended.size() == 1);
    CHECK(trying.view().ended.front().part.starts_with("You stopped after 2 of 28 days"));
}

TEST_CASE("a trial is kept as it was")
{
    app::Trial trial{.id = "ab", .habit = "a “walk”", .measure = "mood",
                     .plan = {4'000'000'000, base::Day{std::chrono::days{20'000}}, 42}};
    CHECK(app::parse_trial("ab", app::kept_form(trial)) == trial);
    trial.stopped = base::Day{std::chrono::days{20'010}};
    CHECK(app::parse_trial("ab", app::kept_form(trial)) == trial);
    CHECK(app::end_of(trial) == *trial.stopped);
}

TEST_CASE("a medicine is no habit to leave, nor is harm one to do")
{
    const std::vector<std::string> own = {"Lofexidine retard", "Rx"};
    for (const auto* word : {"lofexidine", "Lofexidine retard at night", "rx", "my tablets", "Methadone", "two pills"})
        CHECK(app::habit_problem(word, own).starts_with("Lantern plans no days without a medicine"));
    for (const auto* word : {"wine", "a beer", "drinking", "a cigarette", "fasting", "the group"})
        CHECK(app::habit_problem(word, own).starts_with("Lantern draws no days for that"));
    for (const auto* word : {"a walk", "drink water", "Swimming", "phone off at ten", "relax", "cold shower"})
        CHECK(app::habit_problem(word, own).empty());
    CHECK_FALSE(app::habit_problem("  ", own).empty());
    CHECK_FALSE(app::habit_problem(std::string(80, 'a'), own).empty());
}

TEST_CASE("of the sample’s tags those are offered that can be planned, and its medicine is not")
{
    Device device;
    Window window{device};
    window.does(app::LookAround{});
    const auto& view = window.app.trials();
    CHECK(std::ranges::contains(view.habits, "a walk"));
    CHECK(std::ranges::contains(view.medicines, "Methadone"));
    for (const auto& habit : view.habits) CHECK(app::habit_problem(habit, view.medicines).empty());
    CHECK_FALSE(std::ranges::contains(view.habits, "tired"));
    CHECK(view.measures.front().name == "Mood");
}
