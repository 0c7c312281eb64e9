#include <algorithm>
#include <cmath>

#include "fixtures.h"

using namespace record_test;
using record::Source;

namespace {

/// A diary of one entry a text, a minute apart.
struct Diary {
    Copy copy;
    std::vector<base::Id> ids;
    explicit Diary(std::initializer_list<const char*> texts)
    {
        for (const char* text : texts) {
            const auto later = std::chrono::minutes{ids.size()};
            ids.push_back(*copy->save(record::Entry{.id = {}, .made = moment(later), .text = text}, noon));
        }
    }
    /// Which of the texts were found, in order.
    std::vector<std::size_t> found(std::string_view words, int limit = 10)
    {
        const auto hits = copy->search(words, limit);
        REQUIRE(hits);
        std::vector<std::size_t> which;
        for (const auto& hit : *hits)
            which.push_back(static_cast<std::size_t>(std::ranges::find(ids, hit.id) - ids.begin()));
        return which;
    }
};

using Which = std::vector<std::size_t>;

}  // namespace

TEST_CASE("all words first; when no text has all of them, any will do")
{
    Diary diary{"coffee with Anna", "coffee alone", "tea with Anna"};
    CHECK(diary.found("anna coffee") == Which{0});
    auto any = diary.found("alone tea");
    std::ranges::sort(any);
    CHECK(any == Which{1, 2});
}

TEST_CASE("the last word also matches as a beginning, the others only whole")
{
    Diary diary{"sleeping badly", "sleep"};
    CHECK(diary.found("bad") == Which{0});
    CHECK(diary.found("sleep bad") == Which{0});
    CHECK(diary.found("sleeping ba") == Which{0});
    CHECK(diary.found("ba ").empty());  // a space ends a word
}

TEST_CASE("a word is found in any of its forms, also while it is being typed")
{
    Diary diary{"slept and walked", "a walk, then happiness", "the bus was late", "a busy, lonely day"};
    CHECK(diary.found("walking ") == Which{0, 1});
    for (const char* typed : {"wal", "walk", "walki", "walkin", "walking"})
        CHECK_MESSAGE((diary.found(typed) == Which{0, 1}), std::string(typed));
    for (const char* typed : {"happ", "happi", "happin", "happine", "happines", "happiness"})
        CHECK_MESSAGE(diary.found(typed) == Which{1}, std::string(typed));
    for (const char* typed : {"lon", "lone", "lonel", "lonely"})
        CHECK_MESSAGE(diary.found(typed) == Which{3}, std::string(typed));
    CHECK(diary.found("bus") == Which{2});  // not all that begins with its stem, "bu"
    CHECK(diary.found("busy") == Which{3});
}

TEST_CASE("accents and case do not matter")
{
    Diary diary{"Ein Café in KÖLN", "Привет, мир"};
    CHECK(diary.found("cafe koln") == Which{0});
    CHECK(diary.found("ПРИВЕТ") == Which{1});
}

TEST_CASE("what is typed is never taken for query syntax")
{
    Diary diary{"don't stop", "title: a (b) AND c-d"};
    CHECK(diary.found("don't") == Which{0});
    CHECK(diary.found("title: (b AND") == Which{1});
    for (const char* typed : {"\"", "\"\"\"", "a\"b", "*", "^a", "text:", "a NEAR b", "NOT", "OR", "{a}", "-", "a + b",
                              "(", "'", "''", "\\", "%", ";--", "\x01\x02", "a*b*", "NEAR(", "c - d",
                              "\xff\xfe"})
        CHECK_MESSAGE(diary.copy->search(typed, 5).has_value(), typed);
}

TEST_CASE("a question without words finds nothing and is no error")
{
    Diary diary{"🙂 smiling", "plain"};
    for (const char* typed : {"", "   ", "🙂", "😀 🙂", "❤️", "!?", "…", "—", "\n"})
        CHECK_MESSAGE(diary.found(typed).empty(), typed);
    CHECK(diary.found("🙂 smiling") == Which{0});
    CHECK(diary.found("plain 🙂") == Which{1});
    CHECK(diary.found(std::string_view("plain\0x", 7)) == Which{1});
    CHECK(diary.found(std::string(100'000, 'a')).empty());
}

TEST_CASE("a hit has its words marked and says what it is")
{
    Copy copy;
    auto evening = good_evening();
    evening.id = *copy->save(evening, noon);
    const auto hits = copy->search("home", 5);
    REQUIRE((hits && hits->size() == 1));
    const auto& hit = hits->front();
    CHECK(hit.source == Source::CheckIn);
    CHECK(hit.id == evening.id);
    CHECK(hit.made == evening.made);
    CHECK(hit.reference == "row 1");
    CHECK(hit.snippet == "Walked \x01home\x02");
    CHECK(hit.score > 0);
}

TEST_CASE("a long text gives the words around the find")
{
    std::string text;
    for (int i = 0; i < 200; ++i) text += i == 150 ? "needle " : "hay ";
    Diary diary{text.c_str()};
    const auto snippet = diary.copy->search("needle", 1)->front().snippet;
    CHECK(snippet.find("\x01needle\x02") != std::string::npos);
    CHECK(snippet.size() < 200);
}

TEST_CASE("a word in the title weighs more")
{
    Copy copy;
    REQUIRE(copy->save(record::Entry{.id = {}, .made = moment(), .title = "day", .text = "river"}, noon));
    const auto titled = copy->save(record::Entry{.id = {}, .made = moment(), .title = "river", .text = "day"}, noon);
    CHECK(copy->search("river", 5)->front().id == *titled);
}

TEST_CASE("of equal hits the newest comes first")
{
    Diary diary{"same words", "same words", "same words"};
    CHECK(diary.found("same") == Which{2, 1, 0});
    CHECK(diary.found("same", 2) == Which{2, 1});
    CHECK(diary.found("same", 0).empty());
    CHECK(diary.found("same", -1).empty());
}

TEST_CASE("the index follows edits, deletions and restores")
{
    Diary diary{"before the change"};
    const auto id = diary.ids.front();
    REQUIRE(diary.copy->save(record::Entry{.id = id, .made = moment(), .text = "after it"}, noon));
    CHECK(diary.found("before").empty());
    CHECK(diary.found("after") == Which{0});
    REQUIRE(diary.copy->remove(Source::Entry, id, noon));
    CHECK(diary.found("after").empty());
    CHECK(index_is_right(diary.copy.database()));
    REQUIRE(diary.copy->restore(Source::Entry, id, noon));
    CHECK(diary.found("after") == Which{0});
    CHECK(index_is_right(diary.copy.database()));
    CHECK_FALSE(diary.copy.database().check_integrity());
}

TEST_CASE("a rare word says more than a frequent one, and no word ever counts against a text")
{
    Diary diary{"rain rain", "rain kettle", "rain", "rain again"};
    const auto hits = diary.copy->search({.words = "kettle rain", .rest = record::Rest::Behind});
    REQUIRE(hits);
    REQUIRE(hits->hits.size() == 4);
    CHECK(hits->hits[0].id == diary.ids[1]);
    for (std::size_t i = 0; i < 4; ++i) CHECK(hits->hits[i].score > (i < 3 ? hits->hits[i + 1].score : 0) - 1e-12);
    CHECK(hits->hits[3].score > 0);
}

TEST_CASE("the score is BM25 with k1 = 1.6 and b = 0.5")
{
    Diary diary{"kettle kettle", "rain rain rain rain", "tea"};
    const auto hits = diary.copy->search("kettle ", 5);
    REQUIRE(hits->size() == 1);
    const double rarity = std::log(1 + 2.5 / 1.5), longer = 1 - 0.5 + 0.5 * 2 / (7.0 / 3);
    CHECK(hits->front().score == doctest::Approx(rarity * 2 * 2.6 / (2 + 1.6 * longer)));
}

TEST_CASE("texts with some of the words come behind those with all where wanted, else only where nothing else is")
{
    Diary diary{"coffee with Anna", "coffee alone", "tea with Anna"};
    CHECK(diary.copy->search({.words = "anna coffee"})->hits.size() == 1);
    const auto all = diary.copy->search({.words = "anna coffee", .rest = record::Rest::Behind})->hits;
    REQUIRE(all.size() == 3);
    CHECK(all.front().id == diary.ids[0]);
    CHECK(all[0].score > all[1].score);
    CHECK(diary.copy->search({.words = "anna coffee", .limit = 2, .rest = record::Rest::Behind})->hits.size() == 2);
}

TEST_CASE("a sentence finds by what it says, also in other words for it")
{
    Diary diary{"what do you do when you are with the others?", "your mother hurt you", "the garden in the evening"};
    const auto hits = diary.copy->search({.words = "What do I do when my mum is angry with me?",
                                          .rest = record::Rest::Behind})->hits;
    REQUIRE(hits.size() == 1);
    CHECK(hits.front().id == diary.ids[1]);
    const auto little = diary.copy->search({.words = "what do you do when", .rest = record::Rest::Behind})->hits;
    REQUIRE(!little.empty());
    CHECK(little.front().id == diary.ids[0]);
}

TEST_CASE("a misspelt word that is in no text is put right, and the answer says so")
{
    Diary diary{"Anxiety all day", "the anxiety went", "walked to the river", "much depression"};
    const auto found = diary.copy->search({.words = "anxeity"});
    REQUIRE(found);
    CHECK(found->instead == "anxiety");
    CHECK(found->hits.size() == 2);
    CHECK(diary.copy->search({.words = "Anxiety"})->instead.empty());
    CHECK(diary.copy->search({.words = "walked rivre"})->instead == "walked river");
    CHECK(diary.copy->search({.words = "derpession", .rest = record::Rest::Behind})->instead == "depression");
    CHECK(diary.copy->search({.words = "deprezzion"})->instead == "depression");   // two steps in ten letters
    CHECK(diary.copy->search({.words = "rrivverr"})->instead.empty());
}

TEST_CASE("short words, numbers and what is nowhere near are left as they are")
{
    Diary diary{"tea at 2019", "we went home"};
    for (const char* typed : {"tae", "2018", "zebra", "we wnt zebra"}) {
        const auto found = diary.copy->search({.words = typed});
        REQUIRE(found);
        CHECK_MESSAGE(found->instead.empty(), typed);
    }
    CHECK(diary.found("we zebra").empty());  // a diary is full of "we"
    CHECK(diary.found("home zebra") == Which{1});
}

TEST_CASE("of equally near words the one that is in more texts is meant")
{
    Diary diary{"the cart", "a card", "one card"};
    CHECK(diary.copy->search({.words = "carz"})->instead == "card");
}

TEST_CASE("a search keeps to a tag and to chosen rows, also where others fit better")
{
    Copy copy;
    std::vector<base::Id> ids;
    for (const auto* tag : {"home", "work", "home", "Work"})
        ids.push_back(*copy->save(record::CheckIn{.made = moment(std::chrono::minutes{ids.size()}), .tags = {tag},
                                                  .note = "slept"}, noon));
    CHECK(copy->search({.words = "slept"})->hits.size() == 4);
    const auto home = copy->search({.words = "slept", .limit = 1, .tag = "home"})->hits;
    REQUIRE(home.size() == 1);
    CHECK(home.front().id == ids[2]);
    CHECK(copy->search({.words = "slept", .tag = "work"})->hits.size() == 2);
    CHECK(copy->search({.words = "slept", .tag = "garden"})->hits.empty());
    const auto chosen = copy->search({.words = "slept", .tag = "home", .among = {{ids[0], ids[1]}}})->hits;
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.front().id == ids[0]);
    CHECK(copy->search({.words = "slept", .among = {std::vector<base::Id>{}}})->hits.empty());
}

TEST_CASE("an index that an earlier Lantern made is made anew")
{
    Copy copy;
    REQUIRE(copy->save(record::Entry{.id = {}, .made = moment(), .text = "walked"}, noon));
    REQUIRE(copy.database().execute("DROP TABLE words; CREATE VIRTUAL TABLE words USING fts5 (title, text, content = "
                                    "'written', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');"
                                    "INSERT INTO words (words) VALUES ('rebuild')"));
    CHECK(copy->search("walking ", 5)->empty());
    Dice dice(2);
    auto again = record::Record::open(copy.database(), dice);
    REQUIRE(again);
    CHECK(again->search("walking ", 5)->size() == 1);
    CHECK(index_is_right(copy.database()));
}

TEST_CASE("where nothing may be written a search still finds")
{
    Diary diary{"walked to the river"};
    REQUIRE(diary.copy.database().execute("PRAGMA query_only = ON"));
    CHECK(diary.found("riv") == Which{0});
    CHECK(diary.copy->search({.words = "rivre"}).has_value());
}
