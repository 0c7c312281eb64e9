#include "language/emotion.h"

#include <algorithm>
#include <span>

#include "base/elementary.h"
#include "language/emotion_model.h"

namespace language {
namespace {

constexpr auto feelings = emotion_names.size(), groups = ekman_names.size();

/// The group of each feeling, in the order of `ekman_names`.
constexpr std::array<std::size_t, feelings> group_of{3, 3, 0, 0, 3, 3, 5, 5, 3, 4, 0, 1, 4, 3,
                                                     2, 3, 4, 3, 3, 2, 3, 3, 5, 3, 4, 4, 5, 6};

/// That any of a group's feelings is there, if each were on its own, as a logarithm of odds.
std::array<double, groups> any_of(std::span<const double> odds)
{
    std::array<double, groups> none;
    none.fill(1);
    for (std::size_t i = 0; i < feelings; ++i) none[group_of[i]] *= 1 - probability(odds[i]);
    for (auto& each : none) {
        const double any = std::clamp(1 - each, 1e-9, 1 - 1e-9);
        each = base::ln(any / (1 - any));
    }
    return none;
}

/// Half way between the two looks.
template <std::size_t Count>
Likely<Count> between(std::span<const double> first, std::span<const double> second,
                      std::span<const EmotionModel::Output> outputs)
{
    Likely<Count> result;
    for (std::size_t i = 0; i < Count; ++i) {
        result.probability[i] = probability((first[i] + second[i]) / 2);
        result.heard[i] = result.probability[i] >= outputs[i].threshold;
    }
    return result;
}

}  // namespace

Emotions emotions(std::string_view text) { return emotions(tokens_of(text), sentiment(text)); }

Emotions emotions(std::span<const Token> tokens, const Sentiment& sounds)
{
    const auto& model = EmotionModel::published();
    const auto first = model.first_look(emotion_features(tokens, sounds));
    const auto second = model.second_look(first);
    if (first.size() != feelings + groups || second.size() != feelings) return {};
    const std::span<const EmotionModel::Output> outputs(model.outputs());
    return {.feelings = between<feelings>(std::span(first).first(feelings), second, outputs.first(feelings)),
            .ekman = between<groups>(std::span(first).last(groups), any_of(second), outputs.last(groups))};
}

}  // namespace language
