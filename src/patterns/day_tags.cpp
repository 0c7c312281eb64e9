#include "patterns/day_tags.h"

#include <algorithm>
#include <unordered_map>

#include "base/text.h"

namespace patterns {
namespace {

struct FirstUse {
    base::Moment made;
    std::string_view name;
    auto operator<=>(const FirstUse&) const = default;
};

/// Names as they are spelt: there are few, so that each is folded but once however often it is used.
struct Gathered {
    std::vector<FirstUse> spellings;
    std::unordered_map<std::string_view, std::size_t> numbers;  ///< into `spellings`
    std::vector<base::Day> days;                                ///< of each row
    std::vector<std::pair<base::Day, std::size_t>> uses;        ///< and the numbers of its tags

    void add(base::Day day, base::Moment made, const std::vector<std::string>& tags)
    {
        days.push_back(day);
        for (const auto& tag : tags) {
            const auto [place, added] = numbers.try_emplace(tag, spellings.size());
            if (added) spellings.push_back({made, tag});
            auto& first = spellings[place->second];
            first.made = std::min(first.made, made);
            uses.emplace_back(day, place->second);
        }
    }
};

/// In order, none twice.
std::vector<base::Day> each_once(std::vector<base::Day> days)
{
    if (!std::ranges::is_sorted(days)) std::ranges::sort(days);
    days.erase(std::ranges::unique(days).begin(), days.end());
    return days;
}

/// A column for each folded name; gives the one of each spelling.
std::vector<std::size_t> add_columns(DayTags& table, std::span<const FirstUse> spellings)
{
    std::map<std::string, FirstUse> first;
    std::vector<std::string> folded;
    for (const auto& spelling : spellings) {
        const auto [place, added] = first.try_emplace(folded.emplace_back(base::folded(spelling.name)), spelling);
        if (!added) place->second = std::min(place->second, spelling);
    }
    for (const auto& [name, use] : first)
        table.uses.push_back({std::string(use.name), std::vector<std::uint8_t>(table.days.size())});
    std::vector<std::size_t> columns;
    for (const auto& name : folded)
        columns.push_back(static_cast<std::size_t>(std::distance(first.begin(), first.find(name))));
    return columns;
}

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
    DayTags table{.days = each_once(std::move(gathered.days)), .uses = {}};
    const auto columns = add_columns(table, gathered.spellings);
    std::size_t at = 0;
    for (const auto& [day, spelling] : gathered.uses) {
        if (table.days[at] != day) at = *table.index_of(day);
        table.uses[columns[spelling]].days[at] = 1;
    }
    return table;
}

namespace {

void take_last_day(DayTags& tags, base::Day day)
{
    if (tags.days.empty() || tags.days.back() != day) return;
    tags.days.pop_back();
    for (auto& use : tags.uses) use.days.pop_back();
    std::erase_if(tags.uses, [](const DayTags::Use& use) { return !std::ranges::contains(use.days, 1); });
}

}  // namespace

void put_last_day(DayTags& tags, base::Day day, const Diary& rows)
{
    take_last_day(tags, day);
    const auto added = day_tags(rows);
    if (added.days.empty()) return;
    tags.days.push_back(day);
    for (auto& use : tags.uses) use.days.push_back(0);
    for (const auto& use : added.uses) {
        const auto folded = base::folded(use.name);
        const auto name = [](const DayTags::Use& known) { return base::folded(known.name); };
        auto place = std::ranges::lower_bound(tags.uses, folded, {}, name);
        if (place == tags.uses.end() || name(*place) != folded)
            place = tags.uses.insert(place, {use.name, std::vector<std::uint8_t>(tags.days.size())});
        place->days.back() = 1;
    }
}

}  // namespace patterns
