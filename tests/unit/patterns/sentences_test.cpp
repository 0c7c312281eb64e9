#include "patterns/sentences.h"

#include "content/insight_sentences.h"
#include "doctest/doctest.h"

using namespace patterns;

namespace {

std::string sentence(RhythmKind kind, std::string measure, std::size_t block, double effect, int day_starts = 4)
{
    Rhythm rhythm;
    rhythm.kind = kind;
    rhythm.measure = std::move(measure);
    rhythm.block = block;
    rhythm.effect = effect;
    const auto wording = parse_wording(content::insight_sentences);
    REQUIRE(wording);
    return sentence_of(rhythm, std::chrono::hours{day_starts}, *wording);
}

}  // namespace

TEST_CASE("a rhythm is said with its hours, weekday or months")
{
    CHECK(sentence(RhythmKind::Weekday, "craving", 0, 1.1) ==
          "On Mondays, craving was about 1 point higher than on your other days.");
    CHECK(sentence(RhythmKind::Weekday, "sleep", 6, 1.6) ==
          "On Sundays, sleep was about 1.5 hours longer than on your other days.");
    CHECK(sentence(RhythmKind::Season, "mood", 0, -0.5) ==
          "From December to February, mood was about half a point lower than in the rest of your year.");
    CHECK(sentence(RhythmKind::Season, "mood", 11, 0.5) ==
          "From November to January, mood was about half a point higher than in the rest of your year.");
}

TEST_CASE("the hours of a block follow from when the day starts")
{
    CHECK(sentence(RhythmKind::Hours, "craving", 4, 1) ==
          "Between 8 in the evening and midnight, craving was about 1 point higher than in the rest of your day.");
    CHECK(sentence(RhythmKind::Hours, "craving", 5, -2) ==
          "Between midnight and 4 in the morning, craving was about 2 points lower than in the rest of your day.");
    CHECK(sentence(RhythmKind::Hours, "energy", 2, 0.1, 6) ==
          "Between 2 in the afternoon and 6 in the evening, energy was a little higher than in the rest of your day.");
}

TEST_CASE("a measure's own name may hold anything")
{
    CHECK(sentence(RhythmKind::Weekday, "{amount} {weekday}", 1, 1.25) ==
          "On Tuesdays, {amount} {weekday} was about 1.2 higher than on your other days.");
}
