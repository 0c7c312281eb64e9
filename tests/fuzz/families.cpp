#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "language/families.h"
#include "language/tone.h"
#include "language/topics.h"
#include "language/valence.h"

/// Any bytes are a text: figures are within their bounds, at most two families are shown, and at most four topics.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto heard = language::hear(text);
    const auto families = language::families(heard);
    for (const double each : families.score)
        if (!(each >= 0 && each <= 1)) std::abort();
    if (families.shown.size() > 2 || language::topics(heard.tokens).size() > 4) std::abort();
    const auto tone = language::tone(heard.tokens);
    if (!(tone.arousal >= 0 && tone.arousal <= 1)) std::abort();
    if (!(std::abs(language::valence(heard).best()) <= 1)) std::abort();
    return 0;
}
