#include "vault/snapshot_ring.h"

#include <algorithm>
#include <map>
#include <set>

namespace vault {
namespace {

constexpr std::size_t days_kept = 7, weeks_kept = 4, months_kept = 6, others_kept = 2;

/// Spans of one length that have one already, newest first.
class Spans {
public:
    explicit Spans(std::size_t most) : most_(most) {}
    /// True for the first of a span, while there is room.
    bool takes(std::int64_t span) { return taken_.size() < most_ && taken_.insert(span).second; }

private:
    std::size_t most_;
    std::set<std::int64_t> taken_;
};

std::int64_t month_of(base::Day day)
{
    const std::chrono::year_month_day date(day);
    return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
}

std::int64_t week_of(base::Day day)  // from Monday: 1970 began on a Thursday
{
    return std::chrono::floor<std::chrono::weeks>(day.time_since_epoch() + std::chrono::days{3}).count();
}

class Ring {
public:
    bool keeps(const Snapshot& snapshot)
    {
        if (snapshot.reason != SnapshotReason::OfTheDay && others_[snapshot.reason]++ < others_kept) return true;
        if (!snapshot.checked) return !any_checked_ && snapshot.reason == SnapshotReason::OfTheDay;
        any_checked_ = true;
        const auto day = std::chrono::floor<std::chrono::days>(base::wall_time(snapshot.made));
        const bool daily = days_.takes(day.time_since_epoch().count()), weekly = weeks_.takes(week_of(day));
        return months_.takes(month_of(day)) || daily || weekly;
    }

private:
    Spans days_{days_kept}, weeks_{weeks_kept}, months_{months_kept};
    std::map<SnapshotReason, std::size_t> others_;
    bool any_checked_ = false;
};

}  // namespace

std::vector<std::string> past_the_ring(std::span<const KeptSnapshot> newest_first)
{
    Ring ring;
    std::vector<std::string> names;
    for (const auto& [name, snapshot] : newest_first)
        if (!ring.keeps(snapshot)) names.push_back(name);
    return names;
}

}  // namespace vault
