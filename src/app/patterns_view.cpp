#include "app/patterns_view.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <set>

#include "app/findings_view.h"
#include "app/level_marks.h"
#include "app/lines.h"
#include "app/over_time_view.h"
#include "app/usual_view.h"
#include "base/text.h"
#include "patterns/tag_table.h"
#include "patterns/waves.h"
#include "words/text.h"

namespace app {
namespace {

std::string others_sentence(const patterns::Insights& insights)
{
    const int others = insights.pairs_looked_at - insights.pairs_found;
    if (others <= 0 || insights.pairs_found == 0) return {};
    return others == 1 ? std::string(text::patterns::other_pair) : std::format(text::patterns::other_pairs, others);
}

/// How urges usually pass; empty while too few did.
std::string waves_sentence(const Written& written)
{
    constexpr int looked_at = 30;
    const auto usual = patterns::usual_wave(patterns::waves(written.check_ins));
    if (!usual) return {};
    const auto minutes = usual->length.count();
    return usual->known > looked_at ? std::format(text::waves::many, usual->known, looked_at, minutes)
                                    : std::format(text::waves::some, usual->known, minutes);
}

SeriesView series_view(const Measured& measure, std::chrono::hours day_starts, base::Day today)
{
    SeriesView view{.name = measure.name, .scale = measure.name_scale, .low = measure.low, .high = measure.high,
                    .mood = measure.id == "mood"};
    for (const auto& point : measure.days) view.days.push_back({point.day, point.value});
    for (const auto& point : patterns::seven_day_means(measure.days))
        view.seven_day.push_back({point.day, point.value});
    view.week = week_view(measure.week, measure.days, day_starts);
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

std::vector<TagRow> tag_rows(const patterns::DayTags& tags, const Measured& measure)
{
    std::vector<TagRow> shown;
    for (const auto& row : patterns::tag_table(tags, measure.days)) shown.push_back(tag_row(row));
    return shown;
}

}  // namespace

PatternsView patterns_view(const PatternsParts& parts)
{
    const auto& [written, today, days, insights, all, answers, table_measure] = parts;
    PatternsView view{.others = others_sentence(insights), .silence = insights.silent_because};
    add_findings(view, insights, all, answers, today);
    view.waves = waves_sentence(written);
    add_usuals(view, days, all, answers, today);
    for (const auto& measure : all) {
        view.series.push_back(series_view(measure, days.day_starts, today));
        view.measures.push_back(measure.name);
    }
    mark_levels(view.series, {days, insights.findings, all, answers, today});
    view.tag_months = tag_months_view(days.tags, today);
    view.events = events_view(written, today);
    if (all.empty()) return view;
    const auto wanted = std::ranges::find(all, table_measure, &Measured::name);
    view.tag_rows = tag_rows(days.tags, wanted == all.end() ? all.front() : *wanted);
    return view;
}

}  // namespace app
