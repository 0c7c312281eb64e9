#include "base/moment.h"

#include "doctest/doctest.h"

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

constexpr sys_days that_day{year{2026} / 11 / 24};
constexpr base::Moment evening{that_day + 20h + 40min + 5s, 60min};

}  // namespace

TEST_CASE("the wall shows the instant and the offset, and leads back to them")
{
    CHECK(base::clock_time(base::wall_time(evening)) == "21:40");
    CHECK(base::moment_at(base::wall_time(evening), 60min) == evening);
}

TEST_CASE("before the hour at which a day starts it is still the day before")
{
    const auto at = [](auto time) { return base::Moment{that_day + time, 0min}; };
    CHECK(base::iso_date(base::recovery_day(at(3h + 59min), 4h)) == "2026-11-23");
    CHECK(base::iso_date(base::recovery_day(at(4h), 4h)) == "2026-11-24");
    CHECK(base::iso_date(base::recovery_day(at(0h), 0h)) == "2026-11-24");
    CHECK(base::iso_date(base::recovery_day({that_day + 23h, 6h}, 4h)) == "2026-11-25");
}

TEST_CASE("a moment in ISO form comes back")
{
    CHECK(base::iso_moment(evening) == "2026-11-24T21:40:05.000+01:00");
    for (const auto offset : {0min, 60min, -570min, 345min, -1min})
        for (const auto at : {0ms, 1ms, 86'399'999ms}) {
            const base::Moment moment{that_day + at, offset};
            CHECK(base::parse_iso_moment(base::iso_moment(moment)) == moment);
        }
    const base::Moment before_1970{sys_days{year{1969} / 12 / 31} + 1ms, -60min};
    CHECK(base::parse_iso_moment(base::iso_moment(before_1970)) == before_1970);
}

TEST_CASE("shorter ISO forms are read too")
{
    CHECK(base::parse_iso_moment("2026-11-24T21:40+01:00") == base::Moment{that_day + 20h + 40min, 60min});
    CHECK(base::parse_iso_moment("2026-11-24T21:40:05Z") == base::Moment{that_day + 21h + 40min + 5s, 0min});
    CHECK(base::parse_iso_moment("2026-11-24T21:40:05.250Z") == base::Moment{that_day + 21h + 40min + 5250ms, 0min});
}

TEST_CASE("what is no date or moment gives nothing")
{
    for (const auto* wrong : {"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "26-11-24", "2026/11/24",
                              "2026-11-2x", "-026-11-24", "+026-11-24"})
        CHECK_FALSE(base::parse_iso_date(wrong));
    for (const auto* wrong : {"2026-11-24", "2026-11-24T21:40", "2026-11-24T24:00Z", "2026-11-24T21:60Z",
                              "2026-11-24T21:40:60Z", "2026-11-24T21:40:05.1Z", "2026-11-24 21:40Z",
                              "2026-11-24T21:40+1:00", "2026-11-24T21:40+24:00", "2026-11-24T21:40:05:123Z",
                              "2026-11-24T21:40:0Z", "2026-11-24T+01:00"})
        CHECK_FALSE_MESSAGE(base::parse_iso_moment(wrong), wrong);
    CHECK(base::parse_iso_date("2028-02-29"));
}
