#include "language/emotion.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "base/text.h"
#include "doctest/doctest.h"
#include "emotion_expected.h"

using language::emotions;
using namespace std::string_literals;

namespace {

bool is_heard(std::string_view text, std::string_view feeling)
{
    const auto at = std::ranges::find(language::emotion_names, feeling) - language::emotion_names.begin();
    return emotions(text).feelings.heard[static_cast<std::size_t>(at)];
}

}  // namespace

TEST_CASE("the engine finds what the trainer found")
{
    const std::string_view file(reinterpret_cast<const char*>(emotion_expected), sizeof emotion_expected);
    int texts = 0;
    for (const auto line : base::split(file, "\n")) {
        if (line.empty() || line.starts_with('#')) continue;
        const auto cells = base::split(line, "\t");
        REQUIRE(cells.size() == 1 + language::emotion_names.size() + language::ekman_names.size());
        const auto [feelings, ekman] = emotions(cells[0]);
        CAPTURE(cells[0]);
        const auto wanted = [&](std::size_t i) { return std::strtod(std::string(cells[1 + i]).c_str(), nullptr); };
        for (std::size_t i = 0; i < feelings.probability.size(); ++i)
            CHECK(std::abs(feelings.probability[i] - wanted(i)) < 1e-3);
        for (std::size_t i = 0; i < ekman.probability.size(); ++i)
            CHECK(std::abs(ekman.probability[i] - wanted(feelings.probability.size() + i)) < 1e-3);
        ++texts;
    }
    CHECK(texts >= 20);
}

TEST_CASE("plain words for a feeling are heard as that feeling")
{
    CHECK(is_heard("Thank you so much for being here", "gratitude"));
    CHECK(is_heard("I am so scared of tomorrow", "fear"));
    CHECK(is_heard("i feel so sad and alone tonight", "sadness"));
    CHECK(is_heard("I love him with all my heart", "love"));
    CHECK(is_heard("I'm so sorry, I regret all of it", "remorse"));
    CHECK_FALSE(is_heard("The bus leaves at nine", "anger"));
}

TEST_CASE("text of any kind is heard within bounds")
{
    for (const auto& text : {""s, "x"s, "\xFF\xFE"s, "\0\1"s, std::string(200'000, 'a'), "私は元気です"s}) {
        const auto heard = emotions(text);
        CHECK(std::ranges::all_of(heard.feelings.probability, [](double p) { return p > 0 && p < 1; }));
        CHECK(std::ranges::all_of(heard.ekman.probability, [](double p) { return p > 0 && p < 1; }));
    }
}
