#include "patterns/insights.h"

#include <algorithm>

#include "content/insight_sentences.h"
#include "diary.h"
#include "doctest/doctest.h"
#include "patterns/sentences.h"

using namespace patterns;
using namespace patterns::tests;

namespace {

Wording wording()
{
    auto words = parse_wording(content::insight_sentences);
    REQUIRE(words);
    return *words;
}

Insights insights_of(const std::vector<record::CheckIn>& rows, base::Day today)
{
    return insights({.check_ins = rows, .entries = {}}, today, wording());
}

std::string sentence(std::string measure, std::string tag, int lag, double effect)
{
    Association pair;
    pair.measure = std::move(measure);
    pair.tag = std::move(tag);
    pair.lag = lag;
    pair.effect = effect;
    return sentence_of(pair, wording());
}

/// Craving is two points lower on days with a walk; "news" changes nothing.
std::vector<record::CheckIn> diary_with_walks(int days)
{
    base::RandomStream random{9};
    std::vector<record::CheckIn> rows;
    for (int d = 0; d < days; ++d) {
        const bool walk = random.uniform() < 0.4;
        auto row = check_in(d, std::nullopt);
        if (walk) row.tags.push_back("A walk");
        if (random.uniform() < 0.5) row.tags.push_back("news");
        row.craving = static_cast<int>(random.below(3)) + (walk ? 3 : 5);
        rows.push_back(row);
    }
    return rows;
}

}  // namespace

TEST_CASE("a finding is said in plain words, with its evidence")
{
    const auto all = insights_of(diary_with_walks(90), day(89));
    CHECK(all.days == 90);
    CHECK(all.pairs_looked_at == 2);
    CHECK(all.pairs_found == 1);
    CHECK(all.silent_because.empty());
    REQUIRE(all.findings.size() == 1);
    const Finding& walk = all.findings.front();
    CHECK(walk.sentence == "On days with a walk, craving was about 2 points lower.");
    CHECK(walk.exposed + walk.unexposed == 90);
    CHECK(walk.dates.size() == static_cast<std::size_t>(walk.exposed));
    CHECK(walk.high < 0);
    CHECK(walk.q <= 0.05);
}

TEST_CASE("a diary that is too young says how many days are still missing")
{
    const auto all = insights_of(diary_with_walks(5), day(4));
    CHECK(all.findings.empty());
    CHECK(all.more_days == 9);
    CHECK(all.silent_because == "Still learning your usual. About 9 more days.");
    CHECK(insights_of(diary_with_walks(13), day(12)).more_days == 1);
    CHECK(more_days_sentence(1, wording()) == "Still learning your usual. About one more day.");
    CHECK(insights_of({}, day(0)).silent_because == "Nothing is written down yet.");
}

TEST_CASE("nothing clear is a result too")
{
    const auto all = insights_of(simulate({.days = 60, .tags = 2}, 4), day(59));
    CHECK(all.findings.empty());
    CHECK(all.pairs_looked_at == 2);
    CHECK_FALSE(all.more_days);
    CHECK(all.silent_because == "Nothing clear there yet.");
}

TEST_CASE("a week unlike the usual comes first, and only while it is this week")
{
    auto rows = diary_with_walks(67);
    base::RandomStream random{2};
    for (int d = 0; d < 67; ++d)
        rows[static_cast<std::size_t>(d)].mood = d < 60 ? static_cast<int>(random.below(3)) - 2 : 1;
    const auto all = insights_of(rows, day(66));
    REQUIRE(all.findings.size() >= 2);
    CHECK(all.findings.front().kind == FindingKind::Change);
    CHECK(all.findings.front().sentence == "Lighter than usual this week.");
    CHECK(all.findings.front().tag.empty());
    const auto later = insights_of(rows, day(80));
    CHECK(std::ranges::none_of(later.findings, [](const Finding& f) { return f.kind == FindingKind::Change; }));
}

TEST_CASE("a sentence claims no more digits than a diary has")
{
    CHECK(sentence("mood", "Work", 0, 0.3) == "On days with “Work”, mood was about half a point higher.");
    CHECK(sentence("mood", "Work", 0, 0.21) == "On days with “Work”, mood was a little higher.");
    CHECK(sentence("mood", "The garden", 0, 1.1) == "On days with the garden, mood was about 1 point higher.");
    CHECK(sentence("craving", "a fight", 0, 1.8) == "On days with a fight, craving was about 2 points higher.");
    CHECK(sentence("craving", "a fight", 1, -1.4) == "On the day after a fight, craving was about 1.5 points lower.");
    CHECK(sentence("craving", "Priya", 0, 4.4) == "On days with “Priya”, craving was about 4 points higher.");
    CHECK(sentence("sleep", "coffee", 0, -0.6) == "On days with “coffee”, sleep was about half an hour shorter.");
    CHECK(sentence("pages", "coffee", 0, 12.34) == "On days with “coffee”, pages was about 12 higher.");
    CHECK(sentence("calm", "{amount}", 0, 0.456) == "On days with “{amount}”, calm was about 0.46 higher.");
}

TEST_CASE("a shift, a rhythm and a warning are said in plain words")
{
    base::RandomStream random{3};
    std::vector<record::CheckIn> rows;
    for (int d = 0; d < 150; ++d) {
        auto row = check_in(d, std::nullopt);
        row.energy = static_cast<int>(random.below(3)) + (d >= 75 ? 6 : 3);
        row.craving = static_cast<int>(random.below(3)) + 2 + (d >= 138 ? 4 : 0);
        row.sleep_hours = 7 + static_cast<double>(random.below(3)) / 2 + (d % 7 == 1 ? 2 : 0);
        rows.push_back(row);
    }
    const auto all = insights_of(rows, day(149));
    std::vector<std::string> sentences;
    for (const auto& found : all.findings) sentences.push_back(found.sentence);
    for (const auto* said : {"Since about 18 December 2024, energy has been about 3 points higher than before.",
                             "On Saturdays, sleep was about 2 hours longer than on your other days."})
        CHECK(std::ranges::contains(sentences, said));
    CHECK(all.findings.front().kind == FindingKind::Warning);
    CHECK(all.findings.front().sentence.ends_with("craving has been about 4 points higher than your usual."));
    CHECK(std::ranges::count(all.findings, "craving", &Finding::measure) == 1);  // the shift says no more
}
