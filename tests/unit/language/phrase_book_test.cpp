#include "language/phrase_book.h"

#include <array>

#include "doctest/doctest.h"
#include "language/phrase_words.h"

using language::PhraseBook;
using language::PhraseTables;

namespace {

// Words: 4 "a", 5 "b", 6 "not". Phrases: of group 0 "a b" and "a ~ b", of group 1 "a ( b|) $".
using Numbers = std::uint16_t;
constexpr std::array<language::Spelling, 4> spellings{{{"a", 0, 1}, {"b", 1, 1}, {"isnt", 2, 2}, {"not", 3, 1}}};
constexpr std::array<Numbers, 4> meanings{4, 5, 4, 6};
constexpr std::array<Numbers, 2> members{4, 5};
constexpr std::array<Numbers, 3> list_begins{0, 1, 2};
constexpr std::array<Numbers, 11> elements{0, 1, 0xFFFF, 0, 0x4000, 1, 0xFFFF, 0, 0x8001, 0x4002, 0xFFFF};
constexpr std::array<language::Phrase, 3> phrases{{{0, 0}, {3, 0}, {7, 1}}};
constexpr PhraseTables tables{spellings, meanings, members, list_begins, elements, phrases, 7};

struct Found { int group; std::size_t begin, end; };

void check(std::initializer_list<Numbers> words, std::initializer_list<Found> wanted)
{
    const auto found = PhraseBook(tables).find(words);
    REQUIRE(found.size() == wanted.size());
    for (std::size_t i = 0; const auto& each : wanted) {
        CHECK(found[i].group == each.group);
        CHECK(found[i].begin == each.begin);
        CHECK(found[i++].end == each.end);
    }
}

}  // namespace

TEST_CASE("of a group the longest phrase is found at each word, and none over a sentence's end")
{
    check({}, {});
    check({4, 5, 6}, {{0, 0, 2}});
    check({4, 6, 6, 5, 6}, {{0, 0, 4}});
    check({4, 6, 6, 6, 6, 5}, {});
    check({4, 1, 5}, {{1, 0, 1}});
    check({4, 5}, {{0, 0, 2}, {1, 0, 2}});
}

TEST_CASE("words are what their spellings mean; marks that end a sentence end it")
{
    const auto words = language::phrase_words(tables, language::tokens_of("A, isn't b! nottt 12 zzz a's"));
    const std::vector<Numbers> wanted{4, 4, 6, 5, PhraseTables::end, 6, PhraseTables::number, PhraseTables::unknown, 4};
    CHECK(words == wanted);
}
