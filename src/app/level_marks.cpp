#include "app/level_marks.h"

#include <algorithm>
#include <format>

#include "app/dates.h"
#include "app/lines.h"
#include "patterns/level_findings.h"
#include "words/text.h"

namespace app {
namespace {

using patterns::FindingKind;

bool is_wanted(const patterns::Finding& finding, const Answers& answers)
{
    const auto answer = answers.find(patterns::key_of(finding));
    return answer == answers.end() ||
           (answer->second != FindingAnswer::PutAside && answer->second != FindingAnswer::DoesNotFit);
}

EventView mark_of(const patterns::Finding& shift, base::Day today)
{
    const auto day = shift.dates.front();
    const auto difference = difference_words(shift.effect);
    return {.kind = EventView::Kind::Level, .day = day,
            .words = std::format(text::events::level, difference, date_near(day, today)), .brief = difference};
}

EventView mark_of(const patterns::Warning& warning, patterns::Beyond beyond, base::Day today)
{
    const bool above = beyond == patterns::Beyond::Above;
    const auto date = date_near(warning.told, today);
    return {.kind = EventView::Kind::Level, .day = warning.told,
            .words = above ? std::format(text::events::above, date) : std::format(text::events::below, date),
            .brief = std::string(above ? text::events::above_brief : text::events::below_brief)};
}

/// The same one that its finding had while it held, as far as its key tells.
patterns::Finding finding_of(const patterns::Watched& watched, const patterns::Warning& warning)
{
    return {.kind = FindingKind::Warning, .measure = watched.measure, .tag = {}, .sentence = {}, .dates = warning.days};
}

void add_shifts(std::vector<EventView>& marks, const Levels& levels, const Measured& measure)
{
    for (const auto& finding : levels.findings)
        if (finding.kind == FindingKind::Shift && finding.measure == measure.id && is_wanted(finding, levels.answers))
            marks.push_back(mark_of(finding, levels.today));
}

void add_warnings(std::vector<EventView>& marks, const Levels& levels, const Measured& measure)
{
    const auto all = patterns::watched_in(levels.days);
    const auto watched = std::ranges::find(all, measure.id, &patterns::Watched::measure);
    if (watched == all.end()) return;
    const auto watch = patterns::watch_of(levels.days, *watched, new_usuals(levels.answers));
    for (const auto& warning : watch.warnings)
        if (is_wanted(finding_of(*watched, warning), levels.answers))
            marks.push_back(mark_of(warning, watched->beyond, levels.today));
}

}  // namespace

void mark_levels(std::span<SeriesView> series, const Levels& levels)
{
    for (std::size_t i = 0; i < series.size(); ++i) {
        add_shifts(series[i].levels, levels, levels.measured[i]);
        add_warnings(series[i].levels, levels, levels.measured[i]);
        std::ranges::stable_sort(series[i].levels, {}, &EventView::day);
    }
}

}  // namespace app
