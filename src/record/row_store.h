#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "record/row.h"
#include "vault/database.h"

namespace record {

/// "id", the fields' columns, "changed", "device", "stamps": as `row_at` wants them.
[[nodiscard]] std::string columns(const Table& table);
/// The row that `statement` stands on. BadInput names the field that cannot be read.
[[nodiscard]] base::Result<Row> row_at(const Table& table, const vault::Statement& statement);
/// All rows of `SELECT columns FROM table` + `rest`, with `numbers` bound to its parameters.
[[nodiscard]] base::Result<std::vector<Row>> rows_where(const vault::Database& database, const Table& table,
                                                        std::string_view rest,
                                                        std::initializer_list<std::int64_t> numbers = {});

/// One table, with its statements prepared once. Must not outlive the database.
class RowStore {
public:
    [[nodiscard]] static base::Result<RowStore> on(const vault::Database& database, const Table& table);
    [[nodiscard]] const Table& table() const { return *table_; }
    [[nodiscard]] base::Result<std::optional<Row>> find(const base::Id& id);  ///< tombstones too
    [[nodiscard]] base::Result<> put(const Row& row);                         ///< inserts, or replaces the same id

private:
    RowStore(const Table& table, vault::Statement find, vault::Statement put);
    const Table* table_;
    vault::Statement find_, put_;
};

}  // namespace record
