#include "patterns/alike.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

#include "base/statistics.h"
#include "patterns/day_tags.h"

namespace patterns {
namespace {

constexpr double at_random = 2;        ///< mean square of the difference of two independent days
constexpr double close_at_most = 1;    ///< distance: half of the squares of days at random
constexpr double clearly_better = 0.25;  ///< standard deviations
constexpr int days_after_at_least = 3;
constexpr int times_at_least = 2;
constexpr std::size_t most_helped = 3;
constexpr std::chrono::days one_day{1};

/// A measure by day, in standard deviations from its mean.
struct Column {
    std::string id;
    double better;  ///< +1: more is; −1: less is; 0: nobody knows
    double mean, sd;
    std::map<base::Day, double> days;

    [[nodiscard]] const double* on(base::Day day) const
    {
        const auto found = days.find(day);
        return found == days.end() ? nullptr : &found->second;
    }
};

Column column_of(std::string id, double better, std::span<const DayMean> series, base::Day today)
{
    std::vector<double> values;
    for (const auto& day : series)
        if (day.day <= today) values.push_back(day.value);
    Column column{.id = std::move(id), .better = better, .mean = base::mean(values).value_or(0),
                  .sd = std::sqrt(base::variance(values).value_or(0)), .days = {}};
    for (const auto& day : series)
        if (day.day <= today) column.days[day.day] = column.sd > 0 ? (day.value - column.mean) / column.sd : 0;
    return column;
}

std::vector<Column> columns_of(const Diary& diary, base::Day today)
{
    std::vector<Column> all;
    for (const Measure measure : all_measures)
        all.push_back(column_of(std::string{scale_of(measure).id}, measure == Measure::Craving ? -1 : 1,
                                daily_means(diary, measure), today));
    for (const auto& name : number_names(diary))
        all.push_back(column_of(name, 0, daily_means(diary, name), today));
    std::erase_if(all, [](const Column& column) { return column.days.empty(); });
    return all;
}

using Tags = std::set<std::string>;

class Days {
public:
    Days(const Diary& diary, base::Day today) : columns_{columns_of(diary, today)}, tags_{day_tags(diary)}
    {
        for (const auto& column : columns_)
            for (const auto& [day, value] : column.days) days_.insert(day);
    }

    [[nodiscard]] const std::set<base::Day>& with_values() const { return days_; }
    [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }

    [[nodiscard]] Tags tags_on(base::Day day) const
    {
        Tags tags;
        if (const auto at = tags_.index_of(day))
            for (const auto& use : tags_.uses)
                if (use.days[*at]) tags.insert(use.name);
        return tags;
    }

    /// How much better `later` was than `earlier`; none where they share no scale.
    [[nodiscard]] std::optional<double> change(base::Day earlier, base::Day later) const
    {
        std::vector<double> changes;
        for (const auto& column : columns_) {
            const auto *before = column.on(earlier), *after = column.on(later);
            if (column.better != 0 && before && after) changes.push_back(column.better * (*after - *before));
        }
        return base::mean(changes);
    }

    [[nodiscard]] double distance(base::Day like, const Tags& tags, base::Day other, const Tags& shared) const
    {
        std::vector<double> squares;
        for (const auto& column : columns_) {
            const auto *own = column.on(like), *its = column.on(other);
            if (own) squares.push_back(its ? (*own - *its) * (*own - *its) : at_random);
        }
        if (!tags.empty()) {
            const auto either = tags.size() + tags_on(other).size() - shared.size();
            squares.push_back(at_random * (1 - static_cast<double>(shared.size()) / static_cast<double>(either)));
        }
        return std::sqrt(base::mean(squares).value_or(at_random));
    }

private:
    std::vector<Column> columns_;
    DayTags tags_;
    std::set<base::Day> days_;
};

Tags shared_by(const Tags& one, const Tags& other)
{
    Tags shared;
    std::ranges::set_intersection(one, other, std::inserter(shared, shared.end()));
    return shared;
}

std::vector<AlikeDay> nearest_to(base::Day like, const Days& days)
{
    const auto tags = days.tags_on(like);
    std::vector<AlikeDay> all;
    for (const auto day : days.with_values()) {
        if (day > like - 2 * one_day) break;
        const auto shared = shared_by(tags, days.tags_on(day));
        all.push_back({day, days.distance(like, tags, day, shared), {shared.begin(), shared.end()}});
    }
    const auto later_first = [](const AlikeDay& day) { return std::pair{day.distance, -day.day.time_since_epoch()}; };
    std::ranges::sort(all, {}, later_first);
    all.resize(std::min<std::size_t>(all.size(), alike_shown));
    return all;
}

std::vector<AfterMean> after_means(std::span<const AlikeDay> alike, const Days& days)
{
    std::vector<AfterMean> means;
    for (const auto& column : days.columns()) {
        std::vector<double> after;
        for (const auto& one : alike)
            if (const auto* value = column.on(one.day + one_day)) after.push_back(*value);
        if (static_cast<int>(after.size()) < days_after_at_least) continue;
        means.push_back({column.id, column.mean + *base::mean(after) * column.sd, column.mean,
                         static_cast<int>(after.size())});
    }
    return means;
}

/// What came after a tag, over the days alike that it belongs to.
struct Followed { std::vector<double> changes; };

/// Each tag once a day alike: on the day itself, where `like` does not have it too, or else on the next.
void follow(std::map<std::string, Followed>& all, base::Day day, const Tags& of_like, const Days& days)
{
    Tags seen;
    for (const auto on : {day, day + one_day}) {
        const auto change = days.change(day, on + one_day);
        for (const auto& tag : days.tags_on(on)) {
            if ((on == day && of_like.contains(tag)) || !seen.insert(tag).second || !change) continue;
            all[tag].changes.push_back(*change);
        }
    }
}

double usual_change(std::span<const AlikeDay> alike, const Days& days)
{
    std::vector<double> changes;
    for (const auto& one : alike)
        if (const auto change = days.change(one.day, one.day + one_day)) changes.push_back(*change);
    return base::mean(changes).value_or(0);
}

std::vector<Helped> helped(base::Day like, std::span<const AlikeDay> alike, const Days& days)
{
    std::map<std::string, Followed> followed;
    const auto of_like = days.tags_on(like);
    for (const auto& one : alike) follow(followed, one.day, of_like, days);
    const double usual = usual_change(alike, days);
    std::vector<Helped> all;
    for (const auto& [tag, after] : followed) {
        const auto times = static_cast<int>(after.changes.size());
        const auto is_better = [](double change) { return change >= clearly_better; };
        const auto better = static_cast<int>(std::ranges::count_if(after.changes, is_better));
        if (times >= times_at_least && 2 * better > times && base::mean(after.changes).value_or(0) >= usual)
            all.push_back({tag, better, times});
    }
    std::ranges::stable_sort(all, [](const Helped& one, const Helped& other) {
        return std::pair{one.better, -one.times} > std::pair{other.better, -other.times};
    });
    all.resize(std::min(all.size(), most_helped));
    return all;
}

}  // namespace

std::expected<Alike, NotEnoughDays> days_alike(const Diary& diary, base::Day today)
{
    const Days days{diary, today};
    const auto count = static_cast<int>(days.with_values().size());
    if (count < days_for_alike) return std::unexpected(NotEnoughDays{count, days_for_alike});
    Alike all{.like = *days.with_values().rbegin()};
    all.days = nearest_to(all.like, days);
    all.close = !all.days.empty() && all.days.front().distance <= close_at_most;
    all.after = after_means(all.days, days);
    all.helped = helped(all.like, all.days, days);
    return all;
}

}  // namespace patterns
