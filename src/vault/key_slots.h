#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/error.h"
#include "vault/data_key.h"

/// Where the data key lies, wrapped in as many ways as a person has to open it (as LUKS does). Two copies are kept
/// apart from the pages, and one in every image and backup.
///
/// Version 1, little-endian: "LKEY", version (1 byte), number of slots (1); for each slot its kind (1), key check value
/// (8), size (2) and wrapped key; at the end a checksum of all before it (16).
namespace vault {

/// `Open` holds the key itself: nobody has set a passphrase yet. Kinds this version does not know are kept as they are.
enum class SlotKind : std::uint8_t { Open = 1, Passphrase = 2, Recovery = 3, Passkey = 4 };

struct KeySlot {
    SlotKind kind{};
    std::array<std::byte, 8> check{};  ///< tells a wrong passphrase from a damaged slot; says nothing of the key
    std::vector<std::byte> wrapped;
    bool operator==(const KeySlot&) const = default;
};

[[nodiscard]] KeySlot open_slot(const DataKey& key);
/// Corrupt when the slot does not hold what its check value says; BadInput when it is no open slot.
[[nodiscard]] base::Result<DataKey> open(const KeySlot& slot);

[[nodiscard]] std::vector<std::byte> write_key_slots(std::span<const KeySlot> slots);
/// Missing when there are no bytes, Newer for a later version, Corrupt when damaged.
[[nodiscard]] base::Result<std::vector<KeySlot>> read_key_slots(std::span<const std::byte> bytes);

/// What two copies together give.
struct FoundKey {
    DataKey key;
    std::vector<std::byte> slots;  ///< the good copy, the first one when both are
    std::optional<int> to_mend;    ///< the copy that is damaged, missing or older
};

/// One good copy is enough; else the error of the copy that is not merely missing.
[[nodiscard]] base::Result<FoundKey> find_key(const std::array<std::vector<std::byte>, 2>& copies);

}  // namespace vault
