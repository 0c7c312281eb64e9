#include "record/clock.h"

#include <algorithm>

namespace record {
namespace {

constexpr std::int64_t counts_in_a_millisecond = 1 << 16;
constexpr std::int64_t believable_ahead = 5 * 60 * 1000 * counts_in_a_millisecond;

/// The first stamp of that millisecond; a clock before 1970 or past the end of time is held at the edge.
std::int64_t time_of(base::Instant now)
{
    const auto latest = end_of_time / counts_in_a_millisecond - 1;
    return std::clamp<std::int64_t>(now.time_since_epoch().count(), 0, latest) * counts_in_a_millisecond;
}

}  // namespace

Stamp Clock::tick(base::Instant now)
{
    last = std::max(last + 1, time_of(now));
    return {last, device};
}

void Clock::hear(const Stamp& other, base::Instant now)
{
    if (other.time <= time_of(now) + believable_ahead) last = std::max(last, other.time);
}

base::Result<Clock> read_clock(const vault::Database& database)
{
    auto statement = database.prepare("SELECT device, last, version FROM clock");
    if (!statement) return std::unexpected(statement.error());
    const auto row = statement->step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return base::failed(base::Kind::Corrupt, "the record's clock is gone");
    Clock clock{{}, statement->integer(1), static_cast<std::uint64_t>(statement->integer(2))};
    const auto device = statement->blob(0);
    if (device.size() == clock.device.bytes.size()) std::ranges::copy(device, clock.device.bytes.begin());
    return clock;
}

base::Result<> keep_clock(const vault::Database& database, const Clock& clock)
{
    auto statement = database.prepare("UPDATE clock SET device = ?, last = ?, version = ?");
    if (!statement) return std::unexpected(statement.error());
    statement->bind(1, std::span<const std::byte>(clock.device.bytes)).bind(2, clock.last);
    return statement->bind(3, static_cast<std::int64_t>(clock.version)).run();
}

}  // namespace record
