#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "language/sentences.h"
#include "language/sentiment.h"
#include "language/valence.h"

/// Any bytes are a text: its figures are within their bounds, and its sentences are in it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto heard = language::sentiment(text);
    const double sum = heard.positive + heard.neutral + heard.negative;
    const bool sound =
        std::abs(heard.compound) <= 1 && heard.positive >= 0 && heard.neutral >= 0 && heard.negative >= 0;
    if (!sound || (heard != language::Sentiment{} && std::abs(sum - 1) > 0.002)) std::abort();
    const auto whole = language::valence(text);
    if (!(std::abs(whole.whole) <= 1) || !(std::abs(whole.sentences) <= 1)) std::abort();
    std::size_t letters = 0;
    for (const auto sentence : language::sentences_of(text)) letters += sentence.size();
    if (letters > size) std::abort();
    return 0;
}
