#pragma once
#include <span>
#include <string_view>

#include "language/tokens.h"

namespace language {

/// How something is said, whatever it says.
struct Tone {
    double arousal = 0;           ///< 0 to 1, by capitals, marks, drawn-out words, swearing and words such as "never"
    double first_person = 0;      ///< share of words such as "I" and "my"
    double past = 0, present = 0, future = 0;  ///< shares of the words that tell of a time; all 0 where none does
    bool running_high = false;    ///< feelings are: arousal is high for how long the text is
    bool operator==(const Tone&) const = default;
};

/// English. `haste`: as typing_pace.h has it; 1 where nobody knows. O(n).
[[nodiscard]] Tone tone(std::span<const Token> tokens, double haste = 1);
[[nodiscard]] Tone tone(std::string_view text, double haste = 1);

}  // namespace language
