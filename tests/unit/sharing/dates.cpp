#include "sharing/dates.h"

#include <vector>

#include "doctest/doctest.h"

using namespace std::chrono;
using namespace std::chrono_literals;
using sharing::DateOrder;
using sharing::parse_time;
using sharing::parse_when;

namespace {

constexpr auto august_13 = local_days{2012y / August / 13};
constexpr auto march_1 = local_days{2024y / March / 1};

}  // namespace

TEST_CASE("a day is read in the ways people write it")
{
    for (const auto* cell : {"2012-08-13", "2012/8/13", "2012.08.13", "20120813", "13/08/2012", "13.8.12", "13.08.2012",
                             "13-08-12", "13 August 2012", "13. August 2012", "Aug 13, 2012", "August 13th, 2012",
                             "Monday, 13 August 2012", "Monday, August 13, 2012", "13-Aug-2012", "13 août 2012",
                             "lunes 13 de agosto de 2012", "13 августа 2012 г.", "2012年8月13日", "2012 Aug 13",
                             "2012-08-13 (Monday)", "\u200E13/08/2012", "٢٠١٢-٠٨-١٣"}) {
        CAPTURE(cell);
        const auto when = parse_when(cell, DateOrder::DayMonthYear);
        REQUIRE(when);
        CHECK((when->day == august_13));
        CHECK(!when->time);
    }
}

TEST_CASE("month first and year first are read where the column says so")
{
    CHECK((parse_when("08/13/2012", DateOrder::MonthDayYear)->day == august_13));
    CHECK((parse_when("12/08/13", DateOrder::YearMonthDay)->day == august_13));
    CHECK(!parse_when("08/13/2012", DateOrder::DayMonthYear));
    CHECK((parse_when("martes 1 marzo 2024", DateOrder::DayMonthYear)->day == march_1));
}

TEST_CASE("what is not a day is not taken for one")
{
    for (const auto* cell : {"", "yesterday", "2012-02-30", "32/01/2012", "13/08", "12", "2012", "August", "1/2/3/4",
                             "0000-00-00", "99999999", "3012-01-01", "2012-08-13 25:00", "2012-08-13x9"}) {
        CAPTURE(cell);
        CHECK(!parse_when(cell, DateOrder::DayMonthYear));
    }
}

TEST_CASE("a moment may stand in one cell, with its offset")
{
    using sharing::When;
    const auto at = [](const char* cell) { return *parse_when(cell, DateOrder::DayMonthYear); };
    CHECK((at("2012-08-13 21:40") == When{august_13, 21h + 40min, {}}));
    CHECK((at("2012-08-13T21:40:05.250+02:00") == When{august_13, 21h + 40min + 5s + 250ms, 120min}));
    CHECK((at("2012-08-13T21:40Z") == When{august_13, 21h + 40min, 0min, true}));
    CHECK((at("13/08/2012, 9:40 PM") == When{august_13, 21h + 40min, {}}));
    CHECK((at("August 13, 2012 at 9:40:00 pm") == When{august_13, 21h + 40min, {}}));
    CHECK((at("Mon Aug 13 2012 21:40:05 GMT+0200 (CEST)") == When{august_13, 21h + 40min + 5s, 120min}));
    CHECK((at("1344894005") == When{august_13, 21h + 40min + 5s, 0min, true}));
    CHECK((at("1344894005250") == When{august_13, 21h + 40min + 5s + 250ms, 0min, true}));
}

TEST_CASE("a time is read on 12 and on 24 hours")
{
    struct Case { const char* cell; minutes time; };
    for (const auto& [cell, time] : {Case{"21:40", 1300min},
                                     {"9:40 pm", 1300min},
                                     {"9:40\u202FPM", 1300min},
                                     {"9:40 p.\u00A0m.", 1300min},
                                     {"9:40pm", 1300min},
                                     {"09:40 P.M.", 1300min},
                                     {"21.40", 1300min},
                                     {"21h40", 1300min},
                                     {"21:40 Uhr", 1300min},
                                     {"下午9:40", 1300min},
                                     {"오후 9:40", 1300min},
                                     {"٩:٤٠ م", 1300min},
                                     {"12:05 am", 5min},
                                     {"12:30 pm", 750min},
                                     {"9 pm", 1260min},
                                     {"7:05", 425min},
                                     {"00:00", 0min},
                                     {"21:40:00", 1300min}}) {
        CAPTURE(cell);
        const auto read = parse_time(cell);
        REQUIRE(read);
        CHECK((*read == time));
    }
    for (const auto* cell : {"", "25:00", "12:60", "evening", "9", "13:00 am", "1:2:3:4", "-3:00"}) {
        CAPTURE(cell);
        CHECK(!parse_time(cell));
    }
}

TEST_CASE("the order of a column's dates is what reads most of them, then what keeps days close")
{
    using Cells = std::vector<std::string_view>;
    using sharing::guess_order;
    using sharing::OrderGuess;
    CHECK((guess_order(Cells{"01/02/2024", "13/02/2024"}) == OrderGuess{DateOrder::DayMonthYear, true}));
    CHECK((guess_order(Cells{"01/02/2024", "01/13/2024"}) == OrderGuess{DateOrder::MonthDayYear, true}));
    CHECK((guess_order(Cells{"24/01/02", "24/01/30", "24/12/31"}) == OrderGuess{DateOrder::YearMonthDay, true}));
    CHECK((guess_order(Cells{"03/01/2024", "03/02/2024", "03/03/2024"}) == OrderGuess{DateOrder::MonthDayYear, false}));
    CHECK((guess_order(Cells{"05/06/2024"}) == OrderGuess{DateOrder::DayMonthYear, false}));
    CHECK((guess_order(Cells{"2024-03-01", "2024-03-02"}) == OrderGuess{DateOrder::DayMonthYear, true}));
    CHECK((guess_order({}) == OrderGuess{DateOrder::DayMonthYear, true}));
}
