#pragma once
#include <cstddef>
#include <string>

namespace vault {

/// One word as the search index keeps it: `term` in lower case and without accents; text[from, to) is what was written.
struct Token {
    std::string term;
    std::size_t from, to;
};

/// Porter's stemmer makes one of "walk", "walks", "walked" and "walking".
enum class Stems { Whole, Porter };

}  // namespace vault
