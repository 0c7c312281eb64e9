#pragma once
#include "base/error.h"
#include "base/id.h"
#include "base/moment.h"
#include "record/record.h"
#include "record/row.h"
#include "vault/database.h"

/// What a person's hand does to the record, each in one transaction.
namespace record {

/// Inserts the row, or changes those fields of the row with its id that differ (only they get a new stamp); a
/// deleted one comes back. Gives its id, a new one where it has none. BadInput for a row that says nothing.
[[nodiscard]] base::Result<base::Id> save_row(const vault::Database& database, base::Entropy& entropy,
                                              const Table& table, Row row, base::Instant now);
/// Makes the row a tombstone, or no longer one. Missing when there is no such row.
[[nodiscard]] base::Result<> set_deleted(const vault::Database& database, const Table& table, const base::Id& id,
                                         bool deleted, base::Instant now);
/// Inserts the rows whose ids are not known.
[[nodiscard]] base::Result<Added> add_rows(const vault::Database& database, base::Entropy& entropy, const Rows& rows,
                                           base::Instant now);
/// Makes this copy a device of its own.
[[nodiscard]] base::Result<base::Id> become_new_device(const vault::Database& database, base::Entropy& entropy);

}  // namespace record
