#include "vault/database.h"

namespace vault {

Transaction::Transaction(const Database& database) : database_(&database)
{
    const auto begun = database.execute("BEGIN IMMEDIATE");
    open_ = begun.has_value();
    if (!begun) refused_ = begun.error();
}

/// Nothing can be told from here; a rollback that fails has been done by SQLite itself before.
Transaction::~Transaction()
{
    if (open_) static_cast<void>(database_->execute("ROLLBACK"));
}

base::Result<> Transaction::commit()
{
    if (refused_) return std::unexpected(*refused_);
    if (!open_) return base::failed(base::Kind::Internal, "a transaction commits once");
    const auto committed = database_->execute("COMMIT");
    if (committed) open_ = false;
    return committed;
}

}  // namespace vault
