#include "app/told_warnings.h"

#include <algorithm>
#include <tuple>

namespace app {
namespace {

std::string key_of(const std::string& measure, base::Day since)
{
    return std::string(patterns::id_of(patterns::FindingKind::Warning)) + "-" + measure + "-" + base::iso_date(since);
}

FindingAnswer answer_to(const Answers& answers, std::string_view key)
{
    const auto found = answers.find(key);
    return found == answers.end() ? FindingAnswer::None : found->second;
}

/// On what day it was told before the person called it their usual. Where the days changed since, nobody knows: the
/// first of its days then.
base::Day told_on(const patterns::DiaryDays& days, std::span<const patterns::Watched> all, const WarningKey& key,
                  std::vector<patterns::NewUsual> usuals)
{
    std::erase_if(usuals, [&](const auto& usual) { return usual.measure == key.measure && usual.from == key.since; });
    const auto watched = std::ranges::find(all, key.measure, &patterns::Watched::measure);
    if (watched == all.end()) return key.since;
    const auto warnings = watch_of(days, *watched, usuals).warnings;
    const auto warning = std::ranges::find(warnings, key.since, &patterns::Warning::since);
    return warning == warnings.end() ? key.since : warning->told;
}

}  // namespace

void add_told(std::vector<ToldWarning>& all, const patterns::Watched& watched, const patterns::Watch& watch,
              const Answers& answers)
{
    for (const auto& warning : watch.warnings) {
        const auto key = key_of(watched.measure, warning.since);
        all.push_back({watched.measure, warning.since, warning.told, answer_to(answers, key)});
    }
}

void add_answered(std::vector<ToldWarning>& all, const patterns::DiaryDays& days, const Answers& answers)
{
    for (const auto& [text, answer] : answers) {
        const auto key = warning_key(text);
        const auto is_it = [&](const ToldWarning& it) { return it.measure == key->measure && it.since == key->since; };
        if (!key || std::ranges::any_of(all, is_it)) continue;
        const auto told = told_on(days, patterns::watched_in(days), *key, new_usuals(answers));
        all.push_back({key->measure, key->since, told, answer});
    }
    std::ranges::sort(all, std::ranges::greater{}, [](const ToldWarning& it) { return std::tie(it.told, it.measure); });
}

std::vector<ToldWarning> told_warnings(const patterns::DiaryDays& days, const Answers& answers)
{
    std::vector<ToldWarning> all;
    for (const auto& watched : patterns::watched_in(days))
        add_told(all, watched, watch_of(days, watched, new_usuals(answers)), answers);
    add_answered(all, days, answers);
    return all;
}

Tally tally_of(std::span<const ToldWarning> all)
{
    Tally tally;
    for (const auto& warning : all) {
        switch (warning.answer) {
            case FindingAnswer::Fits:
            case FindingAnswer::NewUsual: ++tally.fit; break;
            case FindingAnswer::DoesNotFit: ++tally.did_not; break;
            case FindingAnswer::NotSure: ++tally.not_sure; break;
            case FindingAnswer::None:
            case FindingAnswer::Kept:
            case FindingAnswer::PutAside: ++tally.unanswered; break;
        }
    }
    return tally;
}

}  // namespace app
