#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "language/emotion.h"
#include "language/families.h"
#include "language/hearing.h"
#include "language/sentiment.h"
#include "language/tone.h"
#include "language/topics.h"
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

Json json_of(const language::PerFamily& scores)
{
    Json object = Json::object();
    for (std::size_t i = 0; i < scores.size(); ++i) object[std::string(language::family_names[i])] = rounded(scores[i]);
    return object;
}

Json json_of(const std::vector<language::Topic>& topics)
{
    Json list = Json::array();
    for (const auto& [tag, score] : topics) list.push_back({{"tag", tag}, {"score", rounded(score)}});
    return list;
}

Json json_of(const language::Tone& tone)
{
    return {{"arousal", rounded(tone.arousal)}, {"first_person", rounded(tone.first_person)},
            {"past", rounded(tone.past)},       {"present", rounded(tone.present)},
            {"future", rounded(tone.future)},   {"running_high", tone.running_high}};
}

Json names_of(const std::vector<language::Family>& families)
{
    Json list = Json::array();
    for (const auto each : families) list.push_back(language::family_names[language::index(each)]);
    return list;
}

Json classified(std::string_view text)
{
    const auto all = language::hear(text);
    const auto [feelings, ekman] = language::emotions(text);
    const auto families = language::families(all);
    return {{"sentiment", json_of(language::sentiment(text))},
            {"emotions", likely(feelings, language::emotion_names)},
            {"labels", heard(feelings, language::emotion_names)},
            {"ekman", likely(ekman, language::ekman_names)},
            {"ekman_labels", heard(ekman, language::ekman_names)},
            {"families", json_of(families.score)},
            {"shown", names_of(families.shown)},
            {"valence", rounded(language::valence(all).best())},
            {"topics", json_of(language::topics(all.tokens))},
            {"tone", json_of(language::tone(all.tokens))}};
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
