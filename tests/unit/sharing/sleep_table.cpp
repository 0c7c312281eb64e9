#include "sharing/sleep_table.h"

#include <format>

#include "other_diaries.h"

using namespace other_diaries;
using namespace std::string_literals;

namespace {

const auto header = "sourceName,sourceVersion,device,type,unit,creationDate,startDate,endDate,value\n"s;

std::string stretch(std::string_view from, std::string_view until, std::string_view value)
{
    return std::format("Watch,10,,SleepAnalysis,,,{},{},HKCategoryValueSleepAnalysis{}\n", from, until, value);
}

}  // namespace

TEST_CASE("stretches of one night are one check-in at waking; what two devices saw counts once, lying awake not at all")
{
    const auto file = header +
                      stretch("2024-03-01 23:00:00 +0100", "2024-03-02 03:00:00 +0100", "AsleepCore") +
                      stretch("2024-03-02 02:00:00 +0100", "2024-03-02 04:00:00 +0100", "AsleepDeep") +
                      stretch("2024-03-02 04:00:00 +0100", "2024-03-02 04:30:00 +0100", "Awake") +
                      stretch("2024-03-02 04:30:00 +0100", "2024-03-02 06:00:00 +0100", "AsleepREM") +
                      stretch("2024-03-01 22:30:00 +0100", "2024-03-02 07:00:00 +0100", "InBed") +
                      stretch("2024-03-02 22:00:00 +0100", "2024-03-03 06:00:00 +0100", "InBed") +
                      stretch("whenever", "2024-03-03 06:00:00 +0100", "AsleepCore") +
                      "Watch,10,,StepCount,count,,2024-03-02 09:00:00 +0100,2024-03-02 09:10:00 +0100,312\n";
    const auto converted = bring_in(bytes_of(file), sharing::FileFormat::Sleep);
    const auto& nights = converted.rows.check_ins;
    REQUIRE(nights.size() == 2);
    CHECK(nights[0].sleep_hours == 6.5);
    CHECK(base::iso_moment(nights[0].made) == "2024-03-02T06:00:00.000+01:00");
    CHECK(nights[1].sleep_hours == 8);
    CHECK((why(converted.skipped) == std::vector{"8: The date “whenever” could not be read."s,
                                                 "Rows about other things: 1. Only sleep comes in from here."s}));
}
