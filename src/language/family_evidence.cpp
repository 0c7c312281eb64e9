#include "language/family_evidence.h"

#include <algorithm>
#include <array>

#include "base/elementary.h"

namespace language {
namespace {

struct Share { std::string_view emotion; Family family; double share; };

/// How much of each feeling of GoEmotions is of a family. It knows no tiredness, and little calm, hope and shame.
constexpr auto shares = std::to_array<Share>({
    {"joy", Family::Joy, 1}, {"gratitude", Family::Joy, 1}, {"excitement", Family::Joy, 0.8},
    {"love", Family::Joy, 0.7}, {"amusement", Family::Joy, 0.6},
    {"pride", Family::Joy, 0.8}, {"admiration", Family::Joy, 0.5},
    {"relief", Family::Calm, 0.6}, {"optimism", Family::Hope, 1}, {"desire", Family::Hope, 0.3},
    {"sadness", Family::Sad, 1}, {"grief", Family::Sad, 1}, {"disappointment", Family::Sad, 0.6},
    {"nervousness", Family::Anxious, 1}, {"fear", Family::Anxious, 1}, {"anger", Family::Angry, 1},
    {"annoyance", Family::Angry, 0.8}, {"disgust", Family::Angry, 0.5}, {"disapproval", Family::Angry, 0.3},
    {"embarrassment", Family::Ashamed, 1}, {"remorse", Family::Ashamed, 1}});

struct Known { std::size_t emotion, family; double share; };

constexpr double least = -7;

constexpr auto known = [] {
    std::array<Known, shares.size()> all{};
    std::ranges::transform(shares, all.begin(), [](const Share& each) {
        const auto at = std::ranges::find(emotion_names, each.emotion) - emotion_names.begin();
        return Known{static_cast<std::size_t>(at), index(each.family), each.share};
    });
    return all;
}();

/// That any of a family's feelings is there, if each were on its own.
PerFamily any_of(const Likely<emotion_names.size()>& feelings)
{
    PerFamily none;
    none.fill(1);
    for (const auto& [emotion, family, share] : known) none[family] *= 1 - share * feelings.probability[emotion];
    PerFamily odds;
    std::ranges::transform(none, odds.begin(), [](double each) {
        const double any = std::clamp(1 - each, 1e-3, 1 - 1e-3);
        return base::ln(any / (1 - any));
    });
    return odds;
}

}  // namespace

FamilyEvidence family_evidence(const Hearing& heard)
{
    FamilyEvidence all{.emotions = {}, .phrases = family_phrases(heard.tokens)};
    all.emotions.fill(least);
    for (const auto& sentence : heard.sentences) {
        const auto odds = any_of(sentence.emotions.feelings);
        for (std::size_t i = 0; i < family_count; ++i) all.emotions[i] = std::max(all.emotions[i], odds[i]);
    }
    return all;
}

}  // namespace language
