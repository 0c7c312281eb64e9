#include "patterns/rhythms.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>
#include <utility>

#include "base/statistics.h"
#include "patterns/block_contrasts.h"
#include "patterns/false_discovery.h"
#include "patterns/standing_out.h"
#include "patterns/worth_saying.h"

namespace patterns {
namespace {

constexpr std::size_t days_at_least = 14;
constexpr int weeks_at_least = 8, days_of_week_at_least = 5;
constexpr int months_at_least = 36;            ///< that have half a year on either side
constexpr double shrinking_days = 5;           ///< so many days without a difference stand beside the noted

struct Measured {
    std::string id;
    std::vector<Reading> readings;
    std::vector<DayMean> series;
    double least_effect;
};

Measured measured(const Diary& diary, Measure measure)
{
    const Scale scale = scale_of(measure);
    return {std::string{scale.id}, readings(diary, measure), daily_means(diary, measure),
            least_effect(scale)};
}

Measured measured(const Diary& diary, const std::string& number)
{
    auto series = daily_means(diary, number);
    const double least = least_effect(series);
    return {number, readings(diary, number), std::move(series), least};
}

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

std::vector<base::Day> dates_of(const Rhythm& rhythm, const BlockContrasts& contrasts, const Measured& measured)
{
    std::vector<base::Day> dates;
    if (rhythm.kind == RhythmKind::Season) {
        for (const auto& day : measured.series)
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

std::optional<Rhythm> rhythm_of(RhythmKind kind, const Measured& measured, const BlockContrasts& contrasts,
                                const RhythmRules& rules)
{
    if (!enough(kind, contrasts)) return std::nullopt;
    Rhythm rhythm;
    rhythm.kind = kind;
    rhythm.measure = measured.id;
    describe_blocks(rhythm, contrasts);
    judge(rhythm, contrasts, rules);
    rhythm.dates = dates_of(rhythm, contrasts, measured);
    rhythm.found = std::abs(rhythm.effect) >= measured.least_effect;  // and q, once all are known
    return rhythm;
}

void add_rhythms(std::vector<Rhythm>& all, Measured measured, std::chrono::hours day_starts, const RhythmRules& rules)
{
    const auto add = [&](RhythmKind kind, const BlockContrasts& contrasts) {
        if (auto rhythm = rhythm_of(kind, measured, contrasts, rules)) all.push_back(std::move(*rhythm));
    };
    add(RhythmKind::Hours, hour_contrasts(std::move(measured.readings), day_starts));
    add(RhythmKind::Weekday, weekday_contrasts(measured.series));
    add(RhythmKind::Season, season_contrasts(measured.series));
}

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

std::vector<Rhythm> rhythms(const Diary& diary, const RhythmRules& rules)
{
    std::vector<Rhythm> all;
    for (const Measure measure : all_measures) add_rhythms(all, measured(diary, measure), diary.day_starts, rules);
    for (const auto& number : number_names(diary))
        add_rhythms(all, measured(diary, number), diary.day_starts, rules);
    settle(std::span{all}, rules.q_at_most);
    return all;
}

}  // namespace patterns
