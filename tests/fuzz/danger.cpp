#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "language/danger.h"

/// Any bytes are a text: its score is from 0 to 1, and its spans are in it, in order.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto heard = language::danger({reinterpret_cast<const char*>(data), size});
    if (!(heard.score >= 0 && heard.score <= 1)) std::abort();
    if ((heard.tier == language::DangerTier::None) != heard.kinds.empty()) std::abort();
    std::size_t last = 0;
    for (const auto& [from, to] : heard.spans) {
        if (from < last || from >= to || to > size) std::abort();
        last = to;
    }
    return 0;
}
