#include "language/sentences.h"

#include <chrono>
#include <string>

#include "doctest/doctest.h"

using language::sentences_of;
using namespace std::string_literals;
using Sentences = std::vector<std::string_view>;

TEST_CASE("a sentence ends at its mark, with what closes it, and at the end of its line")
{
    CHECK(sentences_of("Slept badly. Work was fine! Was it?") ==
          Sentences{"Slept badly.", "Work was fine!", "Was it?"});
    CHECK(sentences_of("\"I am done.\" (So he said.) And left…  Then rain") ==
          Sentences{"\"I am done.\"", "(So he said.)", "And left…", "Then rain"});
    CHECK(sentences_of("no marks here\r\nsecond line\n\n  third ") ==
          Sentences{"no marks here", "second line", "third"});
    CHECK(sentences_of("wait... what?!") == Sentences{"wait...", "what?!"});
}

TEST_CASE("a full stop inside a number, a name or before a small letter ends nothing")
{
    CHECK(sentences_of("Slept 3.5 h. Saw example.org, e.g. this.") ==
          Sentences{"Slept 3.5 h.", "Saw example.org, e.g. this."});
    CHECK(sentences_of("why not? because") == Sentences{"why not?", "because"});
}

TEST_CASE("nothing has no sentences, and marks alone are kept together")
{
    CHECK(sentences_of("").empty());
    CHECK(sentences_of(" \n \t\n").empty());
    CHECK(sentences_of("!!!") == Sentences{"!!!"});
}

TEST_CASE("200 kB without a single end takes no longer than others")
{
    for (const auto& piece : {"!x"s, "!"s, ". "s, "a."s, ". a"s, "…"s, "\n"s, "."s + std::string(99, ' ')}) {
        std::string text;
        while (text.size() < 200'000) text += piece;
        const auto begun = std::chrono::steady_clock::now();
        CHECK(sentences_of(text + "x").size() <= text.size());
        CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds{20});
    }
}
