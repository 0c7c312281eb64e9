#include "record/search.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace record {
namespace {

constexpr std::size_t most_words = 64;  ///< of a question; the time it takes rises with them

/// A title's words weigh twice. Equal scores: the newest first, then by id, so the order is always the same.
constexpr std::string_view find_sql = R"sql(
SELECT found.number, found.score, coalesce(c.id, e.id), coalesce(c.made_at, e.made_at),
       coalesce(c.made_offset, e.made_offset), coalesce(c.reference, e.reference)
FROM (SELECT rowid AS number, -bm25(words, 2.0, 1.0) AS score FROM words WHERE words MATCH ?1) AS found
LEFT JOIN check_in AS c ON c.number = found.number
LEFT JOIN entry AS e ON e.number = -found.number
ORDER BY found.score DESC, 4 DESC, 3 LIMIT ?2)sql";

constexpr std::string_view snippet_sql =
    "SELECT snippet(words, -1, char(1), char(2), '…', 24) FROM words WHERE words MATCH ? AND rowid = ?";

bool is_word(std::string_view token)
{
    return std::ranges::any_of(token, [](char c) {
        const bool letter_or_digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter_or_digit || static_cast<unsigned char>(c) >= 0x80;
    });
}

/// Bytes of the symbol that UTF-8 text begins with, 0 for none: U+2000 to U+2BFF (punctuation, arrows, signs) and
/// U+1F000 to U+1FFFF (emoji). FTS5 knows the older of them as no words, the newer ones not at all.
std::size_t symbol_length(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (text.size() >= 3 && byte(0) == 0xE2 && byte(1) < 0xB0) return 3;
    return text.size() >= 4 && byte(0) == 0xF0 && byte(1) == 0x9F ? 4 : 0;
}

/// Spaces for quotes, control characters and symbols.
std::string only_words(std::string_view typed)
{
    std::string text = base::to_utf8(typed);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto symbol = symbol_length(std::string_view(text).substr(i));
        if (symbol > 0) text.replace(i, symbol, symbol, ' ');
        else if (static_cast<unsigned char>(text[i]) < ' ' || text[i] == '"') text[i] = ' ';
    }
    return text;
}

/// What is typed, between spaces, as FTS5 strings: in quotes nothing is syntax.
std::vector<std::string> quoted_words(std::string_view typed)
{
    const auto text = only_words(typed);
    std::vector<std::string> words;
    for (const auto token : base::split(text, " "))
        if (is_word(token) && words.size() < most_words) words.push_back('"' + std::string(token) + '"');
    if (!words.empty()) words.back() += '*';  // the last may be still being typed
    return words;
}

std::string joined(const std::vector<std::string>& words, std::string_view between)
{
    std::string query;
    for (const auto& word : words) query.append(query.empty() ? "" : between).append(word);
    return query;
}

struct Found {
    std::int64_t number;  ///< in `written`
    Hit hit;
};

Found found_at(const vault::Statement& row)
{
    Found found{row.integer(0), {}};
    found.hit.source = found.number > 0 ? Source::CheckIn : Source::Entry;
    std::ranges::copy(row.blob(2).first(std::min<std::size_t>(16, row.blob(2).size())), found.hit.id.bytes.begin());
    found.hit.made = {base::Instant{std::chrono::milliseconds{row.integer(3)}}, std::chrono::minutes{row.integer(4)}};
    found.hit.score = row.real(1);
    found.hit.reference = row.text(5);
    return found;
}

base::Result<std::vector<Found>> best(const vault::Database& database, std::string_view query, int limit)
{
    auto statement = database.prepare(find_sql);
    if (!statement) return std::unexpected(statement.error());
    statement->bind(1, query).bind(2, std::int64_t{std::max(limit, 0)});
    std::vector<Found> found;
    for (;;) {
        const auto more = statement->step();
        if (!more) return std::unexpected(more.error());
        if (!*more) return found;
        found.push_back(found_at(*statement));
    }
}

/// Only for those that are shown: a snippet reads the whole text.
base::Result<std::vector<Hit>> with_snippets(const vault::Database& database, std::string_view query,
                                             std::vector<Found> found)
{
    auto statement = database.prepare(snippet_sql);
    if (!statement) return std::unexpected(statement.error());
    std::vector<Hit> hits;
    for (auto& [number, hit] : found) {
        statement->bind(1, query).bind(2, number);
        const auto row = statement->step();
        if (!row) return std::unexpected(row.error());
        if (*row) hit.snippet = statement->text(0);
        statement->reset();
        hits.push_back(std::move(hit));
    }
    return hits;
}

}  // namespace

base::Result<std::vector<Hit>> find_words(const vault::Database& database, std::string_view typed, int limit)
{
    const auto words = quoted_words(typed);
    if (words.empty()) return std::vector<Hit>{};
    auto query = joined(words, " ");
    auto found = best(database, query, limit);
    if (found && found->empty()) {
        query = joined(words, " OR ");
        found = best(database, query, limit);
    }
    if (!found) return std::unexpected(found.error());
    return with_snippets(database, query, std::move(*found));
}

}  // namespace record
