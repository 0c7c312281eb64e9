#include "patterns/trial.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>

#include "base/random.h"
#include "base/text.h"

namespace patterns {
namespace {

constexpr int block_days = 4;
constexpr double level = 0.05;
constexpr double alike = 1e-9;  ///< sums in another order differ by less; no scale has differences so small
constexpr std::uint64_t other_stream = 0xd1b5'4a32'd192'ed03;  ///< or the first plan drawn were the tried one

using Way = std::array<bool, block_days>;  ///< days of one block; of a short one only the first count
constexpr std::array long_ways = {Way{true, true, false, false}, Way{true, false, true, false},
                                  Way{true, false, false, true}, Way{false, true, true, false},
                                  Way{false, true, false, true}, Way{false, false, true, true}};
constexpr std::array short_ways = {Way{true, false, false, false}, Way{false, true, false, false}};

std::span<const Way> ways_of(int days_left)
{
    return days_left >= block_days ? std::span<const Way>(long_ways) : std::span<const Way>(short_ways);
}

/// A day of the plan that has a value.
struct Counted { int number; double value; bool with; };

/// What the days with the habit add up to, in one block or in all.
struct Sum {
    double value = 0;
    int days = 0;
    int same = 0;  ///< of them also with it in the plan that was tried
    Sum& operator+=(const Sum& other)
    {
        value += other.value, days += other.days, same += other.same;
        return *this;
    }
};

using Block = std::vector<Sum>;  ///< what each way of it comes to

Sum sum_of(const Way& way, int first, std::span<const Counted> counted)
{
    Sum sum;
    for (const auto& day : counted) {
        const auto place = static_cast<std::size_t>(day.number - first);  // wraps round before the block
        if (place < way.size() && way[place]) sum += {day.value, 1, day.with ? 1 : 0};
    }
    return sum;
}

std::vector<Block> blocks_of(const TrialPlan& plan, std::span<const Counted> counted)
{
    std::vector<Block> blocks;
    for (int first = 0; first < plan.days && first <= counted.back().number; first += block_days) {
        auto& block = blocks.emplace_back();
        for (const auto& way : ways_of(plan.days - first)) block.push_back(sum_of(way, first, counted));
    }
    return blocks;
}

/// How many plans there are; `most` and one where there are more.
std::size_t count_plans(std::span<const Block> blocks, std::size_t most)
{
    std::size_t all = 1;
    for (const auto& block : blocks)
        if (all <= most) all *= block.size();
    return std::min(all, most + 1);
}

/// Every plan that the lot could have given, each once; where there are very many the one that was tried, and others
/// by lot.
std::vector<Sum> plans_of(std::span<const Block> blocks, const Sum& tried, std::uint64_t seed)
{
    constexpr std::size_t most = 8000, draws = 4999;
    std::vector<Sum> plans;
    if (const auto all = count_plans(blocks, most); all <= most) {
        for (std::size_t i = 0; i < all; ++i) {
            Sum& sum = plans.emplace_back();
            auto number = i;
            for (const auto& block : blocks) sum += block[number % block.size()], number /= block.size();
        }
        return plans;
    }
    base::RandomStream random{seed ^ other_stream};
    plans.push_back(tried);
    for (std::size_t i = 0; i < draws; ++i) {
        Sum& sum = plans.emplace_back();
        for (const auto& block : blocks) sum += block[random.below(block.size())];
    }
    return plans;
}

bool can_be_judged(int with, int all) { return std::min(with, all - with) >= trial_days_needed; }

/// Mean with − mean without, where `with` of `all` days add up to `value` of `total`.
double difference(double value, int with, double total, int all)
{
    return value / with - (total - value) / (all - with);
}

/// The effects, the same each day, with which a plan would give a difference at least as far from the effect as the
/// tried one did. They lie around `effect`, for the plan's own difference changes less than by the effect.
struct Effects { double from, to; };
Effects effects_allowed(double effect, double by_plan, double change)
{
    constexpr double endless = std::numeric_limits<double>::infinity();
    if (std::abs(change) > 1 - alike) return {-endless, endless};  // the tried plan, or its opposite
    const double one = (effect - by_plan) / (1 - change), other = (effect + by_plan) / (1 + change);
    return {std::min(one, other), std::max(one, other)};
}

/// Gives the `TrialResult` but for its days.
TrialResult judged(std::span<const Sum> plans, const Sum& tried, double total, int all)
{
    TrialResult result{.effect = difference(tried.value, tried.days, total, all)};
    std::vector<double> from, to;
    int as_far = 0;
    for (const auto& plan : plans) {
        if (!can_be_judged(plan.days, all)) continue;
        const double by_plan = difference(plan.value, plan.days, total, all);
        const auto allowed = effects_allowed(result.effect, by_plan, difference(plan.same, plan.days, tried.days, all));
        if (std::abs(by_plan) >= std::abs(result.effect) - alike) ++as_far;
        from.push_back(allowed.from), to.push_back(allowed.to);
    }
    result.p = static_cast<double>(as_far) / static_cast<double>(from.size());
    const auto beyond = static_cast<std::ptrdiff_t>(level * static_cast<double>(from.size()));
    std::ranges::nth_element(from, from.begin() + beyond);
    std::ranges::nth_element(to, to.begin() + beyond, std::greater{});
    result.low = from[static_cast<std::size_t>(beyond)], result.high = to[static_cast<std::size_t>(beyond)];
    return result;
}

std::vector<Counted> counted_days(const TrialPlan& plan, std::span<const DayMean> series, base::Day until)
{
    const auto with = days_with_habit(plan);
    std::vector<Counted> counted;
    for (const auto& [day, value, count] : series) {
        const auto number = (day - plan.first).count();
        if (number >= 0 && number < plan.days && day < until)
            counted.push_back({static_cast<int>(number), value, with[static_cast<std::size_t>(number)]});
    }
    return counted;
}

}  // namespace

std::vector<bool> days_with_habit(const TrialPlan& plan)
{
    base::RandomStream random{plan.seed};
    std::vector<bool> with;
    while (static_cast<int>(with.size()) < plan.days) {
        const int left = plan.days - static_cast<int>(with.size());
        const auto ways = ways_of(left);
        const auto& way = ways[random.below(ways.size())];
        with.insert(with.end(), way.begin(), way.begin() + std::min(left, block_days));
    }
    return with;
}

std::expected<TrialResult, TooFewTrialDays> trial_result(const TrialPlan& plan, std::span<const DayMean> series,
                                                         base::Day until)
{
    const auto counted = counted_days(plan, series, until);
    TrialResult days;
    Sum tried;
    double total = 0;
    for (const auto& day : counted) {
        (day.with ? days.with : days.without).push_back(day.value);
        if (day.with) tried += {day.value, 1, 1};
        total += day.value;
    }
    const int all = static_cast<int>(counted.size());
    if (!can_be_judged(tried.days, all)) return std::unexpected(TooFewTrialDays{tried.days, all - tried.days});
    auto result = judged(plans_of(blocks_of(plan, counted), tried, plan.seed), tried, total, all);
    result.with = std::move(days.with), result.without = std::move(days.without);
    return result;
}

std::vector<base::Day> days_with_tag(const Diary& diary, std::string_view tag)
{
    std::vector<base::Day> days;
    const auto add = [&, wanted = base::folded(tag)](const auto& rows) {
        for (const auto& row : rows)
            if (std::ranges::contains(row.tags, wanted, [](const auto& name) { return base::folded(name); }))
                days.push_back(base::recovery_day(row.made, diary.day_starts));
    };
    add(diary.check_ins);
    add(diary.entries);
    std::ranges::sort(days);
    days.erase(std::ranges::unique(days).begin(), days.end());
    return days;
}

}  // namespace patterns
