#include "language/tone.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/elementary.h"

namespace language {
namespace {

constexpr auto absolute = std::to_array<std::string_view>(
    {"absolutely", "all", "always", "completely", "constantly", "entire", "entirely", "ever", "every", "everybody",
     "everyone", "everything", "forever", "full", "must", "never", "nobody", "none", "nothing", "totally", "utterly",
     "whole"});
constexpr auto swearing = std::to_array<std::string_view>(
    {"arse", "arsehole", "ass", "asshole", "bastard", "bastards", "bitch", "bloody", "bollocks", "bullshit", "crap",
     "cunt", "damn", "dammit", "dick", "ffs", "fuck", "fucked", "fucker", "fuckin", "fucking", "goddamn", "piss",
     "pissed", "prick", "shit", "shitty", "twat", "wanker", "wtf"});
constexpr auto own = std::to_array<std::string_view>(
    {"i", "i'd", "i'll", "i'm", "i've", "id", "im", "ive", "me", "mine", "my", "myself"});
constexpr auto of_past = std::to_array<std::string_view>(
    {"ago", "became", "been", "began", "bought", "broke", "brought", "came", "couldn't", "cried", "did", "didn't",
     "drank", "drove", "fell", "felt", "forgot", "found", "gave", "got", "had", "hadn't", "heard", "kept", "knew",
     "left", "lost", "made", "met", "ran", "said", "sat", "saw", "slept", "spent", "spoke", "stood", "thought", "told",
     "took", "tried", "was", "wasn't", "went", "were", "weren't", "woke", "wrote", "yesterday"});
constexpr auto of_present = std::to_array<std::string_view>(
    {"am", "are", "aren't", "can", "can't", "do", "does", "doesn't", "don't", "feel", "feels", "has", "have", "haven't",
     "he's", "i'm", "i've", "im", "is", "isn't", "it's", "know", "need", "now", "she's", "that's", "there's", "they're",
     "think", "today", "want", "we're", "you're"});
constexpr auto of_future = std::to_array<std::string_view>(
    {"gonna", "he'll", "i'll", "it'll", "next", "shall", "she'll", "soon", "they'll", "tomorrow", "we'll", "will",
     "won't", "you'll"});

template <std::size_t Count>
bool is_in(const std::array<std::string_view, Count>& sorted, std::string_view word)
{
    return std::ranges::binary_search(sorted, word);
}

bool is_past(std::string_view word)
{
    const bool regular = word.size() > 4 && word.ends_with("ed") && word != "need" && word != "indeed";
    return regular || is_in(of_past, word);
}

/// Abbreviations such as "AA" and "GP" are no shouting, unless all around is.
double shouted(std::span<const Token> tokens)
{
    double count = 0;
    for (const auto& token : tokens)
        if (token.shouted) count += token.text.size() > 3 ? 1 : 0.3;
    return count;
}

double marks(std::span<const Token> tokens)
{
    double count = 0;
    for (const auto& token : tokens) {
        if (token.text == "!" || token.text == "??") count += 1;
        if (token.text == "!!" || token.text == "?!") count += 2.5;
    }
    return count;
}

template <class Predicate>
double count(std::span<const Token> tokens, Predicate counts)
{
    return static_cast<double>(std::ranges::count_if(tokens, counts));
}

/// As much as one strong sign a sentence of a short text comes to about a half.
double arousal(std::span<const Token> tokens, double words, double haste)
{
    const double signs = 1.1 * shouted(tokens) + 0.55 * marks(tokens) + 0.6 * count(tokens, &Token::drawn_out) +
                         0.25 * count(tokens, [](const Token& each) { return is_in(absolute, each.text); }) +
                         0.8 * count(tokens, [](const Token& each) { return is_in(swearing, each.text); });
    return 1 - base::exp(-haste * signs / (1 + words / 15));
}

constexpr double high = 0.6, high_signs_for = 3;  // one word in capitals is not enough

}  // namespace

Tone tone(std::span<const Token> tokens, double haste)
{
    const double words = count(tokens, &Token::is_word);
    if (words == 0) return {};
    const auto share = [&](const auto& list) {
        return count(tokens, [&](const Token& each) { return is_in(list, each.text); });
    };
    const double past = count(tokens, [](const Token& each) { return is_past(each.text); });
    const double present = share(of_present), future = share(of_future), timed = std::max(past + present + future, 1.0);
    const double roused = arousal(tokens, words, haste);
    return {.arousal = roused,
            .first_person = share(own) / words,
            .past = past / timed,
            .present = present / timed,
            .future = future / timed,
            .running_high = roused >= high && words >= high_signs_for};
}

Tone tone(std::string_view text, double haste) { return tone(tokens_of(text), haste); }

}  // namespace language
