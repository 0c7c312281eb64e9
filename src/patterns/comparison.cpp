#include "patterns/comparison.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "patterns/student.h"

namespace patterns {
namespace {

/// Most pairs have nothing to do with each other, which few shifts show well enough.
struct Look { std::size_t shifts; double p_below; };
constexpr std::array looks = {Look{59, 0.25}, Look{199, 0.08}};  ///< and all shifts where p is below the last
constexpr double rounding = 1 - 1e-9;    ///< a shift that gives the same again counts, however it was summed
constexpr double least_swing = 0.5;      ///< a tag that comes and goes over weeks cannot be told from drift

}  // namespace

SeenDays seen_days(std::span<const DayMean> series, const DayTags& tags, int lag)
{
    SeenDays all{.days = {}, .values = {}, .of_tag_day = std::vector<std::optional<std::size_t>>(tags.days.size())};
    std::size_t at = 0;
    for (const auto& day : series) {
        const base::Day tagged = day.day - std::chrono::days{lag};
        while (at < tags.days.size() && tags.days[at] < tagged) ++at;
        if (at == tags.days.size() || tags.days[at] != tagged) continue;
        all.of_tag_day[at] = all.days.size();
        all.days.push_back(day.day);
        all.values.push_back(day.value);
    }
    return all;
}

Comparison::Comparison(SeenDays seen, const AssociationRules& rules)
    : seen_(std::move(seen)), drift_(seen_.days), rest_(drift_.without(seen_.values)),
      total_(std::accumulate(rest_.begin(), rest_.end(), 0.0)),
      shifts_(rest_, {.most = static_cast<std::size_t>(rules.shifts_at_most), .seed = rules.seed})
{
    const double r = std::clamp(autocorrelation(rest_), 0.0, 0.9);
    independent_ = (1 - r) / (1 + r);
    quantile_ = Student{static_cast<double>(shifts_.count()) * independent_ - 1}.quantile(0.05);
}

double Comparison::difference(double sum_with, std::size_t exposed) const
{
    const auto count = static_cast<double>(exposed);
    return sum_with / count - (total_ - sum_with) / (static_cast<double>(rest_.size()) - count);
}

/// How much of the tag itself is left when its own drift is taken out as the measure's was: 1 for all.
double Comparison::swing(std::span<const std::size_t> exposed) const
{
    const auto left = drift_.left_of(exposed);
    const auto count = static_cast<double>(exposed.size());
    return left.at_places / count - (left.everywhere - left.at_places) / (static_cast<double>(rest_.size()) - count);
}

/// The null is every circular shift of the tag: it keeps the rhythm of both, and only what they have together is lost.
/// Its spread gives a t value, whose tail reaches further than the few hundred shifts of a year can count; but p is
/// never smaller than the share of shifts that do as well, if any does. `shifts`: how many of them to look at.
Comparison::Chance Comparison::chance_by(std::size_t shifts, double raw, std::span<const std::size_t> exposed)
{
    double squares = 0;
    std::size_t as_far = 0;
    const auto sums = shifts_.sums(exposed, shifts);
    for (const double sum : sums) {
        const double by_chance = difference(sum, exposed.size());
        squares += by_chance * by_chance;
        if (std::abs(by_chance) >= std::abs(raw) * rounding) ++as_far;
    }
    const auto count = static_cast<double>(sums.size());
    Chance chance{.p = 1, .spread = std::sqrt(squares / count)};
    if (chance.spread > 0) chance.p = Student{count * independent_ - 1}.two_sided(raw / chance.spread);
    if (as_far > 0) chance.p = std::max(chance.p, static_cast<double>(1 + as_far) / (1 + count));
    return chance;
}

Comparison::Chance Comparison::chance_of(double raw, std::span<const std::size_t> exposed)
{
    for (const auto& [shifts, p_below] : looks) {
        if (shifts >= shifts_.count()) break;
        if (const auto chance = chance_by(shifts, raw, exposed); chance.p >= p_below) return chance;
    }
    return chance_by(shifts_.count(), raw, exposed);
}

void Comparison::judge(Association& pair, std::span<const std::size_t> exposed)
{
    double sum_with = 0;
    for (const std::size_t at : exposed) sum_with += rest_[at];
    const double raw = difference(sum_with, exposed.size());
    const auto chance = chance_of(raw, exposed);
    const double kept = std::max(swing(exposed), least_swing);
    pair.effect = raw / kept;
    pair.low = pair.effect - quantile_ * chance.spread / kept;
    pair.high = pair.effect + quantile_ * chance.spread / kept;
    pair.p = chance.p;
}

std::optional<Association> Comparison::with(const TaggedDays& tag, const AssociationRules& rules)
{
    std::vector<std::size_t> exposed;
    for (const std::size_t day : tag.on)
        if (const auto at = seen_.of_tag_day[day]) exposed.push_back(*at);
    Association pair;
    pair.tag = tag.name;
    pair.exposed = static_cast<int>(exposed.size());
    pair.unexposed = static_cast<int>(seen_.days.size() - exposed.size());
    if (std::min(pair.exposed, pair.unexposed) < rules.exposed_at_least) return std::nullopt;
    judge(pair, exposed);
    if (pair.p > rules.q_at_most) return pair;  // q is no smaller than p: nobody will ask for its days
    for (const std::size_t at : exposed) pair.dates.push_back(seen_.days[at]);
    return pair;
}

}  // namespace patterns
