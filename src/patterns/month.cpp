#include "patterns/month.h"

#include <algorithm>
#include <tuple>

namespace patterns {
namespace {

using std::chrono::months;
using std::chrono::year_month;

year_month month_of(base::Day day)
{
    const std::chrono::year_month_day date{day};
    return date.year() / date.month();
}

MonthMean mean_of(std::span<const MonthMean> all, year_month month)
{
    const auto found = std::ranges::find(all, month, &MonthMean::month);
    return found == all.end() ? MonthMean{month, 0, 0} : *found;
}

/// Of each day: does it lie in this month, in the last, in neither?
enum class When { Now, Before, Neither };
When when_of(base::Day day, year_month now)
{
    const auto month = month_of(day);
    return month == now ? When::Now : month == now - months{1} ? When::Before : When::Neither;
}

TagMonths::Tag counted(const DayTags::Use& use, std::span<const When> days)
{
    TagMonths::Tag tag{.name = use.name};
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (use.days[i] == 0) continue;
        tag.now += days[i] == When::Now;
        tag.before += days[i] == When::Before;
    }
    return tag;
}

}  // namespace

std::vector<MonthMean> monthly_means(std::span<const DayMean> series)
{
    std::vector<MonthMean> means;
    for (const auto& day : series) {
        if (const auto month = month_of(day.day); means.empty() || means.back().month != month)
            means.push_back({month, 0, 0});
        means.back().mean += day.value;
        ++means.back().days;
    }
    for (auto& month : means) month.mean /= month.days;
    return means;
}

std::expected<MonthPair, NotEnoughDays> this_month_and_last(std::span<const DayMean> series, base::Day today)
{
    const auto all = monthly_means(series);
    const MonthPair pair{mean_of(all, month_of(today) - months{1}), mean_of(all, month_of(today))};
    const int have = std::min(pair.before.days, pair.now.days);
    if (have < days_for_a_month) return std::unexpected(NotEnoughDays{have, days_for_a_month});
    return pair;
}

std::expected<TagMonths, NotEnoughDays> tags_this_month_and_last(const DayTags& used, base::Day today)
{
    std::vector<When> days;
    for (const auto day : used.days) days.push_back(when_of(day, month_of(today)));
    TagMonths all{.days_before = static_cast<int>(std::ranges::count(days, When::Before)),
                  .days_now = static_cast<int>(std::ranges::count(days, When::Now)),
                  .tags = {}};
    const int have = std::min(all.days_before, all.days_now);
    if (have < days_for_a_month) return std::unexpected(NotEnoughDays{have, days_for_a_month});
    for (const auto& use : used.uses) all.tags.push_back(counted(use, days));
    std::erase_if(all.tags, [](const TagMonths::Tag& tag) { return tag.before + tag.now == 0; });
    std::ranges::sort(all.tags, {}, [](const TagMonths::Tag& t) { return std::tuple(-t.before - t.now, t.name); });
    return all;
}

}  // namespace patterns
