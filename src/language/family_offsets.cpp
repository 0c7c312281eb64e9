#include "language/family_offsets.h"

#include <algorithm>
#include <cmath>

namespace language {
namespace {

constexpr double step = 0.25, confirming = 0.08, doubting = 0.12;
constexpr double most = 1.2;      // less than a phrase that says it outright
constexpr double staying = 0.985; // half is gone after 46 answers

FamilyOffsets faded(const FamilyOffsets& before)
{
    auto after = sound(before);
    for (double& each : after.odds) each *= staying;
    return after;
}

FamilyOffsets moved(FamilyOffsets all, std::span<const Family> families, double by)
{
    for (const auto family : families) all.odds[index(family)] += by;
    return sound(all);
}

}  // namespace

FamilyOffsets corrected(const FamilyOffsets& before, std::span<const Family> shown, Family more_like)
{
    auto after = faded(before);
    for (const auto family : shown)
        if (family != more_like) after.odds[index(family)] -= step;
    return moved(after, std::span(&more_like, 1), step);
}

FamilyOffsets confirmed(const FamilyOffsets& before, std::span<const Family> shown)
{
    return moved(faded(before), shown, confirming);
}

FamilyOffsets doubted(const FamilyOffsets& before, std::span<const Family> shown)
{
    return moved(faded(before), shown, -doubting);
}

FamilyOffsets sound(const FamilyOffsets& kept)
{
    FamilyOffsets within;
    std::ranges::transform(kept.odds, within.odds.begin(),
                           [](double each) { return std::isfinite(each) ? std::clamp(each, -most, most) : 0; });
    return within;
}

}  // namespace language
