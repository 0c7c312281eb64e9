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

double felt(const Emotions& emotions)
{
    return std::inner_product(sign.begin(), sign.end(), emotions.feelings.probability.begin(), 0.0);
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
    const auto count = static_cast<double>(heard.sentences.size());
    double feelings = 0, sentences = 0;
    for (const auto& [sounds, emotions] : heard.sentences) {
        const double feels = felt(emotions);
        feelings += feels / count;
        sentences += squashed(sounds.compound + feels) / count;
    }
    const double whole = heard.sentiment.compound + feelings + said(families(heard).score);
    return {.whole = squashed(whole), .sentences = sentences};
}

Valence valence(std::string_view text) { return valence(hear(text)); }

}  // namespace language
