#pragma once
#include <string>
#include <vector>

namespace app {

/// What somebody says of the feelings that were heard in a text.
enum class FeelingAnswer { Fits, NotQuite };

/// The feelings of a text, as far as they are heard or told.
struct FeelingView {
    std::string words;      ///< "Sounds a bit tired." or "You said: sad."; empty: nothing to say
    bool answered = false;  ///< the person has said how it was
    bool operator==(const FeelingView&) const = default;
};

/// By hand, without a long pause.
struct Typed {
    int letters = 0;
    double seconds = 0;
    bool operator==(const Typed&) const = default;
};

/// Of what is being written.
struct HeardNow {
    std::vector<std::string> tags = {};  ///< to suggest; at most four
    bool upset = false;  ///< feelings run high, and neither for joy nor with danger, which has its own help
    bool operator==(const HeardNow&) const = default;
};

}  // namespace app
