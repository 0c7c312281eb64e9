#include "record/search_vocabulary.h"

#include <algorithm>

#include "base/edit_distance.h"
#include "base/text.h"
#include "record/word_lists.h"

namespace record {
namespace {

constexpr int most_put_right = 8;
constexpr int letters_for_one = 4, letters_for_two = 8;

constexpr std::string_view make_sql = R"sql(
CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_term USING fts5vocab('main', 'words', 'row');
CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_place USING fts5vocab('main', 'words', 'instance'))sql";

constexpr std::string_view first_place_sql = R"sql(
SELECT iif(place.col = 'title', written.title, written.text), place.offset
FROM (SELECT doc, col, offset FROM temp.words_place WHERE term = ?1 LIMIT 1) AS place
JOIN written ON written.number = place.doc)sql";

/// The last letter that there is: after every word with the same beginning.
constexpr std::string_view beyond = "\xF4\x8F\xBF\xBF";

int forgiven(std::string_view plain)
{
    if (std::ranges::any_of(plain, [](char c) { return c >= '0' && c <= '9'; })) return 0;  // another number is wrong
    const int letters = base::letters_in(plain);
    if (letters < letters_for_one) return 0;
    return letters < letters_for_two ? 1 : 2;
}

/// A word as the index may hold it: a misspelt ending keeps Porter's stemmer from its work ("deprezzion").
std::vector<std::string> forms_of(const std::string& stem, const std::string& plain)
{
    std::vector forms{stem};
    if (plain != stem) forms.push_back(plain);
    std::size_t shortest = plain.size();
    for (const auto ending : endings)
        if (plain.ends_with(ending) && plain.size() >= ending.size() + 3)
            shortest = std::min(shortest, plain.size() - ending.size());
    if (shortest < plain.size()) forms.push_back(plain.substr(0, shortest));
    return forms;
}

int distance(const std::vector<std::string>& forms, std::string_view term, int most)
{
    int least = most + 1;
    for (const auto& form : forms) least = std::min(least, base::edit_distance(form, term, most));
    return least;
}

bool gives_a_row(const vault::Database& database, std::string_view sql, std::string_view from, std::string_view to)
{
    auto statement = database.prepare(sql);
    if (!statement) return false;
    statement->bind(1, from).bind(2, to);
    return statement->step().value_or(false);
}

}  // namespace

base::Result<Vocabulary> Vocabulary::of(const vault::Database& database)
{
    if (const auto made = database.execute(make_sql); !made) return std::unexpected(made.error());
    return Vocabulary(database);
}

bool Vocabulary::has(std::string_view stem) const
{
    return gives_a_row(*database_, "SELECT 1 FROM temp.words_term WHERE term >= ?1 AND term <= ?2 LIMIT 1", stem, stem);
}

bool Vocabulary::has_beginning(std::string_view letters) const
{
    return gives_a_row(*database_, "SELECT 1 FROM temp.words_term WHERE term >= ?1 AND term <= ?2 LIMIT 1", letters,
                       std::string(letters).append(beyond));
}

std::optional<std::string> Vocabulary::as_written(std::string_view stem) const
{
    auto place = database_->prepare(first_place_sql);
    if (!place) return std::nullopt;
    place->bind(1, stem);
    if (!place->step().value_or(false)) return std::nullopt;
    const std::string text(place->text(0));
    const auto tokens = database_->tokens(text, vault::Stems::Porter);
    const auto which = static_cast<std::size_t>(place->integer(1));
    if (!tokens || which >= tokens->size()) return std::nullopt;
    const auto& token = (*tokens)[which];
    return base::folded(std::string_view(text).substr(token.from, token.to - token.from));
}

std::optional<std::string> Vocabulary::nearest(const std::string& stem, const std::string& plain) const
{
    int most = forgiven(plain);
    if (most == 0) return std::nullopt;
    auto all = database_->prepare("SELECT term, doc FROM temp.words_term");
    if (!all) return std::nullopt;
    const auto forms = forms_of(stem, plain);
    std::string best;
    std::int64_t best_often = 0;
    while (all->step().value_or(false)) {
        const auto term = all->text(0);
        const int far = distance(forms, term, most);
        if (far > most || (far == most && !best.empty() && all->integer(1) <= best_often)) continue;
        best = term;
        best_often = all->integer(1);
        most = far;
    }
    return best.empty() ? std::nullopt : as_written(best);
}

std::optional<Typed> Vocabulary::put_right(const Typed& typed) const
{
    Typed meant = typed;
    int put_right = 0;
    for (auto& word : meant.words) {
        const auto stems = database_->tokens(word, vault::Stems::Porter);
        const auto plain = database_->tokens(word, vault::Stems::Whole);
        if (!stems || !plain || stems->size() != plain->size()) continue;
        for (std::size_t i = stems->size(); i-- > 0;) {  // from the end, so that what is before stays where it is
            const auto& stem = (*stems)[i];
            if (put_right == most_put_right || has(stem.term)) continue;
            const auto right = nearest(stem.term, (*plain)[i].term);
            if (!right) continue;
            word.replace(stem.from, stem.to - stem.from, *right);
            ++put_right;
        }
    }
    if (put_right == 0) return std::nullopt;
    meant.unfinished = false;
    return meant;
}

}  // namespace record
