#pragma once
#include <cstdint>

#include "base/error.h"
#include "base/id.h"
#include "base/moment.h"
#include "record/stamp.h"
#include "vault/database.h"

namespace record {

/// The hybrid logical clock of this copy of the record, as kept in its database.
struct Clock {
    base::Id device;
    std::int64_t last = 0;      ///< the newest time given or heard
    std::uint64_t version = 0;  ///< rises with every change to rows
    bool operator==(const Clock&) const = default;

    /// The next stamp: after all before, and as late as `now` unless the wall clock went back. Never fails: when the
    /// counter is full, the sum carries into the next millisecond.
    [[nodiscard]] Stamp tick(base::Instant now);
    /// Stays behind no believable stamp of another device. One more than 5 minutes ahead of `now` moves nothing.
    void hear(const Stamp& other, base::Instant now);
};

[[nodiscard]] base::Result<Clock> read_clock(const vault::Database& database);
[[nodiscard]] base::Result<> keep_clock(const vault::Database& database, const Clock& clock);

/// One transaction for one change: `work(clock)` does it and gives a Result; on an error nothing has happened, the
/// clock's advance neither.
template <class Work>
auto change(const vault::Database& database, Work work) -> decltype(work(std::declval<Clock&>()))
{
    vault::Transaction transaction(database);
    const auto before = read_clock(database);
    if (!before) return std::unexpected(before.error());
    Clock clock = *before;
    auto result = work(clock);
    if (!result) return result;
    if (clock != *before)
        if (auto kept = keep_clock(database, clock); !kept) return std::unexpected(kept.error());
    if (auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return result;
}

}  // namespace record
