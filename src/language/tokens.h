#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace language {

/// A piece of a text, made comparable: in lower case, straight apostrophes, no letter more than twice in a row.
struct Token {
    std::string text;       ///< "don't", "sooner", "[name]", "#" for any number, "!!", "?!", "...", ":-)", "😀"
    bool is_word = false;   ///< letters, with apostrophes inside
    bool shouted = false;   ///< two letters or more, all of them capitals
    bool drawn_out = false; ///< "sooo": had a letter three times in a row or more
};

/// In order. Runs of ! and ? are one of "!", "?", "!!", "??", "?!"; runs of full stops are "..."; faces such as :) are
/// one token, all with the same nose; of emoji, skin tones and joiners are left out. Any bytes are a text. O(n).
[[nodiscard]] std::vector<Token> tokens_of(std::string_view text);

}  // namespace language
