#include "sharing/bearable.h"

#include "other_diaries.h"

using namespace other_diaries;
using namespace std::string_literals;

TEST_CASE("readings of one time of day become one check-in; what Lantern has no place for is named by its line")
{
    const auto file = "date,weekday,time of day,category,rating/amount,detail,notes\n"
                      "\"8th Dec 2021\",Wednesday,am,Mood,7,,\"Slept badly\"\n"
                      "\"8th Dec 2021\",Wednesday,am,Energy,,low,\"Slept badly\"\n"
                      "\"8th Dec 2021\",Wednesday,am,Sleep,,\"Asleep 23:30 - 05:00\",\n"
                      "\"8th Dec 2021\",Wednesday,am,Symptom,2,\"Neck pain (Moderate)\",\n"
                      "\"8th Dec 2021\",Wednesday,pm,Factors,,\"Walk | outside\",\n"
                      "\"8th Dec 2021\",Wednesday,pm,Mood,4,,\n"
                      "\"8th Dec 2021\",Wednesday,pm,Mood,10,,\n"
                      "\"9th Dec 2021\",Thursday,,Bowel movements,3,,\n"
                      "someday,Thursday,am,Mood,3,,\n"s;
    const auto converted = bring_in(bytes_of(file), sharing::FileFormat::Bearable);
    const auto& rows = converted.rows.check_ins;
    REQUIRE(rows.size() == 3);
    CHECK(base::iso_moment(rows[0].made) == "2021-12-08T09:00:00.000+01:00");
    CHECK(rows[0].mood == 1);  // 7 of 1 to 10
    CHECK(rows[0].energy == 3);  // 2 of 1 to 5
    CHECK(rows[0].sleep_hours == 5.5);
    CHECK(rows[0].note == "Slept badly");
    CHECK((rows[0].numbers == std::map<std::string, double>{{"Neck pain", 2}}));
    CHECK(rows[1].mood == -1);
    CHECK((rows[1].tags == std::vector{"Walk / outside"s}));
    CHECK(rows[2].mood == 2);
    CHECK((why(converted.skipped) == std::vector{"9: “Bowel movements” is nothing that Lantern keeps."s,
                                                 "10: The date “someday” could not be read."s}));
}

TEST_CASE("a mood that never passes five is on a scale of five")
{
    const auto file = "date formatted,time of day,category,rating/amount,detail,notes\n2024-03-01,21:40,Mood,5,,\n"s;
    const auto converted = bring_in(bytes_of(file), sharing::FileFormat::Bearable);
    CHECK(converted.rows.check_ins.at(0).mood == 2);
    CHECK(base::iso_moment(converted.rows.check_ins[0].made) == "2024-03-01T21:40:00.000+01:00");
}
