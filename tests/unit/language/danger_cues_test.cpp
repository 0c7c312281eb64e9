#include "language/danger_cues.h"

#include <cstdlib>
#include <string>

#include "base/text.h"
#include "danger_expected.h"
#include "doctest/doctest.h"

using language::danger_cues;
using language::danger_windows;
using language::danger_words;
using namespace std::string_literals;

namespace {

std::string_view expected()
{
    return {reinterpret_cast<const char*>(danger_expected), sizeof danger_expected};
}

}  // namespace

TEST_CASE("the engine finds in a text what the trainer found")
{
    int texts = 0;
    for (const auto line : base::split(expected(), "\n")) {
        if (line.empty() || line.starts_with('#')) continue;
        const auto cells = base::split(line, "\t");
        REQUIRE(cells.size() == 3);
        CAPTURE(cells[0]);
        const auto found = danger_cues(cells[0], danger_words(cells[0]));
        CHECK(found.score == doctest::Approx(std::strtod(std::string(cells[1]).c_str(), nullptr)).epsilon(0.001));
        CHECK(language::danger_kind_names[static_cast<std::size_t>(found.kind)] == cells[2]);
        ++texts;
    }
    CHECK(texts >= 12);
}

TEST_CASE("windows of 40 words cover a text, one every 20; a short text has none")
{
    CHECK(danger_windows(0).empty());
    CHECK(danger_windows(11).empty());
    CHECK(danger_windows(12).size() == 1);
    CHECK(danger_windows(40).size() == 1);
    CHECK(danger_windows(41).size() == 2);
    for (const std::size_t words : {12u, 20u, 21u, 59u, 60u, 61u, 1000u}) {
        std::size_t covered = 0;
        for (const auto& [begin, end] : danger_windows(words)) {
            CHECK((begin <= covered && end > begin && end - begin <= 40 && end <= words));
            covered = end;
        }
        CHECK(covered == words);
    }
}

TEST_CASE("what no phrase says is heard by many words together, and shown by the few that say most")
{
    const auto text =
        "Eight weeks on. My roommate found me that night and she still checks the bathroom door. Nobody at work knows "
        "what happened, I told them it was food poisoning. I wake up and I think about the next time."s;
    const auto words = danger_words(text);
    const auto found = danger_cues(text, words);
    CHECK(found.score >= 0.5);
    const auto [from, to] = language::span_of(words, found.core);
    CHECK((from < to && to <= text.size() && to - from < 60));
}

TEST_CASE("one dark sentence in a long light text weighs less than by itself, and is not lost")
{
    const auto dark = "I gave the dog to my sister and wrote the letters, and nobody knows what I am going to do on "
                      "Sunday. "s;
    std::string light;
    for (int i = 0; i < 30; ++i) light += "Made porridge, walked along the canal and met Anna for coffee. ";
    const auto score = [](const std::string& text) { return danger_cues(text, danger_words(text)).score; };
    CHECK(score(light + dark) < score(dark));
    CHECK(score(light + dark) > score(light));
}
