#include "record/schema.h"

#include <format>

#include "record/migrations.h"

namespace record {
namespace {

base::Result<> take(const vault::Database& database, std::size_t step)
{
    vault::Transaction transaction(database);
    if (auto done = database.execute(migrations[step]); !done) return done;
    if (auto done = database.execute(std::format("PRAGMA user_version = {}", step + 1)); !done) return done;
    return transaction.commit();
}

/// Made as it is made today.
base::Result<bool> has_search_index(const vault::Database& database)
{
    auto found = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'words' AND sql = ?");
    if (!found) return std::unexpected(found.error());
    found->bind(1, words_table);
    return found->step();
}

}  // namespace

std::int64_t known_schema() { return static_cast<std::int64_t>(migrations.size()); }

base::Result<std::int64_t> schema_of(const vault::Database& database)
{
    auto version = database.prepare("PRAGMA user_version");
    if (!version) return std::unexpected(version.error());
    const auto row = version->step();
    if (!row) return std::unexpected(row.error());
    return *row ? version->integer(0) : 0;
}

base::Result<> migrate(const vault::Database& database)
{
    const auto version = schema_of(database);
    if (!version) return std::unexpected(version.error());
    if (*version < 0) return base::failed(base::Kind::Corrupt, "schema version below zero");
    for (auto step = static_cast<std::size_t>(*version); step < migrations.size(); ++step)
        if (auto done = take(database, step); !done) return done;
    return {};
}

base::Result<> ensure_search_index(const vault::Database& database)
{
    const auto found = has_search_index(database);
    if (!found) return std::unexpected(found.error());
    if (*found) return {};
    vault::Transaction transaction(database);
    for (const auto sql : {drop_search_index, words_table, fill_search_index})
        if (auto done = database.execute(sql); !done) return done;
    return transaction.commit();
}

}  // namespace record
