#include "language/families.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "doctest/doctest.h"
#include "journal_feelings.h"

using language::Families;
using language::Family;
using namespace std::string_literals;

namespace {

Families heard(std::string_view text) { return families(language::hear(text)); }
bool is_shown(std::string_view text, Family family) { return std::ranges::contains(heard(text).shown, family); }
double score(std::string_view text, Family family) { return heard(text).score[index(family)]; }

/// Of a part of the labelled texts.
struct Counts { int right = 0, shown = 0, there = 0, texts = 0, plain = 0, plain_shown = 0; };

Counts counts(std::string_view part)
{
    Counts all;
    const std::string_view file(reinterpret_cast<const char*>(journal_feelings), sizeof journal_feelings);
    for (const auto line : base::split(file, "\n")) {
        const auto cells = base::split(line, "\t");
        if (cells.size() != 4 || cells[0] != part) continue;
        const auto said = cells[1] == "none" ? std::vector<std::string_view>{} : base::split(cells[1], ",");
        const auto found = heard(cells[3]).shown;
        ++all.texts;
        all.there += static_cast<int>(said.size());
        all.shown += static_cast<int>(found.size());
        for (const auto each : found) all.right += std::ranges::contains(said, language::family_names[index(each)]);
        all.plain += said.empty();
        all.plain_shown += said.empty() && !found.empty();
    }
    return all;
}

}  // namespace

TEST_CASE("each family is heard in plain words for it")
{
    CHECK(is_shown("I'm so grateful for my sister today.", Family::Joy));
    CHECK(is_shown("Sat by the sea. I feel calm and at peace.", Family::Calm));
    CHECK(is_shown("I feel hopeful, things are slowly getting better.", Family::Hope));
    CHECK(is_shown("I feel so sad and lonely tonight.", Family::Sad));
    CHECK(is_shown("Really anxious about tomorrow, my heart is racing.", Family::Anxious));
    CHECK(is_shown("I am furious with him. So fed up.", Family::Angry));
    CHECK(is_shown("I'm ashamed. It was all my fault.", Family::Ashamed));
    CHECK(is_shown("Exhausted. No energy for anything.", Family::Tired));
}

TEST_CASE("nothing is shown for plain facts, and never more than two")
{
    for (const auto* text : {"Took the bus, bought milk.", "Meeting at three in room 4.", "Rain until noon.", ""}) {
        CAPTURE(text);
        CHECK(heard(text).shown.empty());
    }
    CHECK(heard("I am happy, sad, furious, ashamed, exhausted and scared.").shown.size() <= 2);
}

TEST_CASE("mixed feelings show two, also of opposite kinds")
{
    const auto both = heard("I'm so happy for them, and so sad that she couldn't see it.").shown;
    CHECK(both.size() == 2);
    CHECK(std::ranges::contains(both, Family::Joy));
    CHECK(std::ranges::contains(both, Family::Sad));
}

TEST_CASE("what is denied is not heard, and may be its opposite")
{
    CHECK_FALSE(is_shown("I wasn't angry at all.", Family::Angry));
    CHECK_FALSE(is_shown("I am not calm.", Family::Calm));
    CHECK(score("I am not calm.", Family::Anxious) > score("I am calm.", Family::Anxious));
    CHECK_FALSE(is_shown("There is no hope.", Family::Hope));
    CHECK(score("There is no hope.", Family::Sad) > score("There is hope.", Family::Sad));
    CHECK(is_shown("I can't rest, I can't relax.", Family::Anxious));
    CHECK(is_shown("I hardly slept.", Family::Tired));
    CHECK(is_shown("I can't stop crying.", Family::Sad));
}

TEST_CASE("what is wished for, long past or somebody else's counts less")
{
    CHECK(score("I wish I was happy.", Family::Joy) < score("I was happy.", Family::Joy));
    CHECK(score("I used to be anxious.", Family::Anxious) < score("I was anxious.", Family::Anxious));
    CHECK(score("He was furious.", Family::Angry) < score("I was furious.", Family::Angry));
    CHECK_FALSE(is_shown("Happy birthday to Tom.", Family::Joy));
    CHECK(is_shown("I'm back home and I love it, so happy.", Family::Joy));
}

TEST_CASE("a word that strengthens makes surer, one that weakens less sure")
{
    CHECK(score("I am very tense.", Family::Anxious) > score("I am tense.", Family::Anxious));
    CHECK(score("I am slightly tense.", Family::Anxious) < score("I am tense.", Family::Anxious));
}

TEST_CASE("small letters without marks, drawn-out words, curly apostrophes and emoji are heard the same")
{
    CHECK(is_shown("im so tireddd i cant even", Family::Tired));
    CHECK(is_shown("I can’t relax", Family::Anxious));
    CHECK(is_shown("im SOOO ANGRY", Family::Angry));
    CHECK(score("done 😊", Family::Joy) > score("done", Family::Joy));
}

TEST_CASE("of the labelled texts, most of what is shown is right, and plain ones show little")
{
    const auto train = counts("train"), held_out = counts("heldout");
    CHECK((train.texts >= 125 && held_out.texts >= 125));
    CHECK(train.right >= 0.80 * train.shown);
    CHECK(train.right >= 0.65 * train.there);
    CHECK(train.plain_shown == 0);
    CHECK(held_out.right >= 0.72 * held_out.shown);
    CHECK(held_out.right >= 0.55 * held_out.there);
    CHECK(held_out.plain_shown <= 3);
}

TEST_CASE("text of any kind is heard within bounds")
{
    for (const auto& text :
         {""s, "x"s, "\xFF\xFE"s, "\0\1"s, std::string(200'000, 'a'), "私は元気です"s, "\u202Eevil مرحبا"s}) {
        const auto families = heard(text);
        CHECK(std::ranges::all_of(families.score, [](double p) { return p >= 0 && p <= 1; }));
        CHECK(families.shown.empty());
    }
    std::string often;
    while (often.size() < 200'000) often += "I am not so happy, tired of him. ";
    CHECK(heard(often).shown.size() <= 2);
}
