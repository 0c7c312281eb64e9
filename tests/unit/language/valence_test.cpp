#include "language/valence.h"

#include "doctest/doctest.h"
#include "language/plainly.h"
#include "language/sentiment.h"

using language::Valence;
using language::valence;

TEST_CASE("a text's valence is heard as a whole, and as the mean of its sentences")
{
    const auto heard = valence("Slept badly. So glad to be home!");
    CHECK(heard.whole == language::sentiment("Slept badly. So glad to be home!").compound);
    const double each =
        language::sentiment("Slept badly.").compound + language::sentiment("So glad to be home!").compound;
    CHECK(heard.sentences == each / 2);
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
