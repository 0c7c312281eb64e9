#include "patterns/review.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/statistics.h"
#include "base/text.h"
#include "patterns/day_tags.h"
#include "patterns/drift.h"
#include "patterns/false_discovery.h"
#include "patterns/waves.h"
#include "patterns/worth_saying.h"

namespace patterns {
namespace {

using std::chrono::days;

constexpr double clear_q_at_most = 0.05;  ///< it is opened on purpose, and about days that are over
constexpr double least_points = 0.25;         ///< points: whole numbers on a short scale hide smaller spreads
constexpr double least_sd_of_number = 1e-9;
constexpr days a_week{7};
constexpr int week_values = 4, values_for_a_week = 14;
constexpr days young{28};                 ///< before that everything is new

/// Rows of some days. Keeps copies: a month's or a year's are few.
struct Part {
    std::vector<record::CheckIn> check_ins;
    std::vector<record::Entry> entries;
    std::vector<NamedReading> more;
    [[nodiscard]] Diary diary(std::chrono::hours day_starts) const { return {check_ins, entries, day_starts, more}; }
};

template <class Row>
std::vector<Row> rows_in(std::span<const Row> rows, const Span& span, std::chrono::hours day_starts)
{
    std::vector<Row> part;
    for (const auto& row : rows)
        if (span.has(base::recovery_day(row.made, day_starts))) part.push_back(row);
    return part;
}

Part part_of(const Diary& diary, const Span& span)
{
    return {rows_in(diary.check_ins, span, diary.day_starts), rows_in(diary.entries, span, diary.day_starts),
            rows_in(diary.more, span, diary.day_starts)};
}

/// How days scatter around the mean of their own side.
Scatter scatter_of(std::span<const double> before, std::span<const double> now, double least_sd)
{
    std::vector<double> rest;
    for (const auto& side : {before, now})
        for (const double value : side) rest.push_back(value - *base::mean(side));
    double squares = 0;
    for (const double value : rest) squares += value * value;
    const double sd = std::sqrt(squares / static_cast<double>(rest.size() - 2));
    return {std::max(least_sd, sd), settled_autocorrelation(rest, 2)};
}

std::expected<Difference, NotEnoughDays> compared(std::span<const double> before, std::span<const double> now,
                                                  int at_least, double least_sd)
{
    const auto have = static_cast<int>(std::min(before.size(), now.size()));
    if (have < at_least) return std::unexpected(NotEnoughDays{have, at_least});
    const auto scatter = scatter_of(before, now, least_sd);
    const double counts = (1 - scatter.autocorrelation) / (1 + scatter.autocorrelation);
    return difference_of(before, now, scatter, static_cast<double>(before.size() + now.size()) * counts - 2);
}

/// A measure's days of both spans, and what is small of it.
struct Compared { std::string id; std::vector<DayMean> series; double least_sd, least_effect; };

std::vector<Compared> measures_of(const Diary& diary)
{
    std::vector<Compared> all;
    for (const Measure measure : all_measures) {
        const auto scale = scale_of(measure);
        all.push_back({std::string{scale.id}, daily_means(diary, measure), least_points, least_effect(scale)});
    }
    for (const auto& name : number_names(diary)) {
        auto series = daily_means(diary, name);
        const double least = least_effect(series);
        all.push_back({name, std::move(series), std::max(least, least_sd_of_number), least});
    }
    return all;
}

std::optional<ReviewedMeasure> measure_in(const Compared& measure, const Reviewed& spans)
{
    const auto now = values_of(days_between(measure.series, spans.now.from, spans.now.to));
    if (now.empty()) return std::nullopt;
    const auto before = values_of(days_between(measure.series, spans.before.from, spans.before.to));
    return ReviewedMeasure{.id = measure.id, .mean = *base::mean(now), .days = static_cast<int>(now.size()),
                           .mean_before = base::mean(before), .days_before = static_cast<int>(before.size()),
                           .difference = compared(before, now, spans.days_at_least, measure.least_sd)};
}

/// What is clear among all that could be compared.
void settle_differences(std::span<ReviewedMeasure> measures, std::span<const double> least_effects)
{
    std::vector<double> chances;
    for (const auto& measure : measures)
        if (measure.difference) chances.push_back(measure.difference->p);
    const auto shares = false_discovery_rates(chances);
    for (std::size_t i = 0, at = 0; i < measures.size(); ++i)
        if (const auto& found = measures[i].difference)
            measures[i].clear = shares[at++] <= clear_q_at_most && std::abs(found->effect) >= least_effects[i];
}

std::vector<ReviewedMeasure> measures_in(const Diary& diary, const Reviewed& spans)
{
    std::vector<ReviewedMeasure> found;
    std::vector<double> least;
    for (const auto& measure : measures_of(diary)) {
        auto one = measure_in(measure, spans);
        if (!one) continue;
        found.push_back(std::move(*one));
        least.push_back(measure.least_effect);
    }
    settle_differences(found, least);
    return found;
}

/// `better`: 1 where more is easier, else −1. Of equal weeks the first.
std::optional<EasyWeek> easiest_of(std::span<const DayMean> series, Measure measure, double better)
{
    if (series.size() < values_for_a_week) return std::nullopt;
    const double usual = *base::mean(values_of(series));
    std::optional<EasyWeek> best;
    for (auto from = series.front().day; from + a_week <= series.back().day + days{1}; from += days{1}) {
        const auto week = days_between(series, from, from + a_week);
        if (week.size() < week_values || week.front().day != from) continue;
        const double mean = *base::mean(values_of(week));
        if (better * (mean - usual) < least_effect(scale_of(measure))) continue;
        if (!best || better * (mean - best->mean) > 0) best = {measure, from, mean, static_cast<int>(week.size())};
    }
    return best;
}

std::optional<EasyWeek> easiest_in(const Diary& diary)
{
    const auto moods = daily_means(diary, Measure::Mood);
    if (!moods.empty()) return easiest_of(moods, Measure::Mood, 1);
    return easiest_of(daily_means(diary, Measure::Craving), Measure::Craving, -1);
}

std::vector<TagDays> tags_in(const DayTags& used)
{
    std::vector<TagDays> tags;
    for (const auto& use : used.uses)
        tags.push_back({use.name, static_cast<int>(std::ranges::count(use.days, std::uint8_t{1}))});
    std::ranges::stable_sort(tags, std::ranges::greater{}, &TagDays::days);
    return tags;
}

/// Names of tags before a day, and the first day of all.
struct Earlier {
    std::set<std::string_view> names;
    std::optional<base::Day> first;
    template <class Row>
    void add(std::span<const Row> rows, base::Day until, std::chrono::hours day_starts)
    {
        for (const auto& row : rows) {
            const auto day = base::recovery_day(row.made, day_starts);
            if (day >= until) continue;
            first = std::min(first.value_or(day), day);
            names.insert(row.tags.begin(), row.tags.end());
        }
    }
};

std::vector<TagDays> new_among(const std::vector<TagDays>& tags, const Diary& diary, base::Day from)
{
    Earlier earlier;
    earlier.add(diary.check_ins, from, diary.day_starts);
    earlier.add(diary.entries, from, diary.day_starts);
    if (!earlier.first || from - *earlier.first < young) return {};
    std::set<std::string> known;
    for (const auto name : earlier.names) known.insert(base::folded(name));
    std::vector<TagDays> fresh;
    for (const auto& tag : tags)
        if (!known.contains(base::folded(tag.name))) fresh.push_back(tag);
    return fresh;
}

/// A wave goes over the hour at which a day begins, so the days around are looked at too.
int urges_passed_in(const Diary& diary, const Span& span)
{
    std::set<base::Instant> here;
    std::vector<record::CheckIn> rows = part_of(diary, {span.from - days{1}, span.to + days{1}}).check_ins;
    for (const auto& row : rows)
        if (span.has(base::recovery_day(row.made, diary.day_starts))) here.insert(row.made.at);
    return static_cast<int>(std::ranges::count_if(waves(rows), [&](const Wave& wave) {
        return wave.passed && here.contains(wave.ratings.front().at);
    }));
}

int words_in(std::string_view text)
{
    int words = 0;
    bool within = false;
    for (const char letter : text) {
        const bool space = letter == ' ' || (letter >= '\t' && letter <= '\r');
        words += !space && !within;
        within = !space;
    }
    return words;
}


}  // namespace

Span span_of(std::chrono::year_month month)
{
    return {base::Day{month / 1}, base::Day{(month + std::chrono::months{1}) / 1}};
}

Span span_of(std::chrono::year year)
{
    using std::chrono::January, std::chrono::years;
    return {base::Day{year / January / 1}, base::Day{(year + years{1}) / January / 1}};
}

Reviewed reviewed(std::chrono::year_month month)
{
    constexpr int days_at_least = 10;
    return {span_of(month), span_of(month - std::chrono::months{1}), days_at_least};
}

Reviewed reviewed(std::chrono::year year)
{
    constexpr int days_at_least = 60;
    return {span_of(year), span_of(year - std::chrono::years{1}), days_at_least};
}

Review review(const Diary& diary, const Reviewed& spans)
{
    const auto both = part_of(diary, {spans.before.from, spans.now.to});
    const auto here = part_of(diary, spans.now);
    const auto now = here.diary(diary.day_starts);
    const auto used = day_tags(now);
    Review review;
    review.days = static_cast<int>(used.days.size());
    review.measures = measures_in(both.diary(diary.day_starts), spans);
    review.easiest = easiest_in(now);
    review.tags = tags_in(used);
    review.new_tags = new_among(review.tags, diary, spans.now.from);
    review.urges_passed = urges_passed_in(diary, spans.now);
    review.entries = static_cast<int>(here.entries.size());
    for (const auto& row : here.entries) review.words += words_in(row.text);
    for (const auto& row : here.check_ins) review.words += words_in(row.note);
    return review;
}

}  // namespace patterns
