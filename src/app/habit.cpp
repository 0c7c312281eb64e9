#include "app/habit.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "words/text.h"

namespace app {
namespace {

constexpr std::size_t longest = 60;  ///< bytes: it stands in sentences

constexpr std::array<std::string_view, 39> medicine_words = {
    "medicine",  "medicines", "medication",    "medications", "meds",     "pill",        "pills",      "tablet",
    "tablets",   "dose",      "doses",         "injection",   "insulin",  "inhaler",     "methadone",  "buprenorphine",
    "subutex",   "suboxone",  "naltrexone",    "naloxone",    "antabuse", "disulfiram",  "acamprosate", "lithium",
    "sertraline", "fluoxetine", "antidepressant", "antidepressants", "benzo", "benzos",  "diazepam",   "valium",
    "xanax",     "alprazolam", "pregabalin",   "gabapentin",  "quetiapine", "prescription", "antibiotics"};
constexpr std::array<std::string_view, 53> harm_words = {
    "alcohol", "beer",     "beers",   "wine",     "vodka",  "whisky",     "whiskey",   "gin",      "rum",
    "booze",   "drank",    "drunk",   "cannabis", "weed",   "marijuana",  "thc",       "cocaine",  "coke",
    "crack",   "heroin",   "fentanyl", "opioid",  "opioids", "opium",     "oxycodone", "codeine",  "tramadol",
    "morphine", "meth",    "amphetamine", "mdma", "ecstasy", "ketamine",  "lsd",       "ghb",      "drug",
    "drugs",   "smoke",    "smoking", "cigarette", "cigarettes", "vape",  "vaping",    "nicotine", "using",
    "gambling", "betting", "cutting", "burning",  "harm",   "fasting",    "purging",   "starving"};
constexpr std::array<std::string_view, 20> care_words = {
    "pharmacy", "clinic",     "hospital",   "doctor",  "nurse",    "therapy", "therapist", "counsellor", "counselling",
    "sponsor",  "meeting",    "meetings",   "group",   "groups",   "detox",   "rehab",     "appointment", "eating",
    "meal",     "meals"};  ///< nobody should be drawn to leave these out
constexpr std::array<std::string_view, 4> drink_words = {"drink", "drinks", "drinking", "drinker"};
constexpr std::array<std::string_view, 6> harmless_drinks = {"water", "tea", "coffee", "juice", "milk", "cocoa"};

bool is_of_word(char letter)
{
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

std::vector<std::string_view> words_in(std::string_view folded)
{
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const auto end = static_cast<std::size_t>(std::ranges::find_if_not(folded, is_of_word) - folded.begin());
        if (end > 0) words.push_back(folded.substr(0, end));
        folded.remove_prefix(std::min(folded.size(), end + 1));
    }
    return words;
}

template <class List>
bool has_any(const std::vector<std::string_view>& words, const List& list)
{
    return std::ranges::any_of(words, [&](std::string_view word) { return std::ranges::contains(list, word); });
}

/// Also part of a longer name, on either side; very short ones lie in other words by chance.
bool names(std::string_view habit, std::string_view medicine)
{
    constexpr std::size_t telling = 4;
    const auto holds = [](std::string_view text, std::string_view part) {
        return part.size() >= telling && text.contains(part);
    };
    return habit == medicine || holds(habit, medicine) || holds(medicine, habit);
}

}  // namespace

std::string habit_problem(std::string_view habit, std::span<const std::string> medicines)
{
    const auto folded = base::folded(habit);
    const auto words = words_in(folded);
    const auto is_medicine = [&](const std::string& medicine) { return names(folded, base::folded(medicine)); };
    if (folded.empty()) return std::string(text::trial::no_habit);
    if (folded.size() > longest) return std::string(text::trial::long_habit);
    if (has_any(words, medicine_words) || std::ranges::any_of(medicines, is_medicine))
        return std::string(text::trial::medicine);
    if (has_any(words, harm_words) || has_any(words, care_words) ||
        (has_any(words, drink_words) && !has_any(words, harmless_drinks)))
        return std::string(text::trial::not_safe);
    return {};
}

}  // namespace app
