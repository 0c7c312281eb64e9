#include "base/text.h"

#include "base/parse.h"
#include "base/random.h"
#include "doctest/doctest.h"

using namespace std::string_literals;
using Parts = std::vector<std::string_view>;

TEST_CASE("only shortest forms of real code points are UTF-8")
{
    for (const auto& text : {""s, "plain"s, "é"s, "€"s, "🙂"s, "\xF4\x8F\xBF\xBF"s, "\0"s})
        CHECK(base::is_utf8(text));
    for (const auto& bytes : {"\x80"s, "\xC0\xAF"s, "\xC3"s, "\xE0\x9F\xBF"s, "\xED\xA0\x80"s, "\xF0\x8F\xBF\xBF"s,
                              "\xF4\x90\x80\x80"s, "\xF8\x88\x80\x80\x80"s, "\xFF"s, "\xE2\x82"s})
        CHECK_FALSE(base::is_utf8(bytes));
}

TEST_CASE("what is no UTF-8 becomes replacement characters, the rest stays")
{
    CHECK(base::to_utf8("a\xFFz") == "a\uFFFDz");
    CHECK(base::to_utf8("a\xE2\x82z") == "a\uFFFDz");
    CHECK(base::to_utf8("é🙂") == "é🙂");
    base::RandomStream random(1);
    for (int round = 0; round < 2'000; ++round) {
        std::string bytes(random.below(12), ' ');
        for (char& byte : bytes) byte = static_cast<char>(random.below(256));
        REQUIRE(base::is_utf8(base::to_utf8(bytes)));
        REQUIRE(base::is_utf8(base::folded(bytes)));
        if (base::is_utf8(bytes)) REQUIRE(base::to_utf8(bytes) == bytes);
    }
}

TEST_CASE("names are compared trimmed and in lower case")
{
    CHECK(base::folded("  Work\t") == "work");
    CHECK(base::folded("ÉMILE ÖZ") == "émile öz");
    CHECK(base::folded("ΑΘΗΝΑ") == "αθηνα");
    CHECK(base::folded("ЁЛКА Ж") == "ёлка ж");
    CHECK(base::folded("ŁÓDŹ ŠIAULIAI ŸES") == "łódź šiauliai ÿes");
    CHECK(base::folded("×÷ 🙂 東京 ſ") == "×÷ 🙂 東京 ſ");
    for (const auto* name : {"Work", "ÉMILE", "ЁЛКА", "ŁÓDŹ", "İzmir"})
        CHECK(base::folded(base::folded(name)) == base::folded(name));
}

TEST_CASE("splitting keeps empty parts")
{
    CHECK(base::split("a | b | c", " | ") == Parts{"a", "b", "c"});
    CHECK(base::split("", ",") == Parts{""});
    CHECK(base::split(",a,", ",") == Parts{"", "a", ""});
}

TEST_CASE("trimming takes white space at both ends only")
{
    CHECK(base::trimmed(" \t\r\n a b \v\f") == "a b");
    CHECK(base::trimmed("   ") == "");
}

TEST_CASE("shortening cuts between words where one is near, never inside a character")
{
    CHECK(base::shortened("short", 5) == "short");
    CHECK(base::shortened("one two three", 9) == "one two…");
    CHECK(base::shortened("one two three", 7) == "one two…");
    CHECK(base::shortened("ééééé", 3) == "ééé…");
    CHECK(base::shortened("🙂🙂", 1) == "🙂…");
    CHECK(base::shortened("", 0) == "");
    CHECK(base::shortened("a", 0) == "…");
}

TEST_CASE("whole numbers are digits only")
{
    CHECK(base::whole_number("0") == 0);
    CHECK(base::whole_number("007") == 7);
    CHECK(base::whole_number("2147483647") == 2147483647);
    for (const auto* wrong : {"", "-1", "+1", " 1", "1 ", "1.0", "2147483648", "x"})
        CHECK_FALSE(base::whole_number(wrong));
}
