#include "patterns/insights.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "patterns/change.h"
#include "patterns/false_discovery.h"
#include "patterns/ranking.h"
#include "patterns/sentences.h"
#include "patterns/worth_saying.h"

namespace patterns {
namespace {

constexpr double change_q_at_most = 0.01;      ///< stricter than for tags: it is looked at anew every day

Finding finding_of(Measure measure, WeekChange change, const Wording& wording)
{
    const std::string id{scale_of(measure).id};
    return {.kind = FindingKind::Change, .measure = id, .tag = {}, .lag = 0, .effect = change.effect,
            .low = change.low, .high = change.high, .exposed = static_cast<int>(change.days.size()),
            .unexposed = change.usual_days, .p = change.p, .q = 1,
            .sentence = week_sentence(id, change.effect, wording), .dates = std::move(change.days)};
}

bool worth_a_sentence(const Finding& change, Measure measure)
{
    return change.q <= change_q_at_most && std::abs(change.effect) >= least_effect(scale_of(measure));
}

std::vector<Finding> week_changes(const DiaryDays& days, base::Day today, const Wording& wording)
{
    std::vector<Finding> changes;
    std::vector<Measure> of;
    std::vector<double> chances;
    for (const Measure measure : all_measures) {
        auto change = week_change(days.of(measure).means, today);
        if (!change) continue;
        chances.push_back(change->p);
        changes.push_back(finding_of(measure, std::move(*change), wording));
        of.push_back(measure);
    }
    const auto shares = false_discovery_rates(chances);
    std::vector<Finding> found;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        changes[i].q = shares[i];
        if (worth_a_sentence(changes[i], of[i])) found.push_back(std::move(changes[i]));
    }
    return found;
}

bool says_the_same(const Finding& warning, const Finding& other)
{
    constexpr std::chrono::days about_then{21};
    const bool alike = warning.measure == other.measure && (warning.effect < 0) == (other.effect < 0);
    return alike && std::chrono::abs(warning.dates.front() - other.dates.front()) <= about_then;
}

/// What a warning says already is not said again as the week's change or as a shift.
void add_unsaid(std::vector<Finding>& findings, const std::vector<Finding>& others)
{
    std::vector<Finding> warnings;
    for (const auto& it : findings)
        if (it.kind == FindingKind::Warning) warnings.push_back(it);
    for (const auto& other : others)
        if (std::ranges::none_of(warnings, [&](const Finding& it) { return says_the_same(it, other); }))
            findings.push_back(other);
}

void explain_silence(Insights& all, const Wording& wording)
{
    if (all.days == 0) {
        all.silent_because = wording.nothing_recorded;
    } else if (const int needed = AssociationRules{}.days_at_least; all.days < needed) {
        all.more_days = needed - all.days;
        all.silent_because = more_days_sentence(*all.more_days, wording);
    } else {
        all.silent_because = wording.nothing_clear;
    }
}

}  // namespace

Insights insights(const DiaryDays& days, const LastingFindings& lasting, base::Day today, const Wording& wording,
                  std::span<const NewUsual> new_usuals)
{
    Insights all{.days = static_cast<int>(days.tags.days.size()), .findings = {},
                 .pairs_looked_at = lasting.pairs_looked_at, .pairs_found = lasting.pairs_found};
    all.findings = warning_findings(days, today, new_usuals, wording);
    add_unsaid(all.findings, week_changes(days, today, wording));
    add_unsaid(all.findings, lasting.shifts);
    for (const auto* found : {&lasting.rhythms, &lasting.associations})
        all.findings.insert(all.findings.end(), found->begin(), found->end());
    rank(all.findings, today);
    if (all.findings.empty()) explain_silence(all, wording);
    return all;
}

Insights insights(const Diary& diary, base::Day today, const Wording& wording, const InsightRules& rules)
{
    const auto days = days_of(diary);
    LastingSearch search{days, today, wording, {.seed = rules.seed}};
    while (!search.done()) search.step();
    return insights(days, search.take(), today, wording, rules.new_usuals);
}

}  // namespace patterns
