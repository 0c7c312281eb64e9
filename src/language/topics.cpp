#include "language/topics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "language/phrase_words.h"
#include "topic_tables.h"

namespace language {
namespace {

using topic_tables::all;
using topic_tables::names;

constexpr std::uint16_t nothing = 2 * names.size();
constexpr double sure = 0.62, maybe = 0.3, again = 0.35, enough = 0.5;
constexpr double maybe_for = 80;  // words: in a longer text such words are there anyway
constexpr std::size_t most = 4;

/// The phrases that begin in no idiom.
std::vector<PhraseAt> meant(const PhraseBook& book, std::span<const std::uint16_t> words)
{
    auto found = book.find(words);
    std::vector<bool> idiom(words.size());
    for (const auto& each : found)
        if (each.group == nothing)
            std::fill(idiom.begin() + std::ptrdiff_t(each.begin), idiom.begin() + std::ptrdiff_t(each.end), true);
    std::erase_if(found, [&](const auto& each) { return each.group == nothing || idiom[each.begin]; });
    return found;
}

/// How sure each topic is: each phrase takes a share of what was left; the same word again a smaller one.
std::array<double, names.size()> scores(std::span<const PhraseAt> found, std::span<const std::uint16_t> words)
{
    std::array<double, names.size()> left;
    left.fill(1);
    std::array<std::size_t, names.size()> until{};
    std::vector<bool> seen(names.size() * all.word_count);
    const double of_maybe = maybe * std::min(1.0, std::sqrt(maybe_for / static_cast<double>(words.size() + 1)));
    for (const auto& each : found) {
        const std::size_t topic = each.group / 2;
        if (each.begin < until[topic]) continue;
        auto known = seen[topic * all.word_count + words[each.begin]];
        left[topic] *= 1 - (each.group % 2 == 0 ? sure : of_maybe) * (known ? again : 1);
        known = true;
        until[topic] = each.end;
    }
    for (double& each : left) each = 1 - each;
    return left;
}

}  // namespace

std::vector<Topic> topics(std::span<const Token> tokens)
{
    static const PhraseBook book(all);
    const auto words = phrase_words(all, tokens);
    const auto likely = scores(meant(book, words), words);
    std::vector<Topic> fitting;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (likely[i] >= enough) fitting.push_back({names[i], likely[i]});
    std::ranges::stable_sort(fitting, std::greater{}, &Topic::score);
    if (fitting.size() > most) fitting.resize(most);
    return fitting;
}

std::vector<Topic> topics(std::string_view text) { return topics(tokens_of(text)); }

}  // namespace language
