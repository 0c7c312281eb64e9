#pragma once
#include <string>

namespace app {

/// What somebody says of the feelings that were heard in a text.
enum class FeelingAnswer { Fits, NotQuite };

/// The feelings of a text, as far as they are heard or told.
struct FeelingView {
    std::string words;      ///< "Sounds a bit tired." or "You said: sad."; empty: nothing to say
    bool answered = false;  ///< the person has said how it was
    bool operator==(const FeelingView&) const = default;
};

}  // namespace app
