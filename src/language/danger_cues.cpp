#include "language/danger_cues.h"

#include <algorithm>
#include <bit>

#include "danger_bin.h"
#include "danger_tables.h"
#include "language/emotion_model.h"

namespace language {
namespace {

using danger_tables::Ideas;

constexpr std::size_t length = 40, stride = 20, fewest = 12, core = 6;
constexpr std::uint32_t block_of_ideas = 3u << 22, most_ideas = 32;

/// An output for each kind. Odds above even are enough: the trainer puts its thresholds into the bias.
const EmotionModel& model()
{
    static const auto published = EmotionModel::parse({reinterpret_cast<const char*>(danger_bin), sizeof danger_bin})
                                      .value_or(EmotionModel{});  // a unit test reads it
    return published;
}

std::uint32_t ideas_of(std::uint16_t word)
{
    const auto* found = std::ranges::lower_bound(danger_tables::ideas, word, {}, &Ideas::word);
    return found != std::end(danger_tables::ideas) && found->word == word ? found->bits : 0;
}

/// Each idea by itself, and each two together.
std::vector<Feature> ideas_in(std::span<const DangerWord> words)
{
    std::uint32_t all = 0;
    for (const auto& each : words) all |= ideas_of(each.word);
    std::vector<Feature> features;
    for (auto rest = all; rest != 0; rest &= rest - 1)
        for (auto second = rest; second != 0; second &= second - 1) {
            const auto one = static_cast<std::uint32_t>(std::countr_zero(rest));
            const auto other = static_cast<std::uint32_t>(std::countr_zero(second));
            features.push_back({block_of_ideas + one * most_ideas + other, 1});
        }
    return features;
}

std::vector<double> odds_of(std::string_view text, std::span<const DangerWord> words, WordWindow window)
{
    return model().first_look(danger_features(text, words, window));
}

/// A few words stand for a window of which they alone say most.
WordWindow core_of(std::string_view text, std::span<const DangerWord> words, WordWindow window, std::size_t kind)
{
    WordWindow loudest{window.begin, std::min(window.begin + core, window.end)};
    double most = odds_of(text, words, loudest)[kind];
    for (auto begin = window.begin + 1; begin + core <= window.end; ++begin) {
        const auto odds = odds_of(text, words, {begin, begin + core})[kind];
        if (odds > most) most = odds, loudest = {begin, begin + core};
    }
    return loudest;
}

}  // namespace

TextSpan span_of(std::span<const DangerWord> words, WordWindow window)
{
    return {words[window.begin].from, words[window.end - 1].to};
}

std::vector<WordWindow> danger_windows(std::size_t words)
{
    std::vector<WordWindow> windows;
    if (words < fewest) return windows;
    for (std::size_t begin = 0; begin < words && (begin == 0 || begin + stride < words); begin += stride)
        windows.push_back({begin, std::min(begin + length, words)});
    return windows;
}

EmotionFeatures danger_features(std::string_view text, std::span<const DangerWord> words, WordWindow window)
{
    const auto [from, to] = span_of(words, window);
    auto features = emotion_features(text.substr(from, to - from));
    features.ideas = ideas_in(words.subspan(window.begin, window.end - window.begin));
    return features;
}

CuesFound danger_cues(std::string_view text, std::span<const DangerWord> words)
{
    const auto windows = danger_windows(words.size());
    CuesFound most{.core = {}, .ordinary = !windows.empty()};
    WordWindow loudest;
    for (const auto& each : windows) {
        const auto odds = odds_of(text, words, each);
        if (odds.empty()) return {};
        most.ordinary = most.ordinary && probability(odds.front()) < model().outputs().front().threshold;
        const auto kind = std::ranges::max_element(odds);
        if (probability(*kind) <= most.score) continue;
        most.score = probability(*kind);
        most.kind = static_cast<DangerKind>(kind - odds.begin());
        loudest = each;
    }
    if (most.score >= 0.5) most.core = core_of(text, words, loudest, static_cast<std::size_t>(most.kind));
    return most;
}

}  // namespace language
