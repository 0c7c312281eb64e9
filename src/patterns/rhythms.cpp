#include "patterns/rhythms.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <tuple>
#include <utility>

#include "base/statistics.h"
#include "patterns/block_contrasts.h"
#include "patterns/false_discovery.h"
#include "patterns/standing_out.h"

namespace patterns {
namespace {

constexpr std::size_t days_at_least = 14;
constexpr int weeks_at_least = 8, days_of_week_at_least = 5;
constexpr int months_at_least = 36;            ///< that have half a year on either side
constexpr double shrinking_days = 5;           ///< so many days without a difference stand beside the noted

int noted(const BlockContrasts& contrasts, std::size_t row)
{
    const auto from = contrasts.noted.begin() + static_cast<std::ptrdiff_t>(row * contrasts.blocks);
    return static_cast<int>(std::count(from, from + static_cast<std::ptrdiff_t>(contrasts.blocks), 1));
}

bool enough(RhythmKind kind, const BlockContrasts& contrasts)
{
    if (kind == RhythmKind::Hours) return contrasts.rows() >= days_at_least;
    if (kind == RhythmKind::Season) return std::ranges::count(contrasts.noted, 1) >= months_at_least;
    int weeks = 0;
    for (std::size_t row = 0; row < contrasts.rows(); ++row)
        weeks += noted(contrasts, row) >= days_of_week_at_least ? 1 : 0;
    return weeks >= weeks_at_least;
}

/// Two weeks turn together, so that fewer Sundays are parted from their Mondays: neighbouring days are alike, and a
/// null that forgets it is too wide. A season's few years have no spread of their own to speak of.
ChanceRules chance_of(RhythmKind kind, const RhythmRules& rules)
{
    ChanceRules chance{.draws = rules.draws, .seed = rules.seed};
    if (kind == RhythmKind::Weekday) chance.rows_together = 2;
    if (kind == RhythmKind::Season) chance.values_at_least = 3, chance.shared_spread = 1000;
    return chance;
}

int count_of(const BlockContrasts& contrasts, std::size_t block)
{
    int count = 0;
    for (std::size_t row = 0; row < contrasts.rows(); ++row) count += contrasts.noted[row * contrasts.blocks + block];
    return count;
}

double mean_of(const BlockContrasts& contrasts, std::size_t block)
{
    const int count = count_of(contrasts, block);
    double sum = 0;
    for (std::size_t row = 0; row < contrasts.rows(); ++row) sum += contrasts.values[row * contrasts.blocks + block];
    return count > 0 ? sum / count : 0;
}

void describe_blocks(Rhythm& rhythm, const BlockContrasts& contrasts)
{
    for (std::size_t block = 0; block < contrasts.blocks; ++block) {
        const int count = count_of(contrasts, block);
        rhythm.blocks.push_back({mean_of(contrasts, block) * count / (count + shrinking_days), count});
    }
    const auto key = [](double sign) {
        return [sign](const RhythmBlock& block) { return std::pair{block.count == 0, sign * block.difference}; };
    };
    const auto first = rhythm.blocks.begin();
    rhythm.highest = static_cast<std::size_t>(std::ranges::min_element(rhythm.blocks, {}, key(-1)) - first);
    rhythm.lowest = static_cast<std::size_t>(std::ranges::min_element(rhythm.blocks, {}, key(1)) - first);
}

bool in_season(base::Day day, std::size_t block)
{
    const unsigned month = static_cast<unsigned>(std::chrono::year_month_day{day}.month()) - 1;
    return (month + 13 - block) % 12 <= 2;
}

std::vector<base::Day> dates_of(const Rhythm& rhythm, const BlockContrasts& contrasts, std::span<const DayMean> means)
{
    std::vector<base::Day> dates;
    if (rhythm.kind == RhythmKind::Season) {
        for (const auto& day : means)
            if (in_season(day.day, rhythm.block)) dates.push_back(day.day);
        return dates;
    }
    const std::chrono::days later{rhythm.kind == RhythmKind::Weekday ? static_cast<int>(rhythm.block) : 0};
    for (std::size_t row = 0; row < contrasts.rows(); ++row)
        if (contrasts.noted[row * contrasts.blocks + rhythm.block]) dates.push_back(contrasts.starts[row] + later);
    return dates;
}

void judge(Rhythm& rhythm, const BlockContrasts& contrasts, const RhythmRules& rules)
{
    const auto chance = chance_of(rhythm.kind, rules);
    const auto standing = standing_out(contrasts, chance);
    if (!standing) return;
    rhythm.block = standing->block;
    rhythm.p = standing->p;
    rhythm.effect = mean_of(contrasts, rhythm.block);
    std::tie(rhythm.low, rhythm.high) = likely_mean(contrasts, rhythm.block, chance);
}

std::optional<Rhythm> rhythm_of(RhythmKind kind, const MeasureDays& measured, const BlockContrasts& contrasts,
                                const RhythmRules& rules)
{
    if (!enough(kind, contrasts)) return std::nullopt;
    Rhythm rhythm;
    rhythm.kind = kind;
    rhythm.measure = measured.id;
    describe_blocks(rhythm, contrasts);
    judge(rhythm, contrasts, rules);
    rhythm.dates = dates_of(rhythm, contrasts, days_before(measured.means, rules.before));
    rhythm.found = std::abs(rhythm.effect) >= measured.least_effect;  // and q, once all are known
    return rhythm;
}

std::vector<Reading> readings_before(const MeasureDays& measured, const DiaryDays& days, std::optional<base::Day> day)
{
    auto all = measured.readings;
    if (day)
        std::erase_if(all, [&](const Reading& it) { return base::recovery_day(it.made, days.day_starts) >= *day; });
    return all;
}

BlockContrasts contrasts_of(RhythmKind kind, const MeasureDays& measured, const DiaryDays& days,
                            std::optional<base::Day> before)
{
    const auto means = days_before(measured.means, before);
    switch (kind) {
        case RhythmKind::Hours: return hour_contrasts(readings_before(measured, days, before), days.day_starts);
        case RhythmKind::Weekday: return weekday_contrasts(means);
        case RhythmKind::Season: return season_contrasts(means);
    }
    return {};
}

constexpr std::array all_kinds = {RhythmKind::Hours, RhythmKind::Weekday, RhythmKind::Season};

}  // namespace

std::string_view id_of(RhythmKind kind)
{
    switch (kind) {
        case RhythmKind::Hours: return "hours";
        case RhythmKind::Weekday: return "weekday";
        case RhythmKind::Season: return "season";
    }
    return {};
}

void RhythmSearch::step()
{
    const auto& measured = days_->measures[next_ / all_kinds.size()];
    const auto kind = all_kinds[next_++ % all_kinds.size()];
    const auto contrasts = contrasts_of(kind, measured, *days_, rules_.before);
    if (auto rhythm = rhythm_of(kind, measured, contrasts, rules_)) rhythms_.push_back(std::move(*rhythm));
}

bool RhythmSearch::done() const { return next_ == days_->measures.size() * all_kinds.size(); }

std::vector<Rhythm> RhythmSearch::take()
{
    settle(std::span{rhythms_}, rules_.q_at_most);
    return std::move(rhythms_);
}

std::vector<Rhythm> rhythms(const Diary& diary, const RhythmRules& rules)
{
    const auto days = days_of(diary);
    RhythmSearch search{days, rules};
    while (!search.done()) search.step();
    return search.take();
}

}  // namespace patterns
