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

base::Result<> ensure(const vault::Database& database, std::string_view table, std::string_view sql)
{
    const auto found = has(database, table);
    if (!found) return std::unexpected(found.error());
    if (*found) return {};
    vault::Transaction transaction(database);
    if (auto done = database.execute(sql); !done) return done;
    return transaction.commit();
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
    return ensure(database, "words", search_index).and_then([&] { return ensure(database, "heard", heard_table); });
}

}  // namespace record
