#include "language/vocabulary.h"

#include <string>

#include "doctest/doctest.h"

using language::Vocabulary;
using namespace std::string_literals;

TEST_CASE("the published words are there, in any case, with the rules' own beside them")
{
    const auto& all = Vocabulary::published();
    CHECK(all.of("good").valence == 1.9);
    CHECK(all.of("GoOd").valence == 1.9);
    CHECK(all.of("zealous").valence == 0.5);
    CHECK(all.of(":-(").valence == -1.5);
    CHECK(all.of("very").boost == 0.293);
    CHECK(all.of("sort-of").boost == -0.293);
    CHECK(all.of("without").negates);
    for (const auto& word : {""s, "chair"s, "goo"s, "goods"s, std::string(31, 'a'), std::string(200'000, 'a')})
        CHECK(all.of(word).valence == 0);
}

TEST_CASE("a lexicon is words in rising order, each with the letters it does not share and its valence")
{
    const auto two = Vocabulary::parse("\0glad\xD6\3e\xB4"s);
    REQUIRE(two);
    CHECK(two->of("glad").valence == 2.2);
    CHECK(two->of("glae").valence == -1.2);
    CHECK(Vocabulary::parse(""));
}

TEST_CASE("a lexicon that is cut, out of order, or shares more than there is, is refused with its place")
{
    for (const auto& bytes : {"\0glad"s, "\0glad\xD6\3"s, "\1glad\xD6"s, "\0glad\xD6\0fun\xD6"s, "\0glad\xD6\4\xD6"s,
                              "\0\xD6"s, "\0"s + std::string(32, 'a') + "\xD6"s, "\xFF"s}) {
        const auto read = Vocabulary::parse(bytes);
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == base::Kind::BadInput);
    }
}

TEST_CASE("a lexicon may hold many thousand words, and no more than there is room for")
{
    std::string bytes;
    for (int i = 0; i < 9'000; ++i) {
        std::string word = std::to_string(100'000 + i);
        bytes += "\0"s + word + "\xC1"s;
    }
    const auto read = Vocabulary::parse(bytes);
    REQUIRE(read);
    CHECK(read->of("100000").valence == 0.1);
    CHECK(read->of("108999").valence == 0.1);
    for (int i = 0; i < 9'000; ++i) bytes += "\0"s + std::to_string(200'000 + i) + "\xC1"s;
    CHECK_FALSE(Vocabulary::parse(bytes));
}
