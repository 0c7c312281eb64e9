#include "language/danger_cues.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>

#include "language/danger_spelling.h"

namespace language {
namespace {

using namespace danger_tables;

constexpr std::size_t window = 40, stride = 20;

int weight_of(std::uint16_t word)
{
    const auto* found = std::ranges::lower_bound(weights, word, {}, &Weight::word);
    return found != std::end(weights) && found->word == word ? found->hundredths : 0;
}

/// Each word once. Where nobody says "I", it is told of something else.
CuesFound heard_in(std::span<const DangerWord> words, std::size_t begin)
{
    std::bitset<word_count> seen;
    CuesFound found{.score = 0, .begin = begin, .end = begin};
    int sum = -bias;
    for (const auto& each : words) {
        if (seen.test(each.word)) continue;
        seen.set(each.word);
        sum += weight_of(each.word);
    }
    const bool of_writer = seen.test(danger_word("i")) || seen.test(danger_word("my")) || seen.test(danger_word("me"));
    if (!of_writer) sum -= 100;
    found.score = 1 / (1 + std::exp(-sum / 100.0));
    found.end = begin + words.size();
    return found;
}

}  // namespace

CuesFound danger_cues(std::span<const DangerWord> words)
{
    CuesFound most;
    for (std::size_t begin = 0; begin == 0 || begin + stride < words.size(); begin += stride) {
        const auto found = heard_in(words.subspan(begin, std::min(window, words.size() - begin)), begin);
        if (found.score > most.score) most = found;
    }
    return words.empty() ? CuesFound{} : most;
}

}  // namespace language
