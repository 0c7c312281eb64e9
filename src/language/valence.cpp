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

// Weighed on the journal texts of tests/data and on people's ratings of VADER's tweets, both by correlation.
constexpr double of_all = 0.6, of_feelings = 0.5, of_families = 0.75;

/// From anything to between −1 and 1; a half stays about as it is.
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
    double feelings = 0, sounds = 0, sentences = 0;
    for (const auto& [sentiment, emotions] : heard.sentences) {
        const double feels = of_feelings * felt(emotions);
        feelings += feels / count;
        sounds += sentiment.compound / count;
        sentences += squashed(of_all * (sentiment.compound + feels)) / count;
    }
    const double whole = heard.sentiment.compound;
    const double best = (whole + sounds) / 2 + feelings + of_families * said(families(heard).score);
    return {.whole = squashed(of_all * (whole + feelings)),
            .sentences = sentences,
            .with_families = squashed(of_all * best)};
}

Valence valence(std::string_view text) { return valence(hear(text)); }

}  // namespace language
