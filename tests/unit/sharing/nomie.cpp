#include "sharing/nomie.h"

#include "other_diaries.h"

using namespace other_diaries;
using namespace std::string_literals;

namespace {

constexpr std::string_view backup = R"json({"nomie": {"number": "5.6.9"}, "boards": [], "people": {},
  "trackers": {"mood": {"tag": "mood", "label": "Mood", "type": "range", "min": "1", "max": "5"},
               "miles": {"label": "Miles walked", "type": "value"}, "sleep": {"label": "Sleep", "type": "timer"}},
  "events": [
    {"_id": "a1", "note": "Walked #miles(5.5) by the sea with @em, then #pizza #mood(4) +holiday", "end": 1709325600000,
     "offset": -60, "lat": 41.1, "lng": -8.6},
    {"_id": "b2", "note": "#sleep(7:30:00)", "end": "2024-03-02T07:00:00.000Z"},
    {"_id": "c3", "note": "no moment"}, 7]})json";

}  // namespace

TEST_CASE("a Nomie log gives numbers, tags, mood and sleep from its note, and keeps the words")
{
    const auto converted = bring_in(bytes_of(backup), sharing::FileFormat::Nomie);
    const auto& rows = converted.rows.check_ins;
    REQUIRE(rows.size() == 2);
    CHECK(base::iso_moment(rows[0].made) == "2024-03-01T21:40:00.000+01:00");
    CHECK(rows[0].mood == 1);
    CHECK((rows[0].numbers == std::map<std::string, double>{{"Miles walked", 5.5}}));
    CHECK((rows[0].tags == std::vector{"em"s, "pizza"s, "holiday"s}));
    CHECK(rows[0].note.starts_with("Walked #miles(5.5) by the sea"));
    CHECK(base::iso_moment(rows[1].made) == "2024-03-02T08:00:00.000+01:00");
    CHECK(rows[1].sleep_hours == 7.5);
    CHECK(rows[1].note.empty());
    CHECK((why(converted.skipped) == std::vector{"3: No date in this row."s, "4: No date in this row."s}));
}
