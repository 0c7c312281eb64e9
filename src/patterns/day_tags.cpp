#include "patterns/day_tags.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/text.h"

namespace patterns {
namespace {

struct FirstUse {
    base::Moment made;
    std::string name;
    auto operator<=>(const FirstUse&) const = default;
};

struct Gathered {
    std::map<base::Day, std::set<std::string>> days;  ///< folded names of each day
    std::map<std::string, FirstUse> first;            ///< by folded name

    void add(base::Day day, base::Moment made, const std::vector<std::string>& tags)
    {
        auto& names = days[day];
        for (const auto& tag : tags) {
            const std::string folded = base::folded(tag);
            names.insert(folded);
            const auto [place, added] = first.try_emplace(folded, made, tag);
            if (!added) place->second = std::min(place->second, FirstUse{made, tag});
        }
    }
};

}  // namespace

std::optional<std::size_t> DayTags::index_of(base::Day day) const
{
    const auto place = std::ranges::lower_bound(days, day);
    if (place == days.end() || *place != day) return std::nullopt;
    return static_cast<std::size_t>(place - days.begin());
}

DayTags day_tags(const Diary& diary)
{
    Gathered gathered;
    for (const auto& row : diary.check_ins)
        gathered.add(base::recovery_day(row.made, diary.day_starts), row.made, row.tags);
    for (const auto& row : diary.entries)
        gathered.add(base::recovery_day(row.made, diary.day_starts), row.made, row.tags);
    DayTags table;
    std::map<std::string, std::size_t> column;
    for (const auto& [folded, use] : gathered.first) {
        column[folded] = table.uses.size();
        table.uses.push_back({use.name, std::vector<std::uint8_t>(gathered.days.size())});
    }
    for (const auto& [day, names] : gathered.days) {
        for (const auto& name : names) table.uses[column[name]].days[table.days.size()] = 1;
        table.days.push_back(day);
    }
    return table;
}

}  // namespace patterns
