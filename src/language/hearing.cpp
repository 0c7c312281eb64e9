#include "language/hearing.h"

#include "language/plainly.h"
#include "language/sentences.h"

namespace language {

Hearing hear(std::string_view text)
{
    const auto plain = plainly(text);
    Hearing all{.tokens = tokens_of(plain), .sentiment = sentiment(plain), .sentences = {}};
    for (const auto sentence : sentences_of(plain)) {
        const auto sounds = sentiment(sentence);
        if (sounds != Sentiment{}) all.sentences.push_back({sounds, emotions(tokens_of(sentence), sounds)});
    }
    return all;
}

}  // namespace language
