#include "record/search_question.h"

#include <algorithm>
#include <unordered_set>

#include "record/search_vocabulary.h"
#include "record/word_lists.h"

namespace record {
namespace {

constexpr std::size_t most_said = 64, most_akin = 64;  ///< phrases of a question; the time it takes rises with them
constexpr double beginning_weight = 0.5, akin_weight = 0.3;

/// Between quotes nothing is syntax. What is quoted holds no quote itself.
std::string quoted(std::string_view word) { return '"' + std::string(word) + '"'; }

void add(Question& question, std::string_view between, std::string_view phrase, double weight)
{
    question.match.append(question.match.empty() ? "" : between).append(phrase);
    question.weights.push_back(weight);
}

/// A word of the person with its stem and without accents.
struct Said {
    std::string written, plain, stem;
    std::size_t from;  ///< its first byte in the text
};

base::Result<std::vector<Said>> said_in(const vault::Database& database, std::string_view text)
{
    const auto stems = database.tokens(text, vault::Stems::Porter);
    const auto plain = database.tokens(text, vault::Stems::Whole);
    if (!stems || !plain) return std::unexpected(stems ? plain.error() : stems.error());
    std::vector<Said> said;
    for (std::size_t i = 0; i < std::min(stems->size(), plain->size()); ++i) {
        const auto& [term, from, to] = (*stems)[i];
        said.push_back({std::string(text.substr(from, to - from)), (*plain)[i].term, term, from});
    }
    return said;
}

/// How an unfinished word may go on where the index holds only its stem: "sleepi" to "sleeping", kept as "sleep".
std::vector<std::string> endings_of(std::string_view written)
{
    std::vector<std::string> whole;
    for (const auto ending : endings) {
        for (std::size_t typed = ending.size() - 1; typed > 0; --typed) {
            if (written.size() < typed + 3 || !written.ends_with(ending.substr(0, typed))) continue;
            whole.push_back(std::string(written).append(ending.substr(typed)));
            break;
        }
    }
    return whole;
}

/// The word, and what it may become. A word that Porter's stemmer shortens ("bus" to "bu") would begin too much.
base::Result<std::string> unfinished(const vault::Database& database, std::string_view word, Question& question)
{
    std::string choices = quoted(word);
    question.weights.push_back(1);
    const auto said = said_in(database, word);
    if (!said) return std::unexpected(said.error());
    if (said->empty()) return choices;
    const auto& last = said->back();
    if (last.plain == last.stem) {
        choices += " OR " + quoted(word) + " *";
        question.weights.push_back(beginning_weight);
    }
    const auto known = Vocabulary::of(database);
    if (!known || known->has(last.stem) || known->has_beginning(last.plain)) return choices;
    for (const auto& whole : endings_of(word)) {
        choices += " OR " + quoted(whole);
        question.weights.push_back(beginning_weight);
    }
    return choices;
}

/// Each stem once, without words that say little unless there are only such.
base::Result<std::vector<Said>> telling_words(const vault::Database& database, const Typed& typed)
{
    std::string text;
    for (const auto& word : typed.words) text += word + ' ';
    auto said = said_in(database, text);
    if (!said) return said;
    const auto little = [](const Said& word) { return std::ranges::binary_search(little_words, word.plain); };
    if (!std::ranges::all_of(*said, little)) std::erase_if(*said, little);
    std::unordered_set<std::string> seen;
    std::erase_if(*said, [&](const Said& word) { return !seen.insert(word.stem).second; });
    said->resize(std::min(said->size(), most_said));
    return said;
}

using Family = std::vector<Said>;

/// Read anew for each question, which takes less time than one frequent word does.
base::Result<std::vector<Family>> families(const vault::Database& database)
{
    const auto said = said_in(database, kindred);
    if (!said) return std::unexpected(said.error());
    std::vector<Family> all(1);
    std::size_t line_end = 0;
    for (const auto& word : *said) {
        if (word.from > line_end) all.emplace_back();
        line_end = std::min(kindred.find('\n', word.from), kindred.size());
        all.back().push_back(word);
    }
    return all;
}

/// Words that often stand for one of these; none of these themselves.
base::Result<std::vector<std::string>> akin_to(const vault::Database& database, const std::vector<Said>& said)
{
    const auto all = families(database);
    if (!all) return std::unexpected(all.error());
    std::unordered_set<std::string> wanted;
    for (const auto& word : said) wanted.insert(word.stem);
    auto taken = wanted;
    std::vector<std::string> found;
    for (const auto& family : *all) {
        if (!std::ranges::any_of(family, [&](const Said& member) { return wanted.contains(member.stem); })) continue;
        for (const auto& member : family)
            if (found.size() < most_akin && taken.insert(member.stem).second) found.push_back(member.written);
    }
    return found;
}

}  // namespace

base::Result<Question> every_word(const vault::Database& database, const Typed& typed)
{
    Question question;
    for (const auto& word : typed.words) {
        const bool last = &word == &typed.words.back();
        if (!last || !typed.unfinished) {
            add(question, " AND ", quoted(word), 1);
            continue;
        }
        const auto choices = unfinished(database, word, question);
        if (!choices) return std::unexpected(choices.error());
        question.match += (question.match.empty() ? "(" : " AND (") + *choices + ")";
    }
    return question;
}

base::Result<Question> any_word(const vault::Database& database, const Typed& typed)
{
    auto said = telling_words(database, typed);
    if (!said) return std::unexpected(said.error());
    const auto last = said_in(database, typed.unfinished ? typed.words.back() : std::string());
    if (!last) return std::unexpected(last.error());
    const auto is_last = [&](const Said& word) { return !last->empty() && word.stem == last->back().stem; };
    const bool goes_on = std::erase_if(*said, is_last) > 0;
    Question question;
    for (const auto& word : *said) add(question, " OR ", quoted(word.written), 1);
    if (!goes_on) return question;
    const auto choices = unfinished(database, typed.words.back(), question);
    if (!choices) return std::unexpected(choices.error());
    question.match += (question.match.empty() ? "" : " OR ") + *choices;
    return question;
}

base::Result<Question> akin(const vault::Database& database, const Typed& typed)
{
    const auto said = telling_words(database, typed);
    if (!said) return std::unexpected(said.error());
    const auto others = akin_to(database, *said);
    if (!others) return std::unexpected(others.error());
    Question question;
    for (const auto& word : *said) add(question, " OR ", quoted(word.written), 1);
    for (const auto& word : *others) add(question, " OR ", quoted(word), akin_weight);
    return question;
}

}  // namespace record
