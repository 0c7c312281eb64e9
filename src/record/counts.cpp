#include "record/clock.h"
#include "record/record.h"
#include "vault/database.h"

namespace record {
namespace {

base::Result<std::uint32_t> rows_in(const vault::Database& database, std::string_view sql)
{
    auto count = database.prepare(sql);
    if (!count) return std::unexpected(count.error());
    if (const auto row = count->step(); !row) return std::unexpected(row.error());
    return static_cast<std::uint32_t>(count->integer(0));
}

}  // namespace

base::Result<Counts> counts_in(const vault::Database& database)
{
    const auto check_ins = rows_in(database, "SELECT count(*) FROM check_in WHERE deleted IS NULL");
    if (!check_ins) return std::unexpected(check_ins.error());
    const auto entries = rows_in(database, "SELECT count(*) FROM entry WHERE deleted IS NULL");
    if (!entries) return std::unexpected(entries.error());
    const auto clock = read_clock(database);
    if (!clock) return std::unexpected(clock.error());
    return Counts{*check_ins, *entries, clock->version};
}

}  // namespace record
