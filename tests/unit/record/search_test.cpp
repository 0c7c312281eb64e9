#include <algorithm>

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
    CHECK(diary.found("sleep bad") == Which{1, 0});
    CHECK(diary.found("sleeping ba") == Which{0});
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
