#include "patterns/wording.h"

#include "base/random.h"
#include "content/insight_sentences.h"
#include "doctest/doctest.h"
#include "patterns/series.h"

using namespace patterns;

TEST_CASE("every measure has its words")
{
    const auto wording = parse_wording(content::insight_sentences);
    REQUIRE(wording);
    for (const Measure measure : all_measures) CHECK(wording->measures.contains(std::string{scale_of(measure).id}));
}

TEST_CASE("a text that is missing is named")
{
    std::string text{content::insight_sentences};
    const auto at = text.find("\"next_day\"");
    text.replace(at, 10, "\"next_dai\"");
    const auto wording = parse_wording(text);
    REQUIRE_FALSE(wording);
    CHECK(wording.error() == base::Error{base::Kind::BadInput, "insight sentences: no text for next_day"});
}

TEST_CASE("bytes changed at random are read or refused, never more")
{
    base::RandomStream random{1};
    for (int round = 0; round < 2'000; ++round) {
        std::string text{content::insight_sentences};
        for (std::size_t changes = 1 + random.below(4); changes > 0; --changes)
            text[random.below(text.size())] = static_cast<char>(random.below(256));
        text.resize(round % 3 == 0 ? random.below(text.size()) : text.size());
        if (const auto wording = parse_wording(text); !wording) CHECK(wording.error().kind == base::Kind::BadInput);
    }
}
