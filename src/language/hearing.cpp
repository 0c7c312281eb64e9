#include "language/hearing.h"

#include "language/plainly.h"
#include "language/sentences.h"

namespace language {
namespace {

Heard heard(std::string_view text, const Sentiment& sounds)
{
    auto tokens = tokens_of(text);
    const auto feels = emotions(tokens, sounds);
    return {.tokens = std::move(tokens), .sentiment = sounds, .emotions = feels};
}

}  // namespace

Hearing hear(std::string_view text)
{
    const auto plain = plainly(text);
    Hearing all{.whole = heard(text, sentiment(text)), .sentences = {}};
    all.whole.sentiment = sentiment(plain);
    const auto sentences = sentences_of(plain);
    for (const auto sentence : sentences) {
        const auto sounds = sentiment(sentence);
        if (sounds == Sentiment{}) continue;
        all.sentences.push_back(sentences.size() == 1 ? all.whole : heard(sentence, sounds));
    }
    return all;
}

}  // namespace language
