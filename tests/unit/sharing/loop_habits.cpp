#include "sharing/loop_habits.h"

#include "other_diaries.h"

using namespace other_diaries;
using namespace std::string_literals;

TEST_CASE("days of Loop's habits: done is a tag, an amount a number, a note stays; days without are none")
{
    const auto habits = "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit\n"
                        "001,Meditate,YES_NO,,,1,1,#FF8F00,\n002,Run,NUMERICAL,,,1,1,#FF8F00,km\n"s;
    const auto archive = zipped({
        {"Habits.csv", habits},
        {"001 Meditate/Checkmarks.csv",
         "Date,Value,Notes\n2024-03-02,YES_MANUAL,\"early, at last\"\n2024-03-01,NO,\n2024-02-29,YES_AUTO,\n"},
        {"001 Meditate/Scores.csv", "2024-03-02,0.5\n"},
        {"002 Run/Checkmarks.csv", "Date,Value,Notes\n2024-03-02,5200,\nnever,1,\n"},
        {"003 Old one/Checkmarks.csv", "2024-03-01,2\n2024-02-29,0\n"},
        {"Checkmarks.csv", "Date,Meditate,Run,\n2024-03-02,YES_MANUAL,5200,\n"},
    });
    const auto converted = bring_in(archive, sharing::FileFormat::LoopHabits);
    const auto& rows = converted.rows.check_ins;
    REQUIRE(rows.size() == 2);
    CHECK(base::iso_moment(rows[0].made) == "2024-03-01T12:00:00.000+01:00");
    CHECK((rows[0].tags == std::vector{"Old one"s}));
    CHECK((rows[1].tags == std::vector{"Meditate"s}));
    CHECK((rows[1].numbers == std::map<std::string, double>{{"Run", 5.2}}));
    CHECK(rows[1].note == "Meditate: early, at last");
    CHECK((why(converted.skipped) == std::vector{"The date “never” could not be read."s}));
    CHECK(!sharing::preview(zipped({{"Checkmarks.csv", "Date,Run\n2024-03-01,2\n"}})));
}
