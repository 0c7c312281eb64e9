#include "language/valence.h"

#include <cmath>
#include <string>

#include "doctest/doctest.h"
#include "language/plainly.h"
#include "language/sentiment.h"

using language::Valence;
using language::valence;

TEST_CASE("a text's valence is heard as a whole, and as the mean of its sentences")
{
    const auto heard = valence("Slept badly. So glad to be home!");
    const double each = valence("Slept badly.").sentences + valence("So glad to be home!").sentences;
    CHECK(heard.sentences == doctest::Approx(each / 2));
}

TEST_CASE("what feels good is above what does not, from -1 to 1, whatever VADER makes of it")
{
    for (const auto* text : {"So thankful, what a lovely day with them!", "Calm evening. I felt at peace."})
        CHECK(valence(text).best() > 0.4);
    for (const auto* text : {"So tired. Nothing left in me.", "I can't relax, what if they say no?", "Cried again."})
        CHECK(valence(text).best() < -0.25);
    CHECK(std::abs(valence("Took the bus, bought milk.").best()) < 0.25);
    std::string often;
    while (often.size() < 20'000) often += "I hate this so much! ";
    CHECK(valence(often).best() > -1);
    CHECK(valence(often).best() < -0.7);
}

TEST_CASE("sentences without any word of two letters weigh nothing; a text without words has none")
{
    CHECK(valence("Good day.\n-\n\n:").sentences == valence("Good day.").sentences);
    CHECK((valence("") == Valence{}));
    CHECK((valence("\n x \n") == Valence{}));
}

TEST_CASE("\"not\" is heard in any case, and with the apostrophe that phones write")
{
    for (const auto* text : {"Not good.", "NOT good.", "It isn’t good.", "Don't like it.", "DON’T like it."}) {
        CAPTURE(text);
        CHECK(valence(text).whole < 0);
        CHECK(valence(text).sentences < 0);
    }
    CHECK(language::plainly("Nothing’s Not-so NOTE, knot Can't") == "Nothing's not-so NOTE, knot can't");
    CHECK(language::plainly("").empty());
}
