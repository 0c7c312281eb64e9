#include "patterns/ranking.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <ranges>

#include "base/random.h"
#include "patterns/series.h"

namespace patterns {
namespace {

constexpr double large_share_of_scale = 0.25;  ///< a larger effect says no more
constexpr double unknown_size = 0.4;           ///< on a scale whose ends nobody knows
constexpr double month = 30;
constexpr double least_novelty = 0.7;
constexpr std::size_t most_a_day = 3;

double size_of(const Finding& finding)
{
    for (const Measure measure : all_measures)
        if (const auto scale = scale_of(measure); scale.id == finding.measure)
            return std::min(1.0, std::abs(finding.effect) / (large_share_of_scale * (scale.high - scale.low)));
    return unknown_size;
}

/// 1 where the interval is far from nothing, 0 where it reaches it.
double certainty_of(const Finding& finding)
{
    if (finding.low * finding.high <= 0) return 0;
    return std::min({1.0, std::abs(finding.low / finding.effect), std::abs(finding.high / finding.effect)});
}

double weight_of(const Finding& finding, base::Day today)
{
    switch (finding.kind) {
        case FindingKind::Warning: return 100;
        case FindingKind::Change: return 10;
        case FindingKind::Association: return 1;
        case FindingKind::Rhythm: return 0.8;
        case FindingKind::Shift: break;
    }
    const auto age = finding.dates.empty() ? 0 : (today - finding.dates.front()).count();
    return month / (month + static_cast<double>(age));
}

double worth_of(const Finding& finding, base::Day today)
{
    return weight_of(finding, today) * (0.1 + size_of(finding)) * (0.1 + certainty_of(finding));
}

/// From day to day another one; no clock and no memory.
double novelty_of(const Finding& finding, base::Day today)
{
    std::uint64_t seed = static_cast<std::uint64_t>(today.time_since_epoch().count());
    for (const char letter : key_of(finding)) seed = seed * 131 + static_cast<unsigned char>(letter);
    return least_novelty + (1 - least_novelty) * base::RandomStream{seed}.uniform();
}

template <class Worth>
void sort_by(std::vector<Finding>& findings, Worth worth)
{
    std::ranges::stable_sort(findings, std::greater{}, worth);
}

}  // namespace

void rank(std::vector<Finding>& findings, base::Day today)
{
    sort_by(findings, [&](const Finding& it) { return worth_of(it, today); });
}

bool weighs(const Finding& finding)
{
    constexpr auto lighter_when_high = std::to_array<std::string_view>({"mood", "energy", "sleep", "confidence"});
    if (std::ranges::contains(lighter_when_high, finding.measure)) return finding.effect < 0;
    return finding.effect > 0 && (finding.measure == "craving" || finding.kind == FindingKind::Warning);
}

std::vector<Finding> three_of(std::span<const Finding> ranked, base::Day today)
{
    std::vector<Finding> all(ranked.begin(), ranked.end());
    sort_by(all, [&](const Finding& it) { return worth_of(it, today) * novelty_of(it, today); });
    const std::size_t count = std::min(all.size(), most_a_day);
    if (count == most_a_day && std::ranges::all_of(all | std::views::take(most_a_day), weighs)) {
        const auto lighter = std::ranges::find_if_not(all, weighs);
        if (lighter == all.end()) return {all.begin(), all.begin() + 2};
        std::rotate(all.begin() + 2, lighter, lighter + 1);
    }
    all.resize(count);
    return all;
}

}  // namespace patterns
