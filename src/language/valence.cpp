#include "language/valence.h"

#include <array>
#include <cmath>
#include <numeric>

#include "language/families.h"

namespace language {
namespace {

/// Of each feeling in the order of `emotion_names`; those that may be either count nothing.
constexpr std::array<double, emotion_names.size()> sign{1, 1, -1, -1, 1, 1, 0, 0, 1, -1, -1, -1, -1, 1,
                                                        -1, 1, -1, 1, 1, -1, 1, 1, 0, 1, -1, -1, 0, 0};

/// From anything to between −1 and 1; halves stay about as they are.
double squashed(double sum) { return sum / std::sqrt(1 + sum * sum); }

double sounds(const Heard& heard)
{
    double sum = heard.sentiment.compound;
    for (std::size_t i = 0; i < sign.size(); ++i) sum += sign[i] * heard.emotions.feelings.probability[i];
    return sum;
}

/// Pleasant families less unpleasant ones.
double said(const PerFamily& scores)
{
    const auto unpleasant = scores.begin() + index(Family::Sad);
    return std::accumulate(scores.begin(), unpleasant, 0.0) - std::accumulate(unpleasant, scores.end(), 0.0);
}

}  // namespace

Valence valence(const Hearing& heard)
{
    if (heard.sentences.empty()) return {};
    double sum = 0;
    for (const auto& sentence : heard.sentences) sum += squashed(sounds(sentence));
    return {.whole = squashed(sounds(heard.whole) + said(families(heard).score)),
            .sentences = sum / static_cast<double>(heard.sentences.size())};
}

Valence valence(std::string_view text) { return valence(hear(text)); }

}  // namespace language
