#include "app/patterns_view.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <set>

#include "app/findings_view.h"
#include "app/level_marks.h"
#include "app/lines.h"
#include "app/measured.h"
#include "app/over_time_view.h"
#include "app/usual_view.h"
#include "base/text.h"
#include "patterns/forecast.h"
#include "patterns/sentences.h"
#include "patterns/tag_table.h"
#include "words/text.h"

namespace app {
namespace {

using patterns::Measure;

std::string others_sentence(const patterns::Insights& insights)
{
    const int others = insights.pairs_looked_at - insights.pairs_found;
    if (others <= 0 || insights.pairs_found == 0) return {};
    return others == 1 ? std::string(text::patterns::other_pair) : std::format(text::patterns::other_pairs, others);
}

/// Looked at each day anew, chance would open the gate now and then: it has to have been open a week ago as well.
bool is_earned(const patterns::Diary& diary, Measure measure, patterns::Tail tail, base::Day today)
{
    return patterns::forecast(diary, measure, tail, today - std::chrono::days{7}).shown();
}

std::vector<std::string> tomorrow_of(const patterns::Diary& diary, base::Day today, const patterns::Wording& wording)
{
    struct Event { Measure measure; patterns::Tail tail; };
    constexpr std::array events = {Event{Measure::Mood, patterns::Tail::Low},
                                   Event{Measure::Craving, patterns::Tail::High}};
    std::vector<std::string> sentences;
    for (const auto& [measure, tail] : events) {
        const auto found = patterns::forecast(diary, measure, tail, today);
        if (found.shown() && is_earned(diary, measure, tail, today))
            sentences.push_back(patterns::forecast_sentence(found, scale_of(measure).id, tail, wording));
    }
    return sentences;
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
                           std::string_view table_measure, const Answers& answers)
{
    const patterns::Diary diary{written.check_ins, written.entries, written.day_starts};
    const auto all = measured(diary);
    const auto insights = patterns::insights(diary, today, wording, {.new_usuals = new_usuals(answers)});

    PatternsView view{.others = others_sentence(insights), .silence = insights.silent_because};
    add_findings(view, insights, all, answers, today);
    view.tomorrow = tomorrow_of(diary, today, wording);
    add_usuals(view, diary, all, answers, today);
    for (const auto& measure : all) {
        view.series.push_back(series_view(measure, diary, today));
        view.measures.push_back(measure.name);
    }
    mark_levels(view.series, {diary, insights.findings, all, answers, today});
    view.tag_months = tag_months_view(diary, today);
    view.events = events_view(written, today);
    if (all.empty()) return view;
    const auto wanted = std::ranges::find(all, table_measure, &Measured::name);
    view.tag_rows = tag_rows(diary, wanted == all.end() ? all.front() : *wanted);
    return view;
}

}  // namespace app
