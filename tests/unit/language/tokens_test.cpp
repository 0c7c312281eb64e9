#include "language/tokens.h"

#include <algorithm>
#include <chrono>
#include <string>

#include "base/random.h"
#include "base/text.h"
#include "doctest/doctest.h"

using namespace std::string_literals;
using Texts = std::vector<std::string>;

namespace {

Texts tokens(std::string_view text)
{
    Texts all;
    for (const auto& token : language::tokens_of(text)) all.push_back(token.text);
    return all;
}

}  // namespace

TEST_CASE("words are in lower case, with straight apostrophes and no letter thrice in a row")
{
    CHECK(tokens("I DON’T know, sooooo tired") == Texts{"i", "don't", "know", ",", "soo", "tired"});
    CHECK(tokens("'quoted' rock'n'roll Über ЖИЗНЬ") == Texts{"'", "quoted", "'", "rock'n'roll", "über", "жизнь"});
    const auto all = language::tokens_of("SO LOOONG a U.S.");
    CHECK((all[0].shouted && all[1].shouted && all[1].drawn_out && all[0].is_word));
    CHECK_FALSE((all[2].shouted || all[3].shouted || all[0].drawn_out));
}

TEST_CASE("numbers, runs of marks, faces and emoji are one token each")
{
    CHECK(tokens("3 1,500.5 2x") == Texts{"#", "#", "#", "x"});
    CHECK(tokens("no! no!!! why? why???? what?! wait.... so… end.") ==
          Texts{"no", "!", "no", "!!", "why", "?", "why", "??", "what", "?!", "wait", "...", "so", "...", "end", "."});
    CHECK(tokens(":) :-) :-((( :D ;p =) :'( <3 :day") ==
          Texts{":-)", ":-)", ":-(", ":-d", ";-p", ":-)", ":'(", "<3", ":", "day"});
    CHECK(tokens("👍🏽❤️👩‍👧") == Texts{"👍", "❤", "👩", "👧"});
    CHECK(tokens("[NAME] and [x1]") == Texts{"[name]", "and", "[", "x", "#", "]"});
}

TEST_CASE("nothing, spaces and what shows nothing are no tokens")
{
    CHECK(tokens("").empty());
    CHECK(tokens(" \t\n\u00A0\u3000\u200B\x01\x7F").empty());
}

TEST_CASE("any bytes are cut into tokens of UTF-8, none of them empty")
{
    base::RandomStream random{1};
    for (int round = 0; round < 3'000; ++round) {
        std::string bytes(random.below(40), ' ');
        for (char& byte : bytes) byte = static_cast<char>(random.below(256));
        for (const auto& token : tokens(bytes)) REQUIRE((!token.empty() && base::is_utf8(token)));
    }
}

TEST_CASE("the time for 200 kB grows no faster than they do")
{
    for (const auto& piece : {"a"s, "a'"s, "'"s, "1,"s, "["s, "[a"s, ":"s, ":)"s, "!."s,
                              "\xFF"s, "👍🏽"s, "Sooo good. "s}) {
        std::string text;
        while (text.size() < 200'000) text += piece;
        const auto begun = std::chrono::steady_clock::now();
        CHECK(tokens(text).size() <= text.size());
        CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds{20});
    }
}
