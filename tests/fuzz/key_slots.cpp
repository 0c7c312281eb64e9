#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "vault/key_slots.h"

/// Any bytes are key slots or an error, and slots that were read are written as the same bytes again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span(data, size));
    const auto slots = vault::read_key_slots(bytes);
    if (!slots) return 0;
    if (!std::ranges::equal(vault::write_key_slots(*slots), bytes)) std::abort();
    static_cast<void>(vault::key_in(*slots));
    for (const auto& slot : *slots) {
        const auto read = vault::read_passphrase_slot(slot);
        if (read && (read->cost.memory_kib > 64 << 10 || read->cost.passes < 2)) std::abort();
        static_cast<void>(vault::read_recovery_slot(slot));
    }
    return 0;
}
