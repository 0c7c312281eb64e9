#include <algorithm>
#include <set>

#include "base/text.h"
#include "catalogue.h"
#include "reflection/reading_grade.h"

using namespace reflection;
using namespace reflection::tests;

namespace {

std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words;
    for (const auto part : base::split(text, " ")) {
        std::string word = base::folded(part);
        std::erase_if(word, [](char c) { return std::string_view{".,:;?!\"()"}.contains(c); });
        if (!word.empty()) words.push_back(word);
    }
    return words;
}

/// Labels, blame, pressure, promises, and what not everybody has (voice.md §1, §2, §4).
const std::set<std::string> never_said = {
    "why", "always", "never", "should", "must", "addict", "addicts", "alcoholic", "junkie", "user", "abuse", "abuser",
    "drunk", "clean", "dirty", "sober", "sobriety", "abstinent", "relapse", "relapsed", "failed", "fail", "failure",
    "slipped", "fell-off", "missed", "compliant", "refused", "victim", "damaged", "broken", "toxic", "crazy", "psycho",
    "suffer", "suffering", "committed", "weight", "calories", "dose", "pills", "kill", "die", "wife", "husband",
    "mother", "father", "parents", "children", "kids", "family", "god", "pray", "prayer", "faith", "church", "money",
    "job", "boss", "proud", "amazing", "guilt", "guilty", "ashamed", "shame", "blame", "worst", "promise", "overdue"};

const std::set<std::string> openings = {"what", "what's", "how", "who", "when", "where", "which"};

void check_voice(const std::string& question)
{
    CAPTURE(question);
    const auto words = words_of(question);
    CHECK(words.size() <= 18);
    CHECK(question.ends_with("?"));
    CHECK(std::ranges::count(question, '?') == 1);
    CHECK_FALSE(question.contains('!'));
    CHECK(std::ranges::any_of(words, [](const std::string& word) { return openings.contains(word); }));
    for (const auto& word : words) CHECK_MESSAGE(!never_said.contains(word), word);
    CHECK(reading_grade(question) <= 6);
}

}  // namespace

TEST_CASE("every question is short, open, one at a time, in plain words, and labels nobody")
{
    const auto all = catalogue();
    CHECK(all.prompts.size() >= 40);
    std::set<std::string> asked;
    for (const auto& prompt : all.prompts) {
        check_voice(prompt.ask);
        check_voice(prompt.follow_up);
        CHECK_MESSAGE(asked.insert(prompt.ask).second, prompt.ask);
    }
}

TEST_CASE("the reading grade that a question carries is its own")
{
    for (const auto& prompt : catalogue().prompts) {
        CAPTURE(prompt.id);
        CHECK(prompt.reading_grade == doctest::Approx(reading_grade(prompt.ask)).epsilon(1e-9));
    }
}

TEST_CASE("why a question was chosen is one plain sentence")
{
    for (const auto& [reason, sentence] : catalogue().reasons) {
        CAPTURE(reason);
        CHECK(sentence.starts_with("Chosen "));
        CHECK(sentence.ends_with("."));
        CHECK_FALSE(sentence.contains('!'));
        CHECK(sentence.contains("{tag}") == (reason == "tag"));
    }
}

TEST_CASE("the reading grade is that of Kincaid's formula")
{
    CHECK(reading_grade("") == 0);
    CHECK(reading_grade("The cat sat on the mat.") == doctest::Approx(-1.4));  // 6 words, 6 syllables
    CHECK(reading_grade("What wanted little time passed?") == doctest::Approx(2.9));  // 5 words, 7 syllables
    CHECK(reading_grade("Reality is considerably more complicated.") > 12);
}
