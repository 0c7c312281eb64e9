#include "sqlite3.h"
#include "vault/database.h"
#include "vault/sqlite_error.h"

namespace vault {

void Statement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Statement& Statement::keep(int bound)
{
    if (bound != SQLITE_OK && refused_ == 0) refused_ = bound;
    return *this;
}

Statement& Statement::bind(int parameter, std::int64_t value)
{
    return keep(sqlite3_bind_int64(statement_.get(), parameter, value));
}

Statement& Statement::bind(int parameter, double value)
{
    return keep(sqlite3_bind_double(statement_.get(), parameter, value));
}

/// An empty view may have no address, which SQLite would take for null.
Statement& Statement::bind(int parameter, std::string_view text)
{
    const char* start = text.empty() ? "" : text.data();
    return keep(sqlite3_bind_text64(statement_.get(), parameter, start, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement& Statement::bind(int parameter, std::span<const std::byte> blob)
{
    if (blob.empty()) return keep(sqlite3_bind_zeroblob(statement_.get(), parameter, 0));
    return keep(sqlite3_bind_blob64(statement_.get(), parameter, blob.data(), blob.size(), SQLITE_TRANSIENT));
}

Statement& Statement::bind_null(int parameter)
{
    return keep(sqlite3_bind_null(statement_.get(), parameter));
}

base::Result<bool> Statement::step()
{
    const int code = refused_ != 0 ? refused_ : sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return std::unexpected(sqlite_error(code, sqlite3_sql(statement_.get())));
}

base::Result<> Statement::run()
{
    const auto more = step();
    reset();
    if (!more) return std::unexpected(more.error());
    if (*more) return base::failed(base::Kind::Internal, std::string("gives rows: ") + sqlite3_sql(statement_.get()));
    return {};
}

void Statement::reset()
{
    sqlite3_reset(statement_.get());
}

bool Statement::is_null(int column) const
{
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(statement_.get(), column);
}

std::string_view Statement::text(int column) const
{
    const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    if (!start) return {};
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::span<const std::byte> Statement::blob(int column) const
{
    const auto* start = static_cast<const std::byte*>(sqlite3_column_blob(statement_.get(), column));
    if (!start) return {};
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

}  // namespace vault
