#include "language/danger_cues.h"

#include <algorithm>
#include <numeric>

#include "danger_bin.h"
#include "language/emotion_model.h"

namespace language {
namespace {

constexpr std::size_t length = 40, stride = 20, fewest = 12, core = 6, beside = 3, long_enough = 15;
constexpr double enough = 0.5;

/// Its first output is danger of any kind, even odds being enough: the trainer puts its threshold into the bias. The
/// others tell each further kind from all else.
const EmotionModel& model()
{
    static const auto published = EmotionModel::parse({reinterpret_cast<const char*>(danger_bin), sizeof danger_bin})
                                      .value_or(EmotionModel{});  // a unit test reads it
    return published;
}

std::vector<double> odds_of(std::string_view text, std::span<const DangerWord> words, WordWindow window)
{
    return model().first_look(danger_features(text, words, window));
}

/// A few words stand for a window of which they alone say most.
WordWindow core_of(std::string_view text, std::span<const DangerWord> words, WordWindow window)
{
    WordWindow loudest{window.begin, std::min(window.begin + core, window.end)};
    double most = odds_of(text, words, loudest).front();
    for (auto begin = window.begin + 1; begin + core <= window.end; ++begin) {
        const auto odds = odds_of(text, words, {begin, begin + core}).front();
        if (odds > most) most = odds, loudest = {begin, begin + core};
    }
    return loudest;
}

/// How likely danger is at a window: between what itself says and the mean of what is around it, some 160 words. One
/// dark sentence weighs less in a text that is light.
double odds_at(std::span<const double> odds, std::size_t window)
{
    const auto count = std::min(odds.size(), 2 * beside + 1);
    const auto around = odds.subspan(std::min(window - std::min(window, beside), odds.size() - count), count);
    return (odds[window] + std::reduce(around.begin(), around.end()) / static_cast<double>(count)) / 2;
}

/// Of all windows, by the outputs after the first; self-harm speaks for what has no kind of its own.
DangerKind kind_of(std::span<const std::vector<double>> windows)
{
    std::size_t kind = 0;
    double most = 0;
    for (const auto& odds : windows)
        for (std::size_t other = 1; other < odds.size(); ++other)
            if (odds[other] > most) most = odds[other], kind = other;
    return static_cast<DangerKind>(kind);
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
    return emotion_features(text.substr(from, to - from));
}

CuesFound danger_cues(std::string_view text, std::span<const DangerWord> words)
{
    const auto windows = danger_windows(words.size());
    const auto& outputs = model().outputs();
    if (windows.empty() || outputs.size() < danger_kind_names.size()) return {};
    std::vector<std::vector<double>> heard;
    for (const auto& each : windows) heard.push_back(odds_of(text, words, each));
    std::vector<double> danger, there;
    for (const auto& odds : heard) danger.push_back(odds.front());
    for (std::size_t i = 0; i < windows.size(); ++i) there.push_back(odds_at(danger, i));
    const auto loudest = std::ranges::max_element(there);
    const double score = probability(*loudest);
    const bool sure = words.size() >= long_enough;
    CuesFound found{.score = score,
                    .kind = kind_of(heard),
                    .core = {},
                    .ordinary = sure && score < outputs[0].threshold,
                    .dark = sure && score >= outputs[0].threshold,
                    .grave = sure && score >= outputs[1].threshold};
    if (score >= enough) found.core = core_of(text, words, windows[static_cast<std::size_t>(loudest - there.begin())]);
    return found;
}

}  // namespace language
