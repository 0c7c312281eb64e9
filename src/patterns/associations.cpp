#include "patterns/associations.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/random.h"
#include "base/statistics.h"
#include "patterns/day_tags.h"
#include "patterns/drift.h"
#include "patterns/false_discovery.h"
#include "patterns/student.h"
#include "patterns/worth_saying.h"

namespace patterns {
namespace {

constexpr std::size_t nearest_shift = 14;     ///< days: nearer ones keep part of what is there and are no null
constexpr double least_swing = 0.5;            ///< a tag that comes and goes over weeks cannot be told from drift
constexpr int lags = 2;
constexpr std::size_t days_for_another_lag = 120;  ///< a third chance to be wrong has to be paid for

struct Measured {
    std::string id;
    std::vector<DayMean> series;
    double least_effect;
};

std::vector<Measured> measures_of(const Diary& diary)
{
    std::vector<Measured> all;
    for (const Measure measure : all_measures) {
        const Scale scale = scale_of(measure);
        all.push_back({std::string{scale.id}, daily_means(diary, measure), least_effect(scale)});
    }
    for (const auto& name : number_names(diary)) {
        auto series = daily_means(diary, name);
        const double least = least_effect(series);
        all.push_back({name, std::move(series), least});
    }
    return all;
}

/// The days on which a measure can be seen beside the tags of `lag` days before.
struct Seen {
    std::vector<base::Day> days;
    std::vector<double> values;
    std::vector<std::size_t> tag_day;  ///< index into DayTags::days
};

Seen seen(const Measured& measured, const DayTags& tags, int lag)
{
    Seen all;
    for (const auto& day : measured.series) {
        const auto at = tags.index_of(day.day - std::chrono::days{lag});
        if (!at) continue;
        all.days.push_back(day.day);
        all.values.push_back(day.value);
        all.tag_day.push_back(*at);
    }
    return all;
}

/// Circular shifts that make a null: none so near that it keeps part of what is there; all, or a seeded draw.
std::vector<std::size_t> shifts_of(std::size_t days, const AssociationRules& rules)
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

/// One measure at one lag, without its drift, ready for tag after tag.
class Comparison {
public:
    Comparison(Seen seen, const AssociationRules& rules)
        : seen_(std::move(seen)), drift_(seen_.days), shifts_(shifts_of(seen_.days.size(), rules))
    {
        twice_ = drift_.without(seen_.values);
        const double r = std::clamp(autocorrelation(twice_), 0.0, 0.9);
        degrees_ = static_cast<double>(shifts_.size()) * (1 - r) / (1 + r) - 1;
        total_ = std::accumulate(twice_.begin(), twice_.end(), 0.0);
        twice_.insert(twice_.end(), twice_.begin(), twice_.end());
    }

    [[nodiscard]] Association with(const DayTags::Use& use, const AssociationRules& rules) const;

private:
    [[nodiscard]] double difference(const std::vector<std::size_t>& exposed, std::size_t shift) const;
    [[nodiscard]] double swing(const std::vector<std::size_t>& exposed) const;
    void judge(Association& pair, const std::vector<std::size_t>& exposed) const;

    Seen seen_;
    Drift drift_;
    std::vector<std::size_t> shifts_;
    std::vector<double> twice_;  ///< the values without drift, and again, so that a shift needs no remainder
    double total_ = 0;
    double degrees_ = 0;  ///< of the null's spread: neighbouring shifts say much the same when days do
};

double Comparison::difference(const std::vector<std::size_t>& exposed, std::size_t shift) const
{
    double with = 0;
    for (const std::size_t at : exposed) with += twice_[at + shift];
    const auto count = static_cast<double>(exposed.size());
    return with / count - (total_ - with) / (static_cast<double>(seen_.days.size()) - count);
}

/// How much of the tag itself is left when its own drift is taken out as the measure's was: 1 for all.
double Comparison::swing(const std::vector<std::size_t>& exposed) const
{
    std::vector<double> tag(seen_.days.size());
    for (const std::size_t at : exposed) tag[at] = 1;
    const auto rest = drift_.without(tag);
    double with = 0;
    for (const std::size_t at : exposed) with += rest[at];
    const double all = std::accumulate(rest.begin(), rest.end(), 0.0);
    const auto count = static_cast<double>(exposed.size());
    return with / count - (all - with) / (static_cast<double>(rest.size()) - count);
}

/// The null is every circular shift of the tag: it keeps the rhythm of both, and only what they have together is lost.
/// Its spread gives a t value, whose tail reaches further than the few hundred shifts of a year can count; but p is
/// never smaller than the share of shifts that do as well, if any does.
void Comparison::judge(Association& pair, const std::vector<std::size_t>& exposed) const
{
    const double raw = difference(exposed, 0);
    double squares = 0;
    std::size_t as_far = 0;
    for (const std::size_t shift : shifts_) {
        const double by_chance = difference(exposed, shift);
        squares += by_chance * by_chance;
        if (std::abs(by_chance) >= std::abs(raw)) ++as_far;
    }
    const auto count = static_cast<double>(shifts_.size());
    const double spread = std::sqrt(squares / count);
    const double kept = std::max(swing(exposed), least_swing);
    const Student student{degrees_};
    pair.effect = raw / kept;
    pair.low = pair.effect - student.quantile(0.05) * spread / kept;
    pair.high = pair.effect + student.quantile(0.05) * spread / kept;
    pair.p = spread > 0 ? student.two_sided(raw / spread) : 1;
    if (as_far > 0) pair.p = std::max(pair.p, static_cast<double>(1 + as_far) / (1 + count));
}

Association Comparison::with(const DayTags::Use& use, const AssociationRules& rules) const
{
    Association pair;
    pair.tag = use.name;
    std::vector<std::size_t> exposed;
    for (std::size_t i = 0; i < seen_.days.size(); ++i)
        if (use.days[seen_.tag_day[i]]) exposed.push_back(i);
    pair.exposed = static_cast<int>(exposed.size());
    pair.unexposed = static_cast<int>(seen_.days.size() - exposed.size());
    if (std::min(pair.exposed, pair.unexposed) < rules.exposed_at_least) return pair;
    judge(pair, exposed);
    for (const std::size_t at : exposed) pair.dates.push_back(seen_.days[at]);
    return pair;
}

void compare(std::vector<Association>& pairs, const Measured& measured, const DayTags& tags, int lag,
             const AssociationRules& rules)
{
    Seen days = seen(measured, tags, lag);
    if (static_cast<int>(days.days.size()) < rules.days_at_least) return;
    const Comparison comparison{std::move(days), rules};
    for (const auto& use : tags.uses) {
        auto pair = comparison.with(use, rules);
        if (pair.dates.empty()) continue;
        pair.measure = measured.id;
        pair.lag = lag;
        pair.found = std::abs(pair.effect) >= measured.least_effect;  // and q, once all pairs are known
        pairs.push_back(std::move(pair));
    }
}

void turn(DayTags& tags, std::uint64_t seed)
{
    const std::size_t days = tags.days.size();
    if (days < 2) return;
    const std::size_t nearest = std::min(nearest_shift, std::max<std::size_t>(days / 4, 1));
    base::RandomStream random{seed};
    const std::size_t shift = nearest + random.below(days - 2 * nearest + 1);
    for (auto& use : tags.uses) std::ranges::rotate(use.days, use.days.begin() + static_cast<std::ptrdiff_t>(shift));
}

}  // namespace

std::vector<Association> associations(const Diary& diary, const AssociationRules& rules)
{
    DayTags tags = day_tags(diary);
    if (rules.turn_tags_seed) turn(tags, *rules.turn_tags_seed);
    std::vector<Association> pairs;
    for (const auto& measured : measures_of(diary)) {
        if (rules.only_measure && *rules.only_measure != measured.id) continue;
        const int last = measured.series.size() >= days_for_another_lag ? lags : lags - 1;
        for (int lag = 0; lag <= last; ++lag) compare(pairs, measured, tags, lag, rules);
    }
    settle(std::span{pairs}, rules.q_at_most);
    return pairs;
}

}  // namespace patterns
