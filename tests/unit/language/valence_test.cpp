#include "language/valence.h"

#include "doctest/doctest.h"
#include "language/sentiment.h"

using language::Valence;
using language::valence;

TEST_CASE("a text's valence is heard as a whole, and as the mean of its sentences")
{
    const auto heard = valence("Slept badly. So glad to be home!");
    CHECK(heard.whole == language::sentiment("Slept badly. So glad to be home!").compound);
    const double each = language::sentiment("Slept badly.").compound + language::sentiment("So glad to be home!").compound;
    CHECK(heard.sentences == each / 2);
}

TEST_CASE("sentences without any word of two letters weigh nothing; a text without words has none")
{
    CHECK(valence("Good day.\n-\n\n:").sentences == valence("Good day.").sentences);
    CHECK((valence("") == Valence{}));
    CHECK((valence("\n x \n") == Valence{}));
}
