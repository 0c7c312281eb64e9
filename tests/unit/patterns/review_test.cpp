#include "patterns/review.h"

#include "diary.h"
#include "doctest/doctest.h"

using namespace patterns;
using namespace patterns::tests;
using std::chrono::October, std::chrono::November;

namespace {

constexpr std::chrono::year year{2024};  // `day(0)` is 4 October 2024, `day(28)` 1 November, `day(58)` 1 December
constexpr auto november = year / November;

record::CheckIn craving(int on_day, int strength, std::chrono::minutes after_noon = {})
{
    record::CheckIn row;
    row.made = noon(on_day);
    row.made.at += after_noon;
    row.craving = strength;
    return row;
}

const ReviewedMeasure* measure_in(const Review& review, std::string_view id)
{
    for (const auto& measure : review.measures)
        if (measure.id == id) return &measure;
    return nullptr;
}

/// Two months of a number in which nothing changes but by `rise` from the second month on.
std::vector<record::CheckIn> two_months(double autocorrelation, double rise, std::uint64_t seed)
{
    auto rows = simulate({.days = 58, .autocorrelation = autocorrelation}, seed);
    for (auto& row : rows)
        if (row.made.at >= noon(28).at) row.numbers["scale"] += rise;
    return rows;
}

int differences_called(double autocorrelation, double rise, int diaries)
{
    int called = 0;
    for (int seed = 1; seed <= diaries; ++seed) {
        const auto rows = two_months(autocorrelation, rise, static_cast<std::uint64_t>(seed));
        called += measure_in(review({.check_ins = rows, .entries = {}}, reviewed(november)), "scale")->clear;
    }
    return called;
}

}  // namespace

TEST_CASE("months and years begin on their first day and end before the next")
{
    CHECK(span_of(november) == Span{day(28), day(58)});
    CHECK(span_of(year / std::chrono::December) == Span{day(58), day(89)});
    CHECK(span_of(year).to == day(89));
    CHECK(reviewed(year / std::chrono::January).before.from == base::Day{std::chrono::year{2023} / 12 / 1});
    CHECK(reviewed(year).before == span_of(std::chrono::year{2023}));
}

TEST_CASE("a month like the one before is seldom called different, also when days are alike")
{
    for (const double autocorrelation : {0.0, 0.3, 0.6}) {
        CAPTURE(autocorrelation);
        CHECK(differences_called(autocorrelation, 0, 400) <= 28);
    }
}

TEST_CASE("a month more than one spread above the one before is called different, and by how much")
{
    CHECK(differences_called(0.3, 1.5, 100) >= 90);
    const auto rows = two_months(0, 3, 7);
    const auto review = patterns::review({.check_ins = rows, .entries = {}}, reviewed(november));
    const auto* scale = measure_in(review, "scale");
    REQUIRE(scale->difference);
    CHECK(scale->clear);
    CHECK(scale->difference->low > 2);
    CHECK(scale->difference->high < 4);
    CHECK(scale->days == 30);
    CHECK(scale->days_before == 28);
}

TEST_CASE("both sides of a difference need ten days in a month, and sixty in a year")
{
    std::vector<record::CheckIn> rows;
    for (int d = 19; d < 45; ++d) rows.push_back(check_in(d, d % 3));
    const auto of_month = review({.check_ins = rows, .entries = {}}, reviewed(november));
    REQUIRE(of_month.measures.size() == 1);
    CHECK(of_month.measures.front().difference.error() == NotEnoughDays{9, 10});
    CHECK(of_month.measures.front().days_before == 9);
    CHECK(of_month.measures.front().days == 17);
    CHECK_FALSE(of_month.measures.front().clear);
    const auto of_year = review({.check_ins = rows, .entries = {}}, reviewed(year));
    CHECK(of_year.measures.front().difference.error() == NotEnoughDays{0, 60});
    CHECK_FALSE(of_year.measures.front().mean_before);
}

TEST_CASE("what never moves has no clear difference")
{
    std::vector<record::CheckIn> rows;
    for (int d = 0; d < 58; ++d) {
        rows.push_back(check_in(d, 1));
        rows.back().numbers["pages"] = 3;
    }
    for (const auto& measure : review({.check_ins = rows, .entries = {}}, reviewed(november)).measures) {
        CAPTURE(measure.id);
        REQUIRE(measure.difference);
        CHECK(measure.difference->effect == 0);
        CHECK_FALSE(measure.clear);
    }
}

TEST_CASE("the easiest week is the one with the best mood, or without moods the least craving")
{
    std::vector<record::CheckIn> moods, cravings;
    for (int d = 28; d < 58; ++d) {
        moods.push_back(check_in(d, d >= 40 && d < 47 ? 2 : 0));
        cravings.push_back(craving(d, d >= 40 && d < 47 ? 1 : 5));
    }
    CHECK(review({.check_ins = moods, .entries = {}}, reviewed(november)).easiest ==
          EasyWeek{Measure::Mood, day(40), 2, 7});
    CHECK(review({.check_ins = cravings, .entries = {}}, reviewed(november)).easiest ==
          EasyWeek{Measure::Craving, day(40), 1, 7});
}

TEST_CASE("weeks that are all alike, or too few days, have no easiest")
{
    std::vector<record::CheckIn> alike, few;
    for (int d = 28; d < 58; ++d) alike.push_back(check_in(d, 1));
    for (int d = 28; d < 41; ++d) few.push_back(check_in(d, d > 34 ? 2 : -2));
    CHECK_FALSE(review({.check_ins = alike, .entries = {}}, reviewed(november)).easiest);
    CHECK_FALSE(review({.check_ins = few, .entries = {}}, reviewed(november)).easiest);
}

TEST_CASE("tags are counted by days, and those that were never there before are new")
{
    std::vector<record::CheckIn> rows;
    for (int d = 0; d < 58; d += 2) rows.push_back(check_in(d, 1, {d < 28 ? "Walk" : "walk"}));
    rows.push_back(check_in(30, 1, {"walk", "choir"}));
    rows.push_back(check_in(37, 1, {"choir"}));
    const auto month = review({.check_ins = rows, .entries = {}}, reviewed(november));
    CHECK(month.days == 16);
    CHECK(month.tags == std::vector<TagDays>{{"walk", 15}, {"choir", 2}});
    CHECK(month.new_tags == std::vector<TagDays>{{"choir", 2}});
    const auto first = review({.check_ins = rows, .entries = {}}, reviewed(year / October));
    CHECK(first.tags.size() == 1);
    CHECK(first.new_tags.empty());  // the diary is new itself
}

TEST_CASE("urges that were seen to pass count where they began; words are those of entries and notes")
{
    std::vector<record::CheckIn> rows{craving(30, 7), craving(30, 2, std::chrono::minutes{14}), craving(33, 6),
                                      craving(27, 7), craving(27, 1, std::chrono::minutes{20})};
    rows.push_back(check_in(31, 1));
    rows.back().note = " Slept\nat last. ";
    record::Entry entry, old;
    entry.made = noon(32), entry.text = "A slow day.";
    old.made = noon(2), old.text = "Long ago.";
    const std::vector entries{entry, old};
    const auto month = review({.check_ins = rows, .entries = entries}, reviewed(november));
    CHECK(month.urges_passed == 1);
    CHECK(month.entries == 1);
    CHECK(month.words == 6);
    CHECK(month.days == 4);
}

TEST_CASE("a month without anything is empty")
{
    const auto month = review({}, reviewed(november));
    CHECK(month.days == 0);
    CHECK(month.measures.empty());
    CHECK_FALSE(month.easiest);
    CHECK(month.urges_passed + month.entries + month.words == 0);
}
