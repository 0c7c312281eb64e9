#include "doctest/doctest.h"

#include "ui/screens/journal.h"
#include "ui/screens/journal_calendar.h"
#include "ui/screens/journal_list.h"

using namespace std::chrono;

namespace {

base::Day date(int y, unsigned m, unsigned d) { return base::Day{year{y} / month{m} / day{d}}; }

ui::JournalState at(std::vector<std::string> rest)
{
    ui::JournalState state;
    ui::journal_at(state, rest);
    return state;
}

std::vector<app::DayView> days_on(std::initializer_list<base::Day> days)
{
    std::vector<app::DayView> views;
    for (const auto one : days) views.push_back({.day = one});
    return views;
}

}  // namespace

TEST_CASE("the journal's path says what is shown")
{
    CHECK(at({}).span == ui::JournalSpan::List);
    const auto month = at({"month", "2026-11"});
    CHECK(month.span == ui::JournalSpan::Month);
    CHECK(month.month == year{2026} / November);
    const auto one_day = at({"day", "2026-11-24"});
    CHECK(one_day.span == ui::JournalSpan::Month);
    CHECK(one_day.month == year{2026} / November);
    CHECK(one_day.day == date(2026, 11, 24));
    const auto whole_year = at({"year", "2025"});
    CHECK(whole_year.span == ui::JournalSpan::Year);
    CHECK(whole_year.month->year() == year{2025});
}

TEST_CASE("a path that makes no sense still shows the journal")
{
    CHECK(at({"month"}).span == ui::JournalSpan::List);
    CHECK(at({"week", "2026-11"}).span == ui::JournalSpan::List);
    CHECK(!at({"month", "2026-13"}).month);
    CHECK(!at({"day", "tomorrow"}).day);
    CHECK(!at({"year", "'; drop"}).month);
}

TEST_CASE("turning to another month lets the chosen day go, and keeps the search")
{
    auto state = at({"day", "2026-11-24"});
    state.words = "walk";
    ui::journal_at(state, std::vector<std::string>{"month", "2026-10"});
    CHECK(!state.day);
    CHECK(state.words == "walk");
}

TEST_CASE("the days of a month are found in a list that runs backwards")
{
    const auto days = days_on({date(2026, 11, 24), date(2026, 11, 1), date(2026, 10, 31), date(2026, 9, 2)});
    const auto november = ui::days_between(days, date(2026, 11, 1), date(2026, 12, 1));
    REQUIRE(november.size() == 2);
    CHECK(november.back().day == date(2026, 11, 1));
    CHECK(ui::days_between(days, date(2026, 10, 31), date(2026, 11, 1)).size() == 1);
    CHECK(ui::days_between(days, date(2026, 8, 1), date(2026, 9, 1)).empty());
    CHECK(ui::days_between({}, date(2026, 8, 1), date(2026, 9, 1)).empty());
}
