#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "vault/key_slots.h"

namespace {

/// What a slot holds is read, or an error; a cost that a phone could not bear never is.
void read_content(const vault::KeySlot& slot)
{
    const auto read = vault::read_passphrase_slot(slot);
    if (read && (read->cost.memory_kib > 64 << 10 || read->cost.passes < 2)) std::abort();
    static_cast<void>(vault::read_recovery_slot(slot));
    const auto passkey = vault::read_passkey_slot(slot);
    if (passkey && vault::passkey_slot({}, *passkey)->content != slot.content) std::abort();
    static_cast<void>(vault::open(slot));
}

}  // namespace

/// Any bytes are key slots or an error, and slots that were read are written as the same bytes again. The bytes are the
/// content of a slot, too: few made-up ones would ever get past the checksum.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span(data, size));
    using enum vault::SlotKind;
    for (const auto kind : {Open, Passphrase, Recovery, Passkey})
        read_content({kind, {}, {bytes.begin(), bytes.end()}});
    const auto slots = vault::read_key_slots(bytes);
    if (!slots) return 0;
    if (!std::ranges::equal(vault::write_key_slots(*slots), bytes)) std::abort();
    static_cast<void>(vault::key_in(*slots));
    for (const auto& slot : *slots) read_content(slot);
    return 0;
}
