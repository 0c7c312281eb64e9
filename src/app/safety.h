#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What a help card is about. The order is that of text::safety::firsts.
enum class Heed { Life, Wound, Overdose, Violence, Abuse, Withdrawal, Tolerance };
/// The order is that of text::safety::answers.
enum class SafetyAnswer { Yes, Sometimes, NotSure, No };

/// What comes before all else after words that may tell of danger.
struct SafetyView {
    enum class Shows { Nothing, Question, Card };
    Shows shows = Shows::Nothing;
    Heed heed = Heed::Life;
    std::string title;               ///< the question, or the card's first words
    std::vector<std::string> lines;  ///< then, in this order
    std::string source;              ///< of the facts among them; empty: none
    bool steps = false;              ///< the lines are steps, one after another
    bool operator==(const SafetyView&) const = default;
};

}  // namespace app
