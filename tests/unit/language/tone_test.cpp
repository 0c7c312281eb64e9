#include "language/tone.h"

#include <string>

#include "doctest/doctest.h"

using language::Tone;
using language::tone;
using namespace std::string_literals;

TEST_CASE("capitals, marks, drawn-out words, swearing and absolute words arouse")
{
    const double quiet = tone("He was late again and did not say why.").arousal;
    for (const auto* text : {"He was LATE AGAIN and did not say why.", "He was late again and did not say why!!!",
                             "He was sooo late again and did not say.", "He was late and did not fucking say why.",
                             "He was always late and never said why."}) {
        CAPTURE(text);
        CHECK(tone(text).arousal > quiet);
    }
    CHECK(quiet < 0.1);
}

TEST_CASE("feelings run high where much of it comes together")
{
    CHECK(tone("I CAN'T DO THIS ANYMORE!!! everything is SHIT, always").running_high);
    CHECK_FALSE(tone("A nice day! We went to the sea.").running_high);
    CHECK_FALSE(tone("NO").running_high);
    CHECK_FALSE(tone("AA at six, then the GP.").running_high);
}

TEST_CASE("whom a text is about, and when it is, are shares of its words")
{
    CHECK(tone("I told my sister I'm fine").first_person == doctest::Approx(3.0 / 6));
    CHECK(tone("They went home").first_person == 0);
    const auto was = tone("I walked home and slept, it was late."), will = tone("Tomorrow I will call her.");
    CHECK(was.past == 1);
    CHECK(will.future == 1);
    CHECK(tone("I am here now").present == 1);
    CHECK((tone("a b c").past == 0 && tone("a b c").present == 0));
}

TEST_CASE("text of any kind has a tone within bounds")
{
    for (const auto& text :
         {""s, "x"s, "\xFF\xFE"s, "\0\1"s, std::string(200'000, '!'), std::string(200'000, 'A'), "私は元気です"s}) {
        const auto heard = tone(text);
        CHECK((heard.arousal >= 0 && heard.arousal <= 1 && heard.first_person >= 0 && heard.first_person <= 1));
    }
    CHECK((tone("") == Tone{}));
}
