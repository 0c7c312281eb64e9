#include "patterns/tag_table.h"

#include <algorithm>
#include <cmath>
#include <tuple>


namespace patterns {
namespace {

double mean_of(const std::vector<DayMean>& days)
{
    double sum = 0;
    for (const auto& day : days) sum += day.value;
    return sum / static_cast<double>(days.size());
}

TagRow row_of(const DayTags::Use& use, const DayTags& tags, std::span<const DayMean> series)
{
    WithAndWithout both{};
    std::size_t at = 0;
    for (const auto& day : series) {
        while (at < tags.days.size() && tags.days[at] < day.day) ++at;
        if (at == tags.days.size()) break;
        if (tags.days[at] == day.day) (use.days[at] ? both.with : both.without).push_back(day);
    }
    const auto with = static_cast<int>(both.with.size());
    const auto without = static_cast<int>(both.without.size());
    const int rarer = std::min(with, without);
    if (rarer < days_to_compare)
        return {use.name, with, without, std::unexpected(NotEnoughDays{rarer, days_to_compare})};
    both.mean_with = mean_of(both.with);
    both.mean_without = mean_of(both.without);
    both.difference = both.mean_with - both.mean_without;
    return {use.name, with, without, std::move(both)};
}

/// Grows with the difference and with the square root of the evidence, as a t value does.
double clearness(const TagRow& row)
{
    const double evidence = double{1} * row.days_with * row.days_without / (row.days_with + row.days_without);
    return row.compared ? std::abs(row.compared->difference) * std::sqrt(evidence) : -1;
}

}  // namespace

std::vector<TagRow> tag_table(const DayTags& tags, std::span<const DayMean> series)
{
    std::vector<TagRow> rows;
    for (const auto& use : tags.uses)
        if (auto row = row_of(use, tags, series); row.days_with > 0) rows.push_back(std::move(row));
    const auto place = [](const TagRow& row) { return std::tuple(-clearness(row), -row.days_with); };
    std::ranges::stable_sort(rows, {}, place);  // stable: by name where all else is equal
    return rows;
}

}  // namespace patterns
