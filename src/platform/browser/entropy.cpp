#include "platform/browser/entropy.h"

#include <algorithm>
#include <cstdlib>
#include <unistd.h>

namespace platform::browser {

void BrowserEntropy::fill(std::span<std::byte> bytes)
{
    constexpr std::size_t most_at_once = 256;  // getentropy's limit
    while (!bytes.empty()) {
        const auto part = bytes.first(std::min(bytes.size(), most_at_once));
        if (getentropy(part.data(), part.size()) != 0) std::abort();  // never go on with weak keys
        bytes = bytes.subspan(part.size());
    }
}

}  // namespace platform::browser
