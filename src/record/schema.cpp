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

base::Result<bool> has(const vault::Database& database, std::string_view table)
{
    auto found = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = ?");
    if (!found) return std::unexpected(found.error());
    found->bind(1, table);
    return found->step();
}

/// Made as it is made today.
base::Result<bool> has_search_index(const vault::Database& database)
{
    auto found = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'words' AND sql = ?");
    if (!found) return std::unexpected(found.error());
    found->bind(1, words_table);
    return found->step();
}

base::Result<> make(const vault::Database& database, std::initializer_list<std::string_view> statements)
{
    vault::Transaction transaction(database);
    for (const auto sql : statements)
        if (auto done = database.execute(sql); !done) return done;
    return transaction.commit();
}

base::Result<> ensure_search_index(const vault::Database& database)
{
    const auto found = has_search_index(database);
    if (!found) return std::unexpected(found.error());
    return *found ? base::Result<>{} : make(database, {drop_search_index, words_table, fill_search_index});
}

base::Result<> ensure_heard(const vault::Database& database)
{
    const auto found = has(database, "heard");
    if (!found) return std::unexpected(found.error());
    return *found ? base::Result<>{} : make(database, {heard_table});
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

base::Result<> ensure_derived(const vault::Database& database)
{
    return ensure_search_index(database).and_then([&] { return ensure_heard(database); });
}

}  // namespace record
