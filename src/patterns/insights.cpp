#include "patterns/insights.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "patterns/change.h"
#include "patterns/day_tags.h"
#include "patterns/false_discovery.h"
#include "patterns/ranking.h"
#include "patterns/rhythms.h"
#include "patterns/sentences.h"
#include "patterns/worth_saying.h"

namespace patterns {
namespace {

constexpr double association_q_at_most = 0.02;  ///< stricter than in the list of all pairs: it is told unasked
constexpr double rhythm_q_at_most = 0.01;       ///< likewise, and it is told beside them
constexpr double change_q_at_most = 0.01;      ///< stricter than for tags: it is looked at anew every day

Finding finding_of(const Association& pair, const Wording& wording)
{
    return {.kind = FindingKind::Association, .measure = pair.measure, .tag = pair.tag, .lag = pair.lag,
            .effect = pair.effect, .low = pair.low, .high = pair.high, .exposed = pair.exposed,
            .unexposed = pair.unexposed, .p = pair.p, .q = pair.q, .sentence = sentence_of(pair, wording),
            .dates = pair.dates};
}

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

std::vector<Finding> week_changes(const Diary& diary, base::Day today, const Wording& wording)
{
    std::vector<Finding> changes;
    std::vector<Measure> of;
    std::vector<double> chances;
    for (const Measure measure : all_measures) {
        auto change = week_change(daily_means(diary, measure), today);
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
void add_unsaid(std::vector<Finding>& findings, std::vector<Finding> others)
{
    std::vector<Finding> warnings;
    for (const auto& it : findings)
        if (it.kind == FindingKind::Warning) warnings.push_back(it);
    for (auto& other : others)
        if (std::ranges::none_of(warnings, [&](const Finding& it) { return says_the_same(it, other); }))
            findings.push_back(std::move(other));
}

int days_of(const Rhythm& rhythm)
{
    int all = 0;
    for (const auto& block : rhythm.blocks) all += block.count;
    return all;
}

Finding finding_of(const Rhythm& rhythm, const Diary& diary, const Wording& wording)
{
    const int exposed = rhythm.blocks[rhythm.block].count;
    return {.kind = FindingKind::Rhythm, .measure = rhythm.measure,
            .tag = when_of(rhythm, diary.day_starts, wording), .lag = 0,
            .effect = rhythm.effect, .low = rhythm.low, .high = rhythm.high, .exposed = exposed,
            .unexposed = days_of(rhythm) - exposed, .p = rhythm.p, .q = rhythm.q,
            .sentence = sentence_of(rhythm, diary.day_starts, wording), .dates = rhythm.dates};
}

void add_rhythms(std::vector<Finding>& findings, const Diary& diary, const Wording& wording, std::uint64_t seed)
{
    for (const auto& rhythm : rhythms(diary, {.seed = seed}))
        if (rhythm.found && rhythm.q <= rhythm_q_at_most) findings.push_back(finding_of(rhythm, diary, wording));
}

void add_associations(Insights& all, const std::vector<Association>& pairs, const Wording& wording)
{
    std::set<std::pair<std::string, std::string>> looked_at;
    std::set<std::pair<std::string, std::string>> found;
    for (const auto& pair : pairs) {
        looked_at.emplace(pair.measure, pair.tag);
        if (!pair.found || pair.q > association_q_at_most) continue;
        found.emplace(pair.measure, pair.tag);
        all.findings.push_back(finding_of(pair, wording));
    }
    all.pairs_looked_at = static_cast<int>(looked_at.size());
    all.pairs_found = static_cast<int>(found.size());
}

void explain_silence(Insights& all, const Wording& wording, const AssociationRules& rules)
{
    if (all.days == 0) {
        all.silent_because = wording.nothing_recorded;
    } else if (all.days < rules.days_at_least) {
        all.more_days = rules.days_at_least - all.days;
        all.silent_because = more_days_sentence(*all.more_days, wording);
    } else {
        all.silent_because = wording.nothing_clear;
    }
}

}  // namespace

Insights insights(const Diary& diary, base::Day today, const Wording& wording, const InsightRules& rules)
{
    const AssociationRules association_rules{.seed = rules.seed};
    Insights all;
    all.days = static_cast<int>(day_tags(diary).days.size());
    all.findings = warning_findings(diary, today, rules.new_usuals, wording);
    add_unsaid(all.findings, week_changes(diary, today, wording));
    add_unsaid(all.findings, shift_findings(diary, today, wording));
    add_rhythms(all.findings, diary, wording, rules.seed);
    add_associations(all, associations(diary, association_rules), wording);
    rank(all.findings, today);
    if (all.findings.empty()) explain_silence(all, wording, association_rules);
    return all;
}

}  // namespace patterns
