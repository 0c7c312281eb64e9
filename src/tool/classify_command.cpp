#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "language/emotion.h"
#include "language/sentiment.h"
#include "language/valence.h"
#include "tool/command.h"
#include "tool/text_lines.h"

namespace tool {
namespace {

/// More digits than five say nothing.
double rounded(double probability) { return std::round(probability * 100'000) / 100'000; }

Json json_of(const language::Sentiment& heard)
{
    return {{"compound", heard.compound},
            {"positive", heard.positive},
            {"neutral", heard.neutral},
            {"negative", heard.negative}};
}

template <std::size_t Count>
Json likely(const language::Likely<Count>& all, const std::array<std::string_view, Count>& names)
{
    Json object = Json::object();
    for (std::size_t i = 0; i < Count; ++i) object[std::string(names[i])] = rounded(all.probability[i]);
    return object;
}

/// The likeliest first.
template <std::size_t Count>
Json heard(const language::Likely<Count>& all, const std::array<std::string_view, Count>& names)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < Count; ++i)
        if (all.heard[i]) order.push_back(i);
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return all.probability[i]; });
    Json list = Json::array();
    for (const auto i : order) list.push_back(names[i]);
    return list;
}

Json classified(std::string_view text)
{
    const auto [feelings, ekman] = language::emotions(text);
    return {{"sentiment", json_of(language::sentiment(text))},
            {"emotions", likely(feelings, language::emotion_names)},
            {"labels", heard(feelings, language::emotion_names)},
            {"ekman", likely(ekman, language::ekman_names)},
            {"ekman_labels", heard(ekman, language::ekman_names)},
            {"valence", language::valence(text).whole}};
}

Outcome<> run(const Arguments& arguments) { return answer_texts(arguments, classified); }

}  // namespace

Command classify_command()
{
    return {.name = "classify",
            .summary = "How texts sound, and their feelings: reads {\"text\": \"…\"} a line, writes an object a line.",
            .usage = "[INPUT] [options]",
            .example = "echo '{\"text\": \"Slept at last. So glad.\"}' | lantern classify",
            .options = {},
            .words_at_least = 0,
            .words_at_most = 1,
            .run = run};
}

}  // namespace tool
