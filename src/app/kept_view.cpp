#include "app/kept_view.h"

#include <algorithm>
#include <format>
#include <tuple>

#include "app/dates.h"
#include "app/diary.h"
#include "words/text.h"

namespace app {
namespace {

const FindingView* finding_in(const PatternsView& view, std::string_view key)
{
    const auto found = std::ranges::find(view.findings, key, &FindingView::key);
    return found == view.findings.end() ? nullptr : &*found;
}

}  // namespace

void add_kept(PatternsView& view, const Answers& answers, const KeptWordsByKey& words)
{
    std::vector<std::pair<base::Day, KeptView>> kept;
    for (const auto& [key, answer] : answers) {
        const auto then = words.find(key);
        if (answer != FindingAnswer::Kept || then == words.end()) continue;
        kept.push_back({then->second.day,
                        {.key = key, .sentence = then->second.sentence,
                         .when = std::format(text::kept_findings::when, date_with_year(then->second.day)),
                         .found = finding_in(view, key) != nullptr}});
    }
    std::ranges::stable_sort(kept, std::ranges::greater{}, [](const auto& one) { return one.first; });
    for (auto& [day, one] : kept) view.kept.push_back(std::move(one));
}

base::Result<> keep_its_words(Diary& diary, std::string_view key, base::Moment now)
{
    const auto* finding = finding_in(diary.patterns(now), key);
    if (!finding) return {};
    const KeptWords words{diary.today_day(now), finding->headline};
    return keep_words(diary.record(), key, words, now.at);
}

}  // namespace app
