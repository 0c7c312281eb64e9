#include "app/findings_view.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <set>

#include "app/dates.h"
#include "app/lines.h"
#include "patterns/ranking.h"
#include "words/text.h"

namespace app {
namespace {

using patterns::FindingKind;

constexpr std::size_t most_findings = 12;  ///< more would not be read

/// A headline has none.
std::string without_full_stop(std::string sentence)
{
    if (sentence.ends_with('.')) sentence.pop_back();
    return sentence;
}

std::string interval_words(double low, double high)
{
    if (high < 0) return interval_words(-high, -low);  // "2.3 lower", so the interval counts downwards too
    return std::format(text::patterns::between, short_number(low), short_number(high));
}

bool is_level(const patterns::Finding& finding)
{
    return finding.kind == FindingKind::Shift || finding.kind == FindingKind::Warning;
}

/// Days of the finding on one side; on the other all other days that have the measure, or those before a new level.
void share_days(FindingView& view, const patterns::Finding& finding, const Measured& measure)
{
    const std::set<base::Day> exposed(finding.dates.begin(), finding.dates.end());
    for (const auto& day : measure.days) {
        const bool later = is_level(finding) && day.day > finding.dates.front();
        if (exposed.contains(day.day)) view.with.push_back(day.value);
        else if (!later) view.without.push_back(day.value);
    }
    const auto before = static_cast<std::size_t>(finding.unexposed);
    if (is_level(finding) && view.without.size() > before)
        view.without.erase(view.without.begin(), view.without.end() - static_cast<std::ptrdiff_t>(before));
}

void name_association(FindingView& view, const patterns::Finding& finding)
{
    view.title = capitalised(finding.tag);
    if (finding.lag == 1) view.detail = std::format(text::patterns::day_after, view.detail);
    if (finding.lag == 2) view.detail = std::format(text::patterns::two_days_after, view.detail);
    view.caution = text::patterns::caution;
    view.with_name = std::format(text::patterns::with, finding.tag);
    view.without_name = std::format(text::patterns::without, finding.tag);
    view.days_name = std::format(text::patterns::days_with_tag, finding.tag);
}

void name_level(FindingView& view, const patterns::Finding& finding, const Measured& measure)
{
    const auto since = day_and_month(finding.dates.front());
    const bool warning = finding.kind == FindingKind::Warning;
    view.title = std::format(text::patterns::level_title, measure.name, since);
    view.detail = view.difference;
    view.caution = warning ? text::patterns::caution_warning : text::patterns::caution_shift;
    view.with_name = warning ? std::string(text::patterns::these_days) : std::format(text::patterns::since, since);
    view.without_name = warning ? text::patterns::your_usual_days : text::patterns::before;
    view.days_name = view.with_name;
}

void name_rhythm(FindingView& view, const patterns::Finding& finding)
{
    view.title = capitalised(finding.tag);
    view.caution = text::patterns::caution;
    view.with_name = view.days_name = view.title;
    view.without_name = text::patterns::rhythm_rest;
}

FindingView::Kind kind_of(FindingKind kind)
{
    switch (kind) {
        case FindingKind::Rhythm: return FindingView::Kind::Rhythm;
        case FindingKind::Shift: return FindingView::Kind::Shift;
        case FindingKind::Warning: return FindingView::Kind::Warning;
        case FindingKind::Association:
        case FindingKind::Change: break;
    }
    return FindingView::Kind::Association;
}

void name(FindingView& view, const patterns::Finding& finding, const Measured& measure)
{
    if (is_level(finding)) name_level(view, finding, measure);
    else if (finding.kind == FindingKind::Rhythm) name_rhythm(view, finding);
    else name_association(view, finding);
}

FindingView finding_view(const patterns::Finding& finding, const Measured& measure, const Answers& answers)
{
    FindingView view{
        .kind = kind_of(finding.kind),
        .key = patterns::key_of(finding),
        .tag = finding.tag,
        .detail = std::format("{} {}", measure.name, difference_words(finding.effect)),
        .headline = without_full_stop(finding.sentence),
        .measure = std::format(text::patterns::mark_is_day, measure.name_scale),
        .low = measure.low,
        .high = measure.high,
        .difference = difference_words(finding.effect),
        .likely = interval_words(finding.low, finding.high),
        .days = finding.dates};
    name(view, finding, measure);
    share_days(view, finding, measure);
    if (const auto answer = answers.find(view.key); answer != answers.end()) view.answer = answer->second;
    return view;
}

/// Today's three, then the others, each once.
std::vector<patterns::Finding> in_order(std::span<const patterns::Finding> ranked, std::size_t& for_today,
                                        base::Day today)
{
    auto all = patterns::three_of(ranked, today);
    for_today = all.size();
    for (const auto& finding : ranked)
        if (!std::ranges::contains(std::span(all).first(for_today), finding)) all.push_back(finding);
    return all;
}

}  // namespace

void add_findings(PatternsView& view, const patterns::Insights& insights, std::span<const Measured> measured,
                  const Answers& answers, base::Day today)
{
    std::vector<patterns::Finding> shown;
    for (const auto& finding : insights.findings) {
        const auto measure = std::ranges::find(measured, finding.measure, &Measured::id);
        if (finding.kind == FindingKind::Change) {
            if (view.week.empty()) view.week = finding.sentence;
        } else if (measure != measured.end()) {
            auto seen = finding_view(finding, *measure, answers);
            if (seen.answer == FindingAnswer::PutAside) view.put_aside.push_back(std::move(seen));
            else if (finding.kind == FindingKind::Warning) view.warnings.push_back(std::move(seen));
            else shown.push_back(finding);
        }
    }
    for (const auto& finding : in_order(shown, view.for_today, today)) {
        if (view.findings.size() == most_findings) break;
        const auto measure = std::ranges::find(measured, finding.measure, &Measured::id);
        view.findings.push_back(finding_view(finding, *measure, answers));
    }
}

}  // namespace app
