#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace language {

/// What the rules of VADER (Hutto and Gilbert 2014) know of a word.
struct Traits {
    double valence = 0;    ///< how it feels, −4 to 4; 0: it is not in the lexicon
    double boost = 0;      ///< what it adds to the strength of a word after it: "very" 0.293, "hardly" −0.293
    bool negates = false;  ///< "not", "never", "without" …
};

/// Words in lower case with their traits: those of a lexicon, and those that VADER's own lists name.
///
/// A lexicon's bytes are its words in rising order. Each is one byte, how many letters it shares with the word before;
/// its other letters, below 128; and its valence in tenths, plus 192, which is 128 or more and so ends it.
class Vocabulary {
public:
    /// BadInput when `lexicon` is not like that, or longer than 64 kB of words.
    [[nodiscard]] static base::Result<Vocabulary> parse(std::string_view lexicon);
    /// With the lexicon of the npm package vader-sentiment; made when it is first asked for.
    [[nodiscard]] static const Vocabulary& published();

    /// `word` in any case: only A to Z are taken as capitals. All zero when it is unknown.
    [[nodiscard]] const Traits& of(std::string_view word) const;

    /// Longer than any word that it knows.
    static constexpr std::size_t too_long = 32;

private:
    struct Entry {
        std::uint16_t begin, length;  ///< in letters_
        Traits traits;
    };

    Vocabulary();
    [[nodiscard]] base::Result<> add_all(std::string_view lexicon);
    Traits& operator[](std::string_view word);
    [[nodiscard]] std::size_t slot_of(std::string_view word) const;
    [[nodiscard]] std::string_view word_at(std::size_t slot) const;
    void grow();

    std::string letters_;
    std::vector<Entry> entries_;        ///< the first is that of unknown words
    std::vector<std::uint16_t> slots_;  ///< by hash, the next free one on; entries, 0 where none is
};

}  // namespace language
