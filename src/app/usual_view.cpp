#include "app/usual_view.h"

#include <algorithm>
#include <cmath>
#include <format>

#include "app/dates.h"
#include "app/over_time_view.h"
#include "app/told_warnings.h"
#include "words/text.h"

namespace app {
namespace {

constexpr std::chrono::days shown_days{90};

/// From where the usual was learned last: before it the line followed another usual.
std::vector<SeriesPoint> slow_line(const patterns::Watch& watch, base::Day from)
{
    std::vector<SeriesPoint> line;
    for (const auto& day : watch.chart)
        if (day.day >= from) line.push_back({day.day, day.chart});
    return line;
}

std::string state_of(const patterns::Watch& watch, const patterns::Watched& watched, base::Day today)
{
    if (!watch.usual) return wait_sentence({watch.known_days, patterns::days_for_a_baseline});
    const auto* warning = watch.live(today);
    if (!warning) return std::string(text::patterns::usual_around);
    const auto since = day_and_month(warning->since);
    return watched.beyond == patterns::Beyond::Above ? std::format(text::patterns::usual_above, since)
                                                     : std::format(text::patterns::usual_below, since);
}

UsualView usual_view(const patterns::Watch& watch, const patterns::Watched& watched, const Measured& measure,
                     base::Day today)
{
    const base::Day from = today - shown_days + std::chrono::days{1};
    UsualView view{.name = measure.name, .scale = measure.name_scale, .low = measure.low, .high = measure.high,
                   .mood = measure.id == "mood", .state = state_of(watch, watched, today),
                   .slow = slow_line(watch, from), .from = from, .to = today};
    for (const auto& day : measure.days)
        if (day.day >= from) view.days.push_back({day.day, day.value});
    if (watch.usual) {
        const auto& [mean, sd, r, days] = *watch.usual;
        view.usual = {std::max(mean - sd, measure.low), std::min(mean + sd, measure.high)};
    }
    if (!watch.chart.empty()) view.limit = watch.chart.back().limit;
    for (const auto& warning : watch.warnings)
        if (warning.told >= from) view.told.push_back(warning.told);
    return view;
}

std::string tally_sentence(const Tally& tally)
{
    if (tally.fit + tally.did_not + tally.not_sure == 0) return {};
    return std::format(text::patterns::tally, tally.fit, tally.did_not, tally.not_sure);
}

std::string_view answer_words(FindingAnswer answer)
{
    switch (answer) {
        case FindingAnswer::Fits: return text::patterns::fits_yes;
        case FindingAnswer::DoesNotFit: return text::patterns::fits_no;
        case FindingAnswer::NotSure: return text::patterns::fits_unsure;
        case FindingAnswer::NewUsual: return text::tally::new_usual;
        case FindingAnswer::PutAside: return text::patterns::put_aside_title;
        case FindingAnswer::Kept:
        case FindingAnswer::None: break;
    }
    return text::tally::unanswered;
}

TallyView tally_view(std::span<const ToldWarning> all, const Tally& tally)
{
    TallyView view{.fit = tally.fit, .did_not = tally.did_not, .not_sure = tally.not_sure,
                   .unanswered = tally.unanswered, .rows = {}};
    for (const auto& warning : all)
        view.rows.push_back({measure_name(warning.measure), date_with_year(warning.told),
                             std::string(answer_words(warning.answer))});
    return view;
}

}  // namespace

void add_usuals(PatternsView& view, const patterns::DiaryDays& days, std::span<const Measured> measured,
                const Answers& answers, base::Day today)
{
    const auto accepted = new_usuals(answers);
    std::vector<ToldWarning> told;
    for (const auto& watched : patterns::watched_in(days)) {
        const auto measure = std::ranges::find(measured, watched.measure, &Measured::id);
        if (measure == measured.end()) continue;
        const auto watch = watch_of(days, watched, accepted);
        view.usuals.push_back(usual_view(watch, watched, *measure, today));
        add_told(told, watched, watch, answers);
    }
    add_answered(told, days, answers);
    const auto tally = tally_of(told);
    view.tally = tally_sentence(tally);
    view.told = tally_view(told, tally);
}

}  // namespace app
