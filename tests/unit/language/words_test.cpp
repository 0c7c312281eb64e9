#include "language/words.h"

#include "doctest/doctest.h"

using Words = std::vector<std::string_view>;

TEST_CASE("a word loses one mark or one known run at one end; emoticons and contractions stay whole")
{
    CHECK(language::words_of("So, I slept!!! \"Well\" enough... don't :-) x! ok:") ==
          Words{"So", "slept", "\"Well\"", "enough...", "don't", ":-)", "x!", "ok"});
    CHECK(language::words_of(" \n\t ") == Words{});
    CHECK(language::words_of("!?!?wow wow?!?! wow!!!!") == Words{"wow", "wow", "wow!!!!"});
}

TEST_CASE("one UTF-16 unit is no word, an emoji of two is")
{
    CHECK(language::words_of("a é 私 😀 éa ❤️") == Words{"😀", "éa", "❤️"});
}

TEST_CASE("a word is shouted when it has capitals of A to Z and no small letter of a to z")
{
    CHECK(language::is_shouted("WOW"));
    CHECK(language::is_shouted(":)W0W"));
    CHECK(language::is_shouted("ÄBER"));
    for (const auto* word : {"Wow", ":)", "", "123", "ЖЖ"}) CHECK_FALSE(language::is_shouted(word));
}
