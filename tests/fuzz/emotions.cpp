#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "language/emotion.h"
#include "language/tokens.h"

/// Any bytes are a text: likelihoods are from 0 to 1, and tokens come from the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto heard = language::emotions(text);
    for (const double each : heard.feelings.probability)
        if (!(each >= 0 && each <= 1)) std::abort();
    for (const double each : heard.ekman.probability)
        if (!(each >= 0 && each <= 1)) std::abort();
    if (language::tokens_of(text).size() > size) std::abort();
    return 0;
}
