#include "patterns/lasting_findings.h"

#include <set>
#include <utility>

#include "patterns/level_findings.h"
#include "patterns/sentences.h"

namespace patterns {
namespace {

constexpr double association_q_at_most = 0.02;  ///< stricter than in the list of all pairs: it is told unasked
constexpr double rhythm_q_at_most = 0.01;       ///< likewise, and it is told beside them

Finding finding_of(const Association& pair, const Wording& wording)
{
    return {.kind = FindingKind::Association, .measure = pair.measure, .tag = pair.tag, .lag = pair.lag,
            .effect = pair.effect, .low = pair.low, .high = pair.high, .exposed = pair.exposed,
            .unexposed = pair.unexposed, .p = pair.p, .q = pair.q, .sentence = sentence_of(pair, wording),
            .dates = pair.dates};
}

int noted_days(const Rhythm& rhythm)
{
    int all = 0;
    for (const auto& block : rhythm.blocks) all += block.count;
    return all;
}

Finding finding_of(const Rhythm& rhythm, std::chrono::hours day_starts, const Wording& wording)
{
    const int exposed = rhythm.blocks[rhythm.block].count;
    return {.kind = FindingKind::Rhythm, .measure = rhythm.measure,
            .tag = when_of(rhythm, day_starts, wording), .lag = 0,
            .effect = rhythm.effect, .low = rhythm.low, .high = rhythm.high, .exposed = exposed,
            .unexposed = noted_days(rhythm) - exposed, .p = rhythm.p, .q = rhythm.q,
            .sentence = sentence_of(rhythm, day_starts, wording), .dates = rhythm.dates};
}

}  // namespace

LastingSearch::LastingSearch(const DiaryDays& days, base::Day today, const Wording& wording, const LastingRules& rules)
    : days_(&days), today_(today), wording_(&wording), rules_(rules),
      rhythms_(days, {.seed = rules.seed, .before = rules.before}),
      associations_(days, {.seed = rules.seed, .before = rules.before})
{
}

bool LastingSearch::done() const
{
    return shifts_looked_for_ == all_measures.size() && rhythms_.done() && associations_.done();
}

void LastingSearch::step()
{
    if (shifts_looked_for_ < all_measures.size()) look_for_shifts();
    else if (!rhythms_.done()) rhythms_.step();
    else associations_.step();
}

LastingFindings LastingSearch::take()
{
    tell(rhythms_.take());
    tell(associations_.take());
    return std::move(found_);
}

void LastingSearch::look_for_shifts()
{
    const auto measure = all_measures[shifts_looked_for_++];
    const auto series = days_before(days_->of(measure).means, rules_.before);
    for (auto& shift : shift_findings(series, measure, today_, *wording_)) found_.shifts.push_back(std::move(shift));
}

void LastingSearch::tell(const std::vector<Rhythm>& rhythms)
{
    for (const auto& rhythm : rhythms)
        if (rhythm.found && rhythm.q <= rhythm_q_at_most)
            found_.rhythms.push_back(finding_of(rhythm, days_->day_starts, *wording_));
}

void LastingSearch::tell(const std::vector<Association>& pairs)
{
    std::set<std::pair<std::string, std::string>> looked_at;
    std::set<std::pair<std::string, std::string>> found;
    for (const auto& pair : pairs) {
        looked_at.emplace(pair.measure, pair.tag);
        if (!pair.found || pair.q > association_q_at_most) continue;
        found.emplace(pair.measure, pair.tag);
        found_.associations.push_back(finding_of(pair, *wording_));
    }
    found_.pairs_looked_at = static_cast<int>(looked_at.size());
    found_.pairs_found = static_cast<int>(found.size());
}

}  // namespace patterns
