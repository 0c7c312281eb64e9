#include "language/sentiment.h"

#include <chrono>
#include <cmath>
#include <string>

#include "base/random.h"
#include "doctest/doctest.h"

using language::Sentiment;
using language::sentiment;
using namespace std::string_literals;

namespace {

struct Case {
    std::string_view text;
    Sentiment heard;
};

bool is_sound(const Sentiment& heard)
{
    const double sum = heard.positive + heard.neutral + heard.negative;
    return std::abs(heard.compound) <= 1 && heard.positive >= 0 && heard.neutral >= 0 && heard.negative >= 0 &&
           (heard == Sentiment{} || std::abs(sum - 1) < 0.002);
}

}  // namespace

TEST_CASE("every rule gives what vader-sentiment 1.1.3 gives")
{
    constexpr Case cases[] = {
        {"Slept at last. So glad.", {0.5095, 0.452, 0.548, 0}},
        {"good", {0.4404, 1, 0, 0}},
        {"GOOD", {0.4404, 1, 0, 0}},
        {"A GOOD day", {0.5622, 0.784, 0.216, 0}},
        {"ALL GOOD", {0.4404, 0.744, 0.256, 0}},
        {"a very good day", {0.4927, 0.615, 0.385, 0}},
        {"a VERY good day", {0.6028, 0.663, 0.337, 0}},
        {"a hardly good day", {0.3832, 0.566, 0.434, 0}},
        {"so very really good", {0.5768, 0.555, 0.445, 0}},
        {"really not good", {-0.3988, 0, 0.427, 0.573}},
        {"not good", {-0.3412, 0, 0.294, 0.706}},
        {"Not good", {0.4404, 0.744, 0.256, 0}},
        {"NOT good", {0.4404, 0.744, 0.256, 0}},
        {"isn't good", {-0.3412, 0, 0.294, 0.706}},
        {"ISN'T good", {0.4404, 0.744, 0.256, 0}},
        {"without hope", {-0.3412, 0, 0.294, 0.706}},
        {"never so good", {0.6474, 0.682, 0.318, 0}},
        {"never this good", {0.5927, 0.658, 0.342, 0}},
        {"never was so good", {0.5777, 0.555, 0.445, 0}},
        {"not the least happy", {0.3566, 0.452, 0.548, 0}},
        {"at least happy", {0.5719, 0.649, 0.351, 0}},
        {"least happy", {-0.4585, 0, 0.25, 0.75}},
        {"the least happy of all", {-0.4585, 0, 0.572, 0.428}},
        {"The night was bad but the morning was good", {0.3818, 0.294, 0.534, 0.172}},
        {"bad, but good", {0.3818, 0.542, 0.141, 0.317}},
        {"bad BUT good", {0.3818, 0.542, 0.141, 0.317}},
        {"but but good bad", {-0.2263, 0.363, 0.189, 0.448}},
        {"good!", {0.4926, 1, 0, 0}},
        {"good!!", {0.5399, 1, 0, 0}},
        {"good!!!!", {0, 0, 1, 0}},
        {"good!!!!!", {0, 0, 1, 0}},
        {"good?", {0.4404, 1, 0, 0}},
        {"good??", {0.504, 1, 0, 0}},
        {"good????", {0, 0, 1, 0}},
        {"sad!!!", {-0.6093, 0, 0, 1}},
        {"day!!!", {0, 0, 1, 0}},
        {"kind of good", {0.4404, 0.592, 0.408, 0}},
        {"it was kind of a good day", {0.3832, 0.343, 0.657, 0}},
        {"it was sort of good", {0.3832, 0.395, 0.605, 0}},
        {"just enough of good", {0.3832, 0.465, 0.535, 0}},
        {"kinda good", {0.3832, 0.723, 0.277, 0}},
        {"that one is the shit", {0.6124, 0.5, 0.5, 0}},
        {"that is really the bomb", {0.6124, 0.5, 0.5, 0}},
        {"he was such a bad ass", {0.6124, 0.625, 0.375, 0}},
        {"well then yeah right sure great", {0.6597, 0.627, 0.149, 0.224}},
        {"they live from hand to mouth with love", {0.296, 0.318, 0.455, 0.227}},
        {":)", {0.4588, 1, 0, 0}},
        {"(:", {0.4939, 1, 0, 0}},
        {":-( today", {-0.3612, 0, 0.286, 0.714}},
        {":D", {0.5106, 1, 0, 0}},
        {":Þ", {0, 0, 1, 0}},
        {"<3", {0.4404, 1, 0, 0}},
        {"today :'(", {-0.4939, 0, 0.238, 0.762}},
        {"😀 good", {0.4404, 0.744, 0.256, 0}},
        {"good 😀", {0.4404, 0.744, 0.256, 0}},
        {"❤ good", {0.4404, 1, 0, 0}},
        {"g", {0, 0, 0, 0}},
        {"I a", {0, 0, 0, 0}},
        {"", {0, 0, 0, 0}},
        {"   ", {0, 0, 0, 0}},
        {"good,", {0.4404, 1, 0, 0}},
        {"'good'", {0, 0, 1, 0}},
        {"(good)", {0, 0, 1, 0}},
        {"good-", {0.4404, 1, 0, 0}},
        {"!!good", {0.5399, 1, 0, 0}},
        {"good:)", {0, 0, 1, 0}},
        {"goöd good", {0.4404, 0.744, 0.256, 0}},
        {"fed up", {0, 0, 1, 0}},
        {"can't stand it", {0, 0, 1, 0}},
    };
    for (const auto& [text, heard] : cases) {
        CAPTURE(text);
        CHECK((sentiment(text) == heard));
    }
}

TEST_CASE("spaces of every script part words, and a word of one letter is none")
{
    for (const auto* space : {" ", "\t", "\r\n", "\v", "\f", "\u00A0",
                              "\u1680", "\u2003", "\u2028", "\u3000", "\uFEFF"}) {
        CAPTURE(space);
        CHECK((sentiment("good"s + space + "day") == sentiment("good day")));
    }
    CHECK((sentiment("good\u200Bday") == Sentiment{.neutral = 1}));  // no space to JavaScript
    CHECK((sentiment("私 é x") == Sentiment{}));
}

TEST_CASE("mixed scripts, control characters and broken UTF-8 are heard as far as they have words")
{
    CHECK(sentiment("мне плохо but good").compound > 0);
    CHECK(sentiment("\x01\x02 good \x7F").compound == doctest::Approx(0.4404));
    CHECK(sentiment("good\0sad"s) == Sentiment{.neutral = 1});
    CHECK(sentiment("good \0\0 sad"s).negative > 0);
    CHECK(sentiment("good \xFF\xFE\xC0 day \xE2\x82") == sentiment("good \uFFFD\uFFFD\uFFFD day \uFFFD"));
    base::RandomStream random{1};
    for (int round = 0; round < 5'000; ++round) {
        std::string bytes(random.below(40), ' ');
        for (char& byte : bytes) byte = static_cast<char>(random.below(256));
        REQUIRE(is_sound(sentiment(bytes)));
    }
}

TEST_CASE("the time for 200 kB of anything grows no faster than they do")
{
    for (const auto& piece : {"a good day, not bad "s, "x"s, "!"s, "!a"s, "n't"s, "good "s, " "s, "\xFF"s, "\xE2\x80"s,
                              "never so GOOD but "s}) {
        std::string text;
        while (text.size() < 200'000) text += piece;
        CAPTURE(piece);
        const auto begun = std::chrono::steady_clock::now();
        CHECK(is_sound(sentiment(text + " good")));
        // Each byte against each other would be minutes, under sanitizers.
        CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds{20});
    }
}
