#include "record/heard.h"

#include <algorithm>

#include "base/parse.h"
#include "base/text.h"

namespace record {
namespace {

/// Numbers rise as rows come, so the newest texts are heard first.
constexpr std::string_view unheard_sql = R"sql(
SELECT written.number FROM written LEFT JOIN heard ON heard.number = written.number AND heard.model = ?1
WHERE heard.number IS NULL ORDER BY abs(written.number) DESC, written.number)sql";

constexpr std::string_view text_sql = "SELECT title, text FROM written WHERE number = ?";

constexpr std::string_view keep_sql =
    "INSERT OR REPLACE INTO heard (number, model, valence, feelings) VALUES (?, ?, ?, ?)";

constexpr std::string_view heard_sql = R"sql(
SELECT heard.number, coalesce(c.id, e.id), coalesce(c.made_at, e.made_at), coalesce(c.made_offset, e.made_offset),
       heard.valence, heard.feelings
FROM heard LEFT JOIN check_in AS c ON c.number = heard.number LEFT JOIN entry AS e ON e.number = -heard.number
WHERE heard.model = ?1 AND coalesce(c.id, e.id) IS NOT NULL)sql";

/// Calls `take` on each row that the statement gives.
template <class Take>
base::Result<> each_row(base::Result<vault::Statement>& statement, Take take)
{
    if (!statement) return std::unexpected(statement.error());
    for (;;) {
        const auto more = statement->step();
        if (!more) return std::unexpected(more.error());
        if (!*more) return {};
        take(*statement);
    }
}

std::string joined(const std::vector<int>& numbers)
{
    std::string all;
    for (const int number : numbers) all.append(all.empty() ? "" : ",").append(std::to_string(number));
    return all;
}

std::vector<int> parted(std::string_view numbers)
{
    std::vector<int> all;
    if (numbers.empty()) return all;
    for (const auto number : base::split(numbers, ",")) all.push_back(base::whole_number(number).value_or(0));
    return all;
}

HeardText heard_at(const vault::Statement& row)
{
    HeardText text{row.integer(0) > 0 ? Source::CheckIn : Source::Entry, {}, {}, {row.real(4), parted(row.text(5))}};
    std::ranges::copy(row.blob(1).first(std::min<std::size_t>(16, row.blob(1).size())), text.id.bytes.begin());
    text.made = {base::Instant{std::chrono::milliseconds{row.integer(2)}}, std::chrono::minutes{row.integer(3)}};
    return text;
}

}  // namespace

base::Result<std::vector<std::int64_t>> unheard(const vault::Database& database, std::int64_t model)
{
    auto statement = database.prepare(unheard_sql);
    if (statement) statement->bind(1, model);
    std::vector<std::int64_t> numbers;
    const auto read = each_row(statement, [&](const auto& row) { numbers.push_back(row.integer(0)); });
    return read.transform([&] { return std::move(numbers); });
}

std::string text_at(const vault::Database& database, std::int64_t number)
{
    auto statement = database.prepare(text_sql);
    if (statement) statement->bind(1, number);
    std::string text;
    const auto read = each_row(statement, [&](const auto& row) {
        const auto title = row.text(0);
        text = title.empty() ? std::string(row.text(1)) : std::string(title) + '\n' + std::string(row.text(1));
    });
    return read ? text : std::string{};
}

base::Result<> keep_heard(const vault::Database& database, std::int64_t model,
                          std::span<const std::pair<std::int64_t, Heard>> heard)
{
    vault::Transaction transaction(database);
    auto statement = database.prepare(keep_sql);
    if (!statement) return std::unexpected(statement.error());
    for (const auto& [number, one] : heard) {
        const auto feelings = joined(one.feelings);
        statement->bind(1, number).bind(2, model).bind(3, one.valence).bind(4, feelings);
        if (auto kept = statement->run(); !kept) return kept;
        statement->reset();
    }
    return transaction.commit();
}

base::Result<std::vector<HeardText>> heard_by(const vault::Database& database, std::int64_t model)
{
    auto statement = database.prepare(heard_sql);
    if (statement) statement->bind(1, model);
    std::vector<HeardText> all;
    const auto read = each_row(statement, [&](const auto& row) { all.push_back(heard_at(row)); });
    return read.transform([&] { return std::move(all); });
}

}  // namespace record
