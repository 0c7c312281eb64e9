#include "reflection/reading_grade.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/text.h"

namespace reflection {
namespace {

bool is_vowel(char c) { return std::string_view{"aeiouy"}.contains(c); }

std::string letters_of(std::string_view word)
{
    std::string letters = base::folded(word);
    std::erase_if(letters, [](char c) { return c < 'a' || c > 'z'; });
    return letters;
}

/// An e that is written and not said: "time", "times", "passed"; but "little", "wanted", "houses".
bool has_silent_ending(std::string_view word)
{
    if (word.ends_with("e")) return !word.ends_with("le") || word.size() < 3 || is_vowel(word[word.size() - 3]);
    if (word.ends_with("ed")) return !word.ends_with("ted") && !word.ends_with("ded");
    const auto hissing = [&](std::string_view end) { return word.ends_with(end); };
    return word.ends_with("es") && !std::ranges::any_of(std::initializer_list<std::string_view>{"ses", "zes", "ces",
                                                            "ges", "xes", "ches", "shes", "ies"}, hissing);
}

int syllables(std::string_view word)
{
    int groups = 0;
    bool inside = false;
    for (const char c : word) {
        groups += is_vowel(c) && !inside ? 1 : 0;
        inside = is_vowel(c);
    }
    return std::max(1, groups - (has_silent_ending(word) ? 1 : 0));
}

}  // namespace

double reading_grade(std::string_view text)
{
    int words = 0;
    int sounds = 0;
    int sentences = 0;
    for (const auto written : base::split(text, " ")) {
        const std::string word = letters_of(written);
        if (word.empty()) continue;
        ++words;
        sounds += syllables(word);
        sentences += std::string_view{".?!"}.contains(written.back()) ? 1 : 0;
    }
    if (words == 0) return 0;
    const double grade = 0.39 * words / std::max(1, sentences) + 11.8 * sounds / words - 15.59;
    return std::round(grade * 10) / 10;
}

}  // namespace reflection
