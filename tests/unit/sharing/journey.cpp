#include "sharing/journey.h"

#include "other_diaries.h"

using namespace other_diaries;
using namespace std::string_literals;

namespace {

const auto evening = R"json({"id": "1709325600000-a1", "date_journal": 1709325600000, "timezone": "Europe/Vienna",
  "type": "html", "text": "<p dir=\"auto\">By the sea &amp; back</p>\n<p dir=\"auto\"><strong>Late</strong></p>",
  "mood": 4, "photos": ["a1.jpg"], "tags": ["sea"], "lat": 1.7976931348623157e+308})json"s;
const auto morning = R"json({"id": "1709362800000-b2", "date_journal": 1709362800000, "text": "*Plain* words",
  "mood": 0, "photos": [], "tags": []})json"s;

}  // namespace

TEST_CASE("a Journey archive becomes entries; moods of an unknown scale and pictures are counted, not kept")
{
    const auto archive = zipped({{"a1.json", evening}, {"b2.json", morning}, {"a1.jpg", "?"}});
    const auto converted = bring_in(archive, sharing::FileFormat::Journey);
    REQUIRE(converted.rows.entries.size() == 2);
    const auto& first = converted.rows.entries[0];
    CHECK(base::iso_moment(first.made) == "2024-03-01T21:40:00.000+01:00");
    CHECK(first.text == "By the sea & back\n\nLate");
    CHECK((first.tags == std::vector{"sea"s}));
    CHECK(!first.mood);
    CHECK(converted.rows.entries[1].text == "*Plain* words");
    CHECK((why(converted.skipped) ==
           std::vector{"The mood of entries: 1. Their scale is not known; the words came in."s,
                       "Pictures, recordings and other attachments: 1. Lantern keeps words and numbers."s}));
}

TEST_CASE("one entry of Journey alone is the same entry")
{
    const auto archive = zipped({{"a.json", evening}});
    CHECK((bring_in(bytes_of(evening), sharing::FileFormat::Journey).rows ==
           bring_in(archive, sharing::FileFormat::Journey).rows));
}
