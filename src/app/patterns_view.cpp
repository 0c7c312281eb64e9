#include "app/patterns_view.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <set>

#include "app/lines.h"
#include "app/over_time_view.h"
#include "base/text.h"
#include "patterns/tag_table.h"
#include "words/text.h"

namespace app {
namespace {

using patterns::Measure;

constexpr std::size_t most_findings = 8;  ///< more would not be read

/// A scale of Lantern's, or a number that an import brought by name.
struct Measured {
    std::string id;
    std::string name;       ///< "Craving"
    std::string name_scale; ///< "Craving, 0 to 10"
    double low, high;
    std::vector<patterns::DayMean> days;
    patterns::WeekGrid week;
};

std::string capitalised(std::string words)
{
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

Measured of_scale(const patterns::Diary& diary, Measure measure)
{
    const auto scale = patterns::scale_of(measure);
    const auto at = static_cast<std::size_t>(measure);
    return {std::string(scale.id), std::string(text::patterns::measures[at]),
            std::string(text::patterns::measure_scales[at]), scale.low, scale.high, daily_means(diary, measure),
            week_grid(diary, measure)};
}

/// Hardly anybody sleeps the clock round: a shorter scale shows more, as long as every night fits.
void fit_sleep(Measured& sleep)
{
    constexpr double usual_most = 12;
    double most = usual_most;
    for (const auto& day : sleep.days) most = std::max(most, std::ceil(day.value));
    sleep.high = most;
}

Measured of_number(const patterns::Diary& diary, const std::string& name)
{
    auto days = patterns::daily_means(diary, name);
    const auto [low, high] = std::ranges::minmax(days, {}, &patterns::DayMean::value);
    const auto shown = capitalised(name);
    const double least = std::floor(low.value), most = std::max(std::ceil(high.value), least + 1);
    return {name, shown, shown, least, most, std::move(days), patterns::week_grid(diary, name)};
}

std::vector<Measured> measured(const patterns::Diary& diary)
{
    std::vector<Measured> all;
    for (const auto measure : patterns::all_measures) all.push_back(of_scale(diary, measure));
    for (auto& one : all)
        if (one.id == scale_of(Measure::Sleep).id) fit_sleep(one);
    std::erase_if(all, [](const Measured& one) { return one.days.empty(); });
    for (const auto& name : patterns::number_names(diary.check_ins)) all.push_back(of_number(diary, name));
    return all;
}

/// A headline has none.
std::string without_full_stop(std::string sentence)
{
    if (sentence.ends_with('.')) sentence.pop_back();
    return sentence;
}

std::string difference_words(double difference)
{
    const auto amount = short_number(std::abs(difference));
    if (amount == "0") return std::string(text::patterns::same);
    return difference < 0 ? std::format(text::patterns::lower, amount) : std::format(text::patterns::higher, amount);
}

std::string interval_words(double low, double high)
{
    if (high < 0) return interval_words(-high, -low);  // "2.3 lower", so the interval counts downwards too
    return std::format(text::patterns::between, short_number(low), short_number(high));
}

/// Days of the finding on one side, all other days that have the measure on the other.
void share_days(FindingView& view, const patterns::Finding& finding, const Measured& measure)
{
    const std::set<base::Day> exposed(finding.dates.begin(), finding.dates.end());
    for (const auto& day : measure.days) (exposed.contains(day.day) ? view.with : view.without).push_back(day.value);
}

FindingView finding_view(const patterns::Finding& finding, const Measured& measure)
{
    const auto tag = capitalised(finding.tag);
    FindingView view{
        .key = std::format("{}-{}-{}", measure.id, finding.lag, base::hex(base::id_of_content(finding.tag))),
        .tag = finding.tag,
        .title = tag,
        .detail = std::format("{} {}", measure.name, difference_words(finding.effect)),
        .headline = without_full_stop(finding.sentence),
        .caution = std::string(text::patterns::caution),
        .measure = std::format(text::patterns::mark_is_day, measure.name_scale),
        .low = measure.low,
        .high = measure.high,
        .difference = difference_words(finding.effect),
        .likely = interval_words(finding.low, finding.high),
        .days = finding.dates};
    if (finding.lag > 0) view.detail = std::format(text::patterns::day_after, view.detail);
    share_days(view, finding, measure);
    return view;
}

bool is_scale(const patterns::Finding& finding)
{
    return std::ranges::contains(patterns::all_measures, finding.measure, [](Measure m) { return scale_of(m).id; });
}

/// Lantern's own scales first, as a number of an import often says the same again; within each, the clearest first.
void add_findings(PatternsView& view, const patterns::Insights& insights, const std::vector<Measured>& all)
{
    auto findings = insights.findings;
    std::ranges::stable_partition(findings, is_scale);
    for (const auto& finding : findings) {
        if (finding.kind == patterns::FindingKind::Change) {
            view.week = finding.sentence;
            continue;
        }
        const auto measure = std::ranges::find(all, finding.measure, &Measured::id);
        if (view.findings.size() < most_findings && measure != all.end())
            view.findings.push_back(finding_view(finding, *measure));
    }
}

std::string others_sentence(const patterns::Insights& insights)
{
    const int others = insights.pairs_looked_at - insights.pairs_found;
    if (others <= 0 || insights.pairs_found == 0) return {};
    return others == 1 ? std::string(text::patterns::other_pair) : std::format(text::patterns::other_pairs, others);
}

SeriesView series_view(const Measured& measure, const patterns::Diary& diary, base::Day today)
{
    SeriesView view{.name = measure.name, .scale = measure.name_scale, .low = measure.low, .high = measure.high,
                    .mood = measure.id == "mood"};
    for (const auto& point : measure.days) view.days.push_back({point.day, point.value});
    for (const auto& point : patterns::seven_day_means(measure.days))
        view.seven_day.push_back({point.day, point.value});
    view.week = week_view(measure.week, measure.days, diary.day_starts);
    view.spread = spread_view(measure.days, measure.low, measure.high);
    view.months = months_view(measure.days, today);
    view.months.name = measure.name;
    view.summary = std::format(text::patterns::series_summary, measure.name, measure.days.size(),
                               short_number(measure.days.back().value));
    return view;
}

TagRow tag_row(const patterns::TagRow& row)
{
    return {row.tag, row.days_with, row.days_without,
            row.compared ? difference_words(row.compared->difference) : std::string(text::patterns::not_enough)};
}

std::vector<TagRow> tag_rows(const patterns::Diary& diary, const Measured& measure)
{
    const auto scale = std::ranges::find(patterns::all_measures, measure.id, [](Measure m) { return scale_of(m).id; });
    const auto rows = scale == patterns::all_measures.end() ? patterns::tag_table(diary, measure.id)
                                                            : patterns::tag_table(diary, *scale);
    std::vector<TagRow> shown;
    for (const auto& row : rows) shown.push_back(tag_row(row));
    return shown;
}

}  // namespace

PatternsView patterns_view(const Written& written, base::Day today, const patterns::Wording& wording,
                           std::string_view table_measure)
{
    const patterns::Diary diary{written.check_ins, written.entries, written.day_starts};
    const auto all = measured(diary);
    const auto insights = patterns::insights(diary, today, wording);

    PatternsView view{.others = others_sentence(insights), .silence = insights.silent_because};
    add_findings(view, insights, all);
    for (const auto& measure : all) {
        view.series.push_back(series_view(measure, diary, today));
        view.measures.push_back(measure.name);
    }
    view.tag_months = tag_months_view(diary, today);
    view.events = events_view(written, today);
    if (all.empty()) return view;
    const auto wanted = std::ranges::find(all, table_measure, &Measured::name);
    view.tag_rows = tag_rows(diary, wanted == all.end() ? all.front() : *wanted);
    return view;
}

}  // namespace app
