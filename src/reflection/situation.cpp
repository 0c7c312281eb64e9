#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "reflection/chooser.h"

namespace reflection {
namespace {

constexpr std::chrono::hours wave_window{12};
constexpr int wave_height = 4;  ///< craving, 0 to 10
constexpr int wave_fall = 3;
constexpr std::chrono::days tag_days{3};

base::Day day_of(base::WallTime wall, std::chrono::hours day_starts)
{
    return std::chrono::floor<std::chrono::days>(wall - day_starts);
}

/// A number with when it was recorded; ties by the number, so that the order of rows never matters.
struct Timed {
    base::WallTime at;
    int value;
    auto operator<=>(const Timed&) const = default;
};

std::optional<int> latest_of_day(const std::vector<Timed>& sorted, const Situation& situation)
{
    const auto today = day_of(situation.now, situation.day_starts);
    if (sorted.empty() || day_of(sorted.back().at, situation.day_starts) != today) return std::nullopt;
    return sorted.back().value;
}

/// The latest craving is well below the highest of the last hours, which came before it.
bool wave_has_passed(const std::vector<Timed>& sorted, base::WallTime now)
{
    int highest = 0;
    for (const auto& [at, value] : sorted)
        if (at >= now - wave_window) highest = std::max(highest, value);
    return highest >= wave_height && sorted.back().value <= highest - wave_fall;
}

struct Gathered {
    base::WallTime now;
    std::chrono::hours day_starts;
    std::vector<Timed> moods, cravings;
    std::vector<std::pair<base::WallTime, std::string>> tags;
    std::set<base::Day> days;

    template <class Row>
    void add(const Row& row)
    {
        const base::WallTime at = base::wall_time(row.made);
        if (at > now) return;
        days.insert(day_of(at, day_starts));
        if (row.mood) moods.push_back({at, *row.mood});
        if constexpr (requires { row.craving; })
            if (row.craving) cravings.push_back({at, *row.craving});
        if (day_of(now, day_starts) - day_of(at, day_starts) < tag_days)
            for (const auto& tag : row.tags) tags.emplace_back(at, tag);
    }

    [[nodiscard]] std::vector<std::string> latest_tags()
    {
        const auto latest_first = [](const auto& a, const auto& b) {
            return std::tie(b.first, a.second) < std::tie(a.first, b.second);
        };
        std::ranges::sort(tags, latest_first);
        std::set<std::string> seen;
        std::vector<std::string> names;
        for (const auto& [at, tag] : tags)
            if (seen.insert(base::folded(tag)).second) names.push_back(tag);
        return names;
    }
};

}  // namespace

Situation situation_at(base::WallTime now, std::chrono::hours day_starts, std::span<const record::CheckIn> check_ins,
                       std::span<const record::Entry> entries)
{
    Gathered gathered{now, day_starts, {}, {}, {}, {}};
    for (const auto& row : check_ins) gathered.add(row);
    for (const auto& row : entries) gathered.add(row);
    std::ranges::sort(gathered.moods);
    std::ranges::sort(gathered.cravings);
    Situation situation;
    situation.now = now;
    situation.day_starts = day_starts;
    situation.mood = latest_of_day(gathered.moods, situation);
    situation.craving = latest_of_day(gathered.cravings, situation);
    situation.after_wave = wave_has_passed(gathered.cravings, now);
    situation.recent_tags = gathered.latest_tags();
    situation.days_of_record = static_cast<int>(gathered.days.size());
    return situation;
}

}  // namespace reflection
