#include "ui/script.h"
#include <string>
#include <vector>
#include <doctest/doctest.h>

using namespace ui;

namespace {

using Parts = std::vector<std::string>;

template <class Size> Parts parted(std::string_view text, const Size& size)
{
    Parts parts;
    while (!text.empty()) {
        parts.emplace_back(text.substr(0, size(text)));
        text.remove_prefix(parts.back().size());
    }
    return parts;
}

Parts clusters(std::string_view text) { return parted(text, cluster_size); }
Parts pieces(std::string_view text)
{
    return parted(text, [](std::string_view rest) { return first_piece(rest).size(); });
}

}  // namespace

TEST_CASE("what a person counts as one letter stays whole")
{
    CHECK(clusters("cafe\u0301") == Parts{"c", "a", "f", "e\u0301"});
    CHECK(clusters("👩‍👩‍👧!") == Parts{"👩‍👩‍👧", "!"});
    CHECK(clusters("🇮🇪🇩🇪") == Parts{"🇮🇪", "🇩🇪"});
    CHECK(clusters("👍🏽1️⃣") == Parts{"👍🏽", "1️⃣"});
    CHECK(clusters("क्षि") == Parts{"क्षि"});
    CHECK(clusters("नदी तक") == Parts{"न", "दी", " ", "त", "क"});
    CHECK(clusters("ที่นี่") == Parts{"ที่", "นี่"});
    CHECK(clusters("각각") == Parts{"각", "각"});
    CHECK(clusters("a\xFF\xE3\x81") == Parts{"a", "\xFF", "\xE3", "\x81"});
}

TEST_CASE("lines break at spaces, and between the letters of Chinese and Japanese but not before a full stop")
{
    CHECK(pieces("two words") == Parts{"two", " ", "words"});
    CHECK(pieces("川まで、歩いた。") == Parts{"川", "ま", "で、", "歩", "い", "た。"});
    CHECK(pieces("「大丈夫」と") == Parts{"「大", "丈", "夫」", "と"});
    CHECK(pieces("Good😀day") == Parts{"Good", "😀", "day"});
    CHECK(pieces("مشيت إلى") == Parts{"مشيت", " ", "إلى"});
    CHECK(pieces("강까지 걸었다.") == Parts{"강", "까", "지", " ", "걸", "었", "다."});
}

TEST_CASE("a word without end is parted, never within a letter")
{
    std::string thai;
    for (int i = 0; i < 400; ++i) thai += "ที่";
    for (const auto& piece : pieces(thai)) {
        CHECK(piece.size() <= 264);
        CHECK(piece.size() % 9 == 0);
    }
}

TEST_CASE("a paragraph runs as its first letter does")
{
    CHECK(begins_from_right("שלום Mia"));
    CHECK(begins_from_right("1. «يوم»"));
    CHECK_FALSE(begins_from_right("Mia: שלום"));
    CHECK_FALSE(begins_from_right("12:30"));
    CHECK(has_from_right("Mia: שלום"));
    CHECK_FALSE(has_from_right("Zoë 日本 😀"));
}
