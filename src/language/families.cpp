#include "language/families.h"

#include <algorithm>
#include <functional>

#include "base/elementary.h"
#include "language/emotion_model.h"
#include "language/family_evidence.h"

namespace language {
namespace {

// By logistic regression on the train part of tests/data/journal-feelings.tsv, one for all families; then rounded, and
// moved so that what is likelier than a half is shown. What is denied was set by hand: there are too few of it.
constexpr double of_emotions = 0.2, of_phrases = 5.8, of_sound = 0.45, of_other_families = -2.2;
constexpr double own_denied = -1.5, opposite_denied = 1.8, most_said = 2;
constexpr double faintest_emotion = -5;                // in odds; less than that says no more
constexpr double plain_emotion = -0.4, of_plain = 0.8;  // from these odds on, it says more: by hand
constexpr PerFamily bias{-1.35, -0.5, -0.8, -0.5, -0.45, -1.3, -0.65, -1.05};
constexpr double second_from = 0.5;  // in odds: a second feeling has to be surer than the first

constexpr bool is_pleasant(std::size_t family) { return family <= index(Family::Hope); }

/// What is meant where another is denied: "not happy", "not calm", "no hope"; its place in the enum.
constexpr std::array<std::size_t, family_count> opposite{index(Family::Sad), index(Family::Anxious), index(Family::Sad),
                                                         family_count, family_count, family_count, family_count,
                                                         family_count};

/// The strongest phrases of any other family.
double of_others(const PerFamily& said, std::size_t family)
{
    double most = 0;
    for (std::size_t other = 0; other < family_count; ++other)
        if (other != family) most = std::max(most, std::min(said[other], most_said));
    return most;
}

PerFamily odds(const FamilyEvidence& evidence, double sound)
{
    const auto& [said, denied] = evidence.phrases;
    PerFamily all = bias;
    for (std::size_t i = 0; i < family_count; ++i) {
        all[i] += of_emotions * std::max(evidence.emotions[i], faintest_emotion) +
                  of_plain * std::max(evidence.emotions[i] - plain_emotion, 0.0) +
                  of_phrases * std::min(said[i], most_said) + of_other_families * of_others(said, i) +
                  of_sound * (is_pleasant(i) ? sound : -sound) + own_denied * denied[i];
        if (opposite[i] < family_count) all[opposite[i]] += opposite_denied * denied[i];
    }
    return all;
}

std::vector<Family> shown(const PerFamily& odds)
{
    std::vector<Family> order;
    for (std::size_t i = 0; i < family_count; ++i)
        if (odds[i] > 0) order.push_back(static_cast<Family>(i));
    std::ranges::stable_sort(order, std::greater{}, [&](Family each) { return odds[index(each)]; });
    if (order.size() > 2) order.resize(2);
    if (order.size() == 2 && odds[index(order.back())] < second_from) order.pop_back();
    return order;
}

/// Of a probability; within what three digits of it can tell.
double odds_of(double score)
{
    constexpr double least = 0.0005;
    const double sure = std::clamp(score, least, 1 - least);
    return base::ln(sure / (1 - sure));
}

Families of_odds(PerFamily all, const FamilyOffsets& own)
{
    const auto taught = sound(own);
    for (std::size_t i = 0; i < family_count; ++i) all[i] += taught.odds[i];
    Families result{.score = {}, .shown = shown(all)};
    std::ranges::transform(all, result.score.begin(), probability);
    return result;
}

}  // namespace

Families families(const Hearing& heard, const FamilyOffsets& own)
{
    return of_odds(odds(family_evidence(heard), heard.sentiment.compound), own);
}

Families families(const PerFamily& scores, const FamilyOffsets& own)
{
    PerFamily all{};
    std::ranges::transform(scores, all.begin(), odds_of);
    return of_odds(all, own);
}

}  // namespace language
