#include "sharing/day_one.h"

#include "other_diaries.h"

using namespace other_diaries;
using namespace std::string_literals;

namespace {

constexpr std::string_view journal = R"json({"metadata": {"version": "1.0"}, "entries": [
  {"uuid": "AB12", "creationDate": "2024-03-01T20:40:00Z", "tags": ["sea", "home"],
   "text": "# By the sea\n\n![](dayone-moment:\/\/0F)\nTwo hours\\. We stayed\\-in\\.", "photos": [{"id": 1}]},
  {"uuid": "CD34", "creationDate": "2024-03-02T07:00:00Z",
   "richText": "{\"contents\":[{\"text\":\"Only rich \"},{\"text\":\"words\"}]}"},
  {"uuid": "EF56", "creationDate": "2024-03-03T07:00:00Z", "text": "![](dayone-moment://1A)", "photos": [{}, {}]},
  {"uuid": "0011", "text": "No date"}]})json";

}  // namespace

TEST_CASE("a Day One journal becomes entries with titles and tags, at the person's clock")
{
    const auto converted = bring_in(bytes_of(journal), sharing::FileFormat::DayOne);
    REQUIRE(converted.rows.entries.size() == 2);
    const auto& first = converted.rows.entries[0];
    CHECK(base::iso_moment(first.made) == "2024-03-01T21:40:00.000+01:00");
    CHECK(first.title == "By the sea");
    CHECK(first.text == "Two hours. We stayed-in.");
    CHECK((first.tags == std::vector{"sea"s, "home"s}));
    CHECK(first.reference == "AB12");
    CHECK(converted.rows.entries[1].text == "Only rich words");
    CHECK((why(converted.skipped) ==
           std::vector{"Pictures, recordings and other attachments: 3. Lantern keeps words and numbers."s,
                       "3: Nothing in this row besides its date."s, "4: No date in this row."s}));
}

TEST_CASE("the same journal in an archive gives the same ids; files that are none are named")
{
    const auto alone = bring_in(bytes_of(journal), sharing::FileFormat::DayOne);
    const auto archive = zipped({{"Journal.json", std::string(journal)}, {"photos/0f.jpg", "not inflated"},
                                 {"__MACOSX/._Journal.json", "?"}, {"broken.json", "{"}});
    const auto packed = bring_in(archive, sharing::FileFormat::DayOne);
    CHECK(packed.rows == alone.rows);
    CHECK(sharing::sentence(packed.skipped[0]) == "The file “broken.json” could not be read.");
    CHECK(!sharing::preview(zipped({{"a.txt", "x"}, {"b.json", "{\"entries\": 7}"}})));
}
