#include "record/search.h"

#include <algorithm>
#include <unordered_set>

#include "record/search_question.h"
#include "record/search_vocabulary.h"

namespace record {
namespace {

constexpr std::size_t few_words = 3;    ///< more are taken for a sentence
constexpr double nearly_as_good = 0.5;  ///< of the best, for what holds some of the words only

/// k1, b, the phrases' weights; a title's words weigh twice. Equal scores: the newest first, then by id, so that the
/// order is always the same.
constexpr std::string_view find_sql = R"sql(
SELECT found.number, found.score, coalesce(c.id, e.id), coalesce(c.made_at, e.made_at),
       coalesce(c.made_offset, e.made_offset), coalesce(c.reference, e.reference)
FROM (SELECT rowid AS number, best_match(words, 1.6, 0.5, ?2, 2.0, 1.0) AS score
      FROM words WHERE words MATCH ?1) AS found
LEFT JOIN check_in AS c ON c.number = found.number
LEFT JOIN entry AS e ON e.number = -found.number
WHERE (?4 IS NULL OR EXISTS (SELECT 1 FROM json_each(coalesce(c.tags, e.tags)) WHERE value = ?4 COLLATE NOCASE))
  AND (?5 IS NULL OR lower(hex(coalesce(c.id, e.id))) IN (SELECT value FROM json_each(?5)))
ORDER BY found.score DESC, 4 DESC, 3 LIMIT ?3)sql";

constexpr std::string_view snippet_sql =
    "SELECT snippet(words, -1, char(1), char(2), '…', 24) FROM words WHERE words MATCH ? AND rowid = ?";

struct Numbered {
    std::int64_t number;  ///< in `written`
    Hit hit;
};

Numbered numbered_at(const vault::Statement& row)
{
    Numbered found{row.integer(0), {}};
    found.hit.source = found.number > 0 ? Source::CheckIn : Source::Entry;
    std::ranges::copy(row.blob(2).first(std::min<std::size_t>(16, row.blob(2).size())), found.hit.id.bytes.begin());
    found.hit.made = {base::Instant{std::chrono::milliseconds{row.integer(3)}}, std::chrono::minutes{row.integer(4)}};
    found.hit.score = row.real(1);
    found.hit.reference = row.text(5);
    return found;
}

std::string json_of(const std::vector<base::Id>& ids)
{
    std::string list = "[";
    for (const auto& id : ids) list += (list.size() > 1 ? ",\"" : "\"") + base::hex(id) + '"';
    return list + ']';
}

void bind(vault::Statement& statement, const Query& query, const Question& question)
{
    statement.bind(1, question.match).bind(2, std::as_bytes(std::span(question.weights)));
    statement.bind(3, std::int64_t{std::max(query.limit, 0)});
    query.tag.empty() ? statement.bind_null(4) : statement.bind(4, query.tag);
    query.among ? statement.bind(5, json_of(*query.among)) : statement.bind_null(5);
}

base::Result<std::vector<Numbered>> best(const vault::Database& database, const Query& query, const Question& question)
{
    auto statement = database.prepare(find_sql);
    if (!statement) return std::unexpected(statement.error());
    bind(*statement, query, question);
    std::vector<Numbered> found;
    for (;;) {
        const auto more = statement->step();
        if (!more) return std::unexpected(more.error());
        if (!*more) return found;
        found.push_back(numbered_at(*statement));
    }
}

/// Only for those that are shown: a snippet reads the whole text.
base::Result<std::vector<Hit>> with_snippets(const vault::Database& database, const Question& question,
                                             std::vector<Numbered> found)
{
    auto statement = database.prepare(snippet_sql);
    if (!statement) return std::unexpected(statement.error());
    std::vector<Hit> hits;
    for (auto& [number, hit] : found) {
        statement->bind(1, question.match).bind(2, number);
        const auto row = statement->step();
        if (!row) return std::unexpected(row.error());
        if (*row) hit.snippet = statement->text(0);
        statement->reset();
        hits.push_back(std::move(hit));
    }
    return hits;
}

using Ask = base::Result<Question> (*)(const vault::Database&, const Typed&);
using Hits = base::Result<std::vector<Hit>>;

/// Of what holds only some of the words, a day-by-day list shows what comes near the best.
void keep_near_best(std::vector<Numbered>& found)
{
    if (found.empty()) return;
    const double least = nearly_as_good * found.front().hit.score;
    std::erase_if(found, [&](const Numbered& one) { return one.hit.score < least; });
}

Hits hits_of(const vault::Database& database, const Query& query, const Typed& typed, Ask ask)
{
    const auto question = ask(database, typed);
    if (!question) return std::unexpected(question.error());
    if (question->match.empty()) return std::vector<Hit>{};
    auto found = best(database, query, *question);
    if (!found) return std::unexpected(found.error());
    if (ask != every_word && query.rest == Rest::IfNothingElse) keep_near_best(*found);
    return with_snippets(database, *question, std::move(*found));
}

/// Puts behind `hits` what is not among them; the scores go on falling.
std::vector<Hit> followed(std::vector<Hit> hits, const std::vector<Hit>& rest, int limit)
{
    std::unordered_set<std::string> there;
    for (const auto& hit : hits) there.insert(base::hex(hit.id));
    const double lift = rest.empty() || hits.empty() ? 0 : std::max(0.0, rest.front().score - hits.back().score);
    for (auto& hit : hits) hit.score += lift;
    for (const auto& hit : rest)
        if (static_cast<int>(hits.size()) < limit && !there.contains(base::hex(hit.id))) hits.push_back(hit);
    return hits;
}

/// Those with every word, then, where they are wanted, those with some.
Hits hits_in_order(const vault::Database& database, const Query& query, const Typed& typed)
{
    if (query.rest == Rest::Behind && typed.words.size() > few_words) return hits_of(database, query, typed, akin);
    auto whole = hits_of(database, query, typed, every_word);
    if (!whole || query.rest == Rest::IfNothingElse || static_cast<int>(whole->size()) >= query.limit) return whole;
    return hits_of(database, query, typed, any_word).transform([&](const auto& some) {
        return followed(std::move(*whole), some, query.limit);
    });
}

std::string joined(const Typed& typed)
{
    std::string text;
    for (const auto& word : typed.words) text += (text.empty() ? "" : " ") + word;
    return text;
}

base::Result<Found> found_of(Hits hits, std::string instead)
{
    if (!hits) return std::unexpected(hits.error());
    return Found{std::move(*hits), std::move(instead)};
}

}  // namespace

base::Result<Found> find_words(const vault::Database& database, const Query& query)
{
    const auto typed = typed_of(query.words);
    auto hits = hits_in_order(database, query, typed);
    if (typed.words.empty() || !hits || !hits->empty()) return found_of(std::move(hits), {});
    const auto known = Vocabulary::of(database);
    const auto meant = known ? known->put_right(typed) : std::nullopt;
    if (meant) hits = hits_in_order(database, query, *meant);
    if (meant && hits && !hits->empty()) return found_of(std::move(hits), joined(*meant));
    if (query.rest == Rest::Behind) return found_of(std::move(hits), {});
    hits = hits_of(database, query, typed, any_word);
    if (!meant || !hits || !hits->empty()) return found_of(std::move(hits), {});
    hits = hits_of(database, query, *meant, any_word);
    return found_of(hits, hits && !hits->empty() ? joined(*meant) : std::string());
}

}  // namespace record
