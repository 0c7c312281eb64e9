#include "language/valence.h"

#include "language/plainly.h"
#include "language/sentences.h"
#include "language/sentiment.h"

namespace language {

Valence valence(std::string_view written)
{
    const auto text = plainly(written);
    double sum = 0, count = 0;
    for (const auto sentence : sentences_of(text)) {
        const auto heard = sentiment(sentence);
        if (heard == Sentiment{}) continue;
        sum += heard.compound;
        count += 1;
    }
    return {.whole = sentiment(text).compound, .sentences = count == 0 ? 0 : sum / count};
}

}  // namespace language
