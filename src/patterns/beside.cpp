#include "patterns/beside.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/random.h"
#include "base/statistics.h"
#include "base/text.h"
#include "patterns/day_tags.h"
#include "patterns/drift.h"
#include "patterns/student.h"

namespace patterns {
namespace {

constexpr std::size_t nearest_shift = 14;    ///< days, as in associations.cpp
constexpr double most_autocorrelation = 0.9;
constexpr double chance_at_most = 0.05;
constexpr double least_correlation = 0.1;    ///< less is not worth saying, however sure
constexpr double least_swing = 0.5;          ///< a tag that comes and goes over weeks cannot be told from drift

std::vector<Meeting> meetings(std::span<const DayMean> first, std::span<const DayMean> second, int lag)
{
    std::vector<Meeting> days;
    auto from = first.begin();
    for (const auto& later : second) {
        const auto day = later.day - std::chrono::days{lag};
        while (from != first.end() && from->day < day) ++from;
        if (from == first.end()) break;
        if (from->day == day) days.push_back({later.day, from->value, later.value});
    }
    return days;
}

std::vector<std::size_t> shifts_of(std::size_t days, const BesideRules& rules)
{
    const std::size_t nearest = std::min(nearest_shift, days / 4);
    std::vector<std::size_t> shifts(days - 2 * nearest + 1);
    std::iota(shifts.begin(), shifts.end(), nearest);
    const auto most = static_cast<std::size_t>(rules.shifts_at_most);
    if (shifts.size() <= most) return shifts;
    base::RandomStream random{rules.seed};
    random.shuffle(std::span{shifts});
    shifts.resize(most);
    return shifts;
}

std::vector<double> centred(std::vector<double> values)
{
    const double middle = base::mean(values).value_or(0);
    for (double& value : values) value -= middle;
    return values;
}

double product(std::span<const double> one, std::span<const double> other)
{
    return std::inner_product(one.begin(), one.end(), other.begin(), 0.0);
}

/// Sums of equal values differ in their last digits, which must not be ranked.
std::vector<double> rounded(std::vector<double> values)
{
    constexpr double digits = 1e9;
    for (double& value : values) value = std::round(value * digits) / digits;
    return values;
}

/// 1 / days above the middle on those, −1 / days below on these: their product with values is a difference of means.
/// Where half or more of the days are at one end of the scale, that end is one of the two sides.
std::vector<double> sides(std::span<const double> values, Beside& counts)
{
    const double middle = base::median(values).value_or(0);
    const auto above = std::ranges::count_if(values, [&](double value) { return value > middle; });
    const auto below = std::ranges::count_if(values, [&](double value) { return value < middle; });
    const auto is_higher = [&](double value) { return above > 0 ? value > middle : value == middle; };
    const auto is_lower = [&](double value) { return below > 0 ? value < middle : value == middle; };
    counts.higher = static_cast<int>(std::ranges::count_if(values, is_higher));
    counts.lower = static_cast<int>(std::ranges::count_if(values, is_lower));
    std::vector<double> weights;
    for (const double value : values)
        weights.push_back(is_higher(value) ? 1.0 / counts.higher : is_lower(value) ? -1.0 / counts.lower : 0);
    return weights;
}

double autocorrelation_within(std::span<const double> values)
{
    return std::clamp(autocorrelation(values), 0.0, most_autocorrelation);
}

/// A weighted sum, and what it is when the values are turned against the weights: both keep their rhythm, and only what
/// they have together is lost.
struct Turned {
    double sum = 0;
    double spread = 0;       ///< of the sum by chance
    double degrees = 0;      ///< of that spread: neighbouring turns say much the same when days do
    double share_as_far = 0;  ///< of the turns, that come as far from 0

    [[nodiscard]] double chance() const
    {
        const double p = spread > 0 ? Student{degrees}.two_sided(sum / spread) : 1;
        return std::max(p, share_as_far);
    }
    [[nodiscard]] double reach() const { return Student{degrees}.quantile(chance_at_most) * spread; }
};

Turned turned(std::span<const double> weights, std::span<const double> values, std::span<const std::size_t> shifts)
{
    std::vector<double> twice(values.begin(), values.end());
    twice.insert(twice.end(), values.begin(), values.end());
    const auto sum_at = [&](std::size_t shift) {
        return product(weights, std::span{twice}.subspan(shift, weights.size()));
    };
    Turned all{.sum = sum_at(0)};
    std::size_t as_far = 0;
    for (const std::size_t shift : shifts) {
        const double by_chance = sum_at(shift);
        all.spread += by_chance * by_chance;
        if (std::abs(by_chance) >= std::abs(all.sum)) ++as_far;
    }
    const auto count = static_cast<double>(shifts.size());
    all.spread = std::sqrt(all.spread / count);
    if (as_far > 0) all.share_as_far = static_cast<double>(1 + as_far) / (1 + count);
    const double one = autocorrelation_within(weights), other = autocorrelation_within(values);
    const double together = (one + other) / (1 + one * other);  // of neighbouring turns of two autoregressions
    all.degrees = count * (1 - together * together) / (1 + together * together) - 1;
    return all;
}

/// How much of the tag itself is left when its own drift is taken out as the measure's was: 1 for all.
double swing(const Drift& drift, std::span<const double> tag, std::span<const double> weights)
{
    const auto rest = drift.without(tag);
    return std::max(product(weights, rest), least_swing);
}

struct Columns { std::vector<double> first, second; };

void judge(Beside& all, const Columns& values, const Drift& drift, const BesideRules& rules)
{
    const auto shifts = shifts_of(values.first.size(), rules);
    const auto second = centred(rounded(drift.without(values.second)));
    const auto first = rules.presence ? values.first : rounded(drift.without(values.first));
    const auto weights = sides(first, all);
    const auto means = turned(weights, second, shifts);
    const double kept = rules.presence ? swing(drift, values.first, weights) : 1;
    all.effect = means.sum / kept;
    all.low = (means.sum - means.reach()) / kept;
    all.high = (means.sum + means.reach()) / kept;

    const auto one = centred(rules.presence ? first : ranks(first));
    const auto other = rules.presence ? second : centred(ranks(second));
    const auto found = turned(one, other, shifts);
    const double most = std::sqrt(product(one, one) * product(other, other));
    all.correlation = most > 0 ? found.sum / most : 0;
    all.p = found.chance();
    all.clear = all.p <= chance_at_most && std::abs(all.correlation) >= least_correlation;
}

}  // namespace

std::vector<double> ranks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> places(values.size());
    for (std::size_t from = 0, to = 0; from < order.size(); from = to) {
        while (to < order.size() && values[order[to]] == values[order[from]]) ++to;
        for (std::size_t i = from; i < to; ++i) places[order[i]] = static_cast<double>(from + 1 + to) / 2;
    }
    return places;
}

std::vector<DayMean> presence(const Diary& diary, std::string_view tag)
{
    const auto tags = day_tags(diary);
    const auto folded_name = [](const DayTags::Use& use) { return base::folded(use.name); };
    const auto use = std::ranges::find(tags.uses, base::folded(tag), folded_name);
    std::vector<DayMean> days;
    if (use == tags.uses.end()) return days;
    for (std::size_t i = 0; i < tags.days.size(); ++i) days.push_back({tags.days[i], use->days[i] ? 1.0 : 0.0, 1});
    return days;
}

std::expected<Beside, NotEnoughDays> beside(std::span<const DayMean> first, std::span<const DayMean> second,
                                            const BesideRules& rules)
{
    Beside all{.days = meetings(first, second, rules.lag)};
    const auto count = static_cast<int>(all.days.size());
    if (count < days_to_look_beside) return std::unexpected(NotEnoughDays{count, days_to_look_beside});
    Columns values;
    std::vector<base::Day> days;
    for (const auto& meeting : all.days) {
        days.push_back(meeting.day);
        values.first.push_back(meeting.first);
        values.second.push_back(meeting.second);
    }
    if (rules.presence) {
        const auto with = static_cast<int>(std::ranges::count(values.first, 1.0));
        const int rarer = std::min(with, count - with);
        if (rarer < days_of_each_kind) return std::unexpected(NotEnoughDays{rarer, days_of_each_kind});
    }
    judge(all, values, Drift{days}, rules);
    return all;
}

}  // namespace patterns
