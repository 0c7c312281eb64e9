#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/error.h"
#include "platform/passkeys.h"
#include "platform/secrets.h"
#include "vault/data_key.h"

/// Where the data key lies, wrapped in as many ways as a person has to open it (as LUKS does). Two copies are kept
/// apart from the pages, and one in every image and backup.
///
/// Version 1, little-endian: "LKEY", version (1 byte), number of slots (1); for each slot its kind (1), key check value
/// (8), size (2) and content; at the end a checksum of all before it (16). The content, by kind:
///   open        the data key itself (32)
///   passphrase  Argon2id's memory in KiB (4), passes (4), lanes (4, always 1), salt (16); the data key wrapped (40)
///   recovery    salt (16); the data key wrapped (40)
///   passkey     size (2) and id of the passkey, 1 to 1,023 bytes; salt (32); the data key wrapped (40)
/// Wrapped: AES Key Wrap (RFC 3394) by the key that a passphrase is stretched to, or that follows from a code or from
/// the secret that a passkey gives for its salt.
namespace vault {

/// `Open` holds the key itself: nobody has set a passphrase yet. Kinds this version does not know are kept as they are.
enum class SlotKind : std::uint8_t { Open = 1, Passphrase = 2, Recovery = 3, Passkey = 4 };

struct KeySlot {
    SlotKind kind{};
    std::array<std::byte, 8> check{};  ///< tells a wrong passphrase from a damaged slot; says nothing of the key
    std::vector<std::byte> content;
    bool operator==(const KeySlot&) const = default;
};

/// What a passphrase slot says before anybody knows the passphrase.
struct PassphraseSlot {
    platform::StretchCost cost;
    platform::Salt salt{};
    platform::WrappedKey wrapped{};
    bool operator==(const PassphraseSlot&) const = default;
};

struct RecoverySlot {
    platform::Salt salt{};
    platform::WrappedKey wrapped{};
    bool operator==(const RecoverySlot&) const = default;
};

/// Which passkey to ask, and with which salt.
struct PasskeySlot {
    platform::PasskeyId id;
    platform::PasskeySalt salt{};
    platform::WrappedKey wrapped{};
    bool operator==(const PasskeySlot&) const = default;
};

inline constexpr std::size_t longest_passkey_id = 1023;  // as WebAuthn has it

/// OWASP's floor for Argon2id with one lane: no slot is made below it. And the most that is ever read, so that no
/// slot, whoever wrote it, can make a phone run out of memory or time.
inline constexpr platform::StretchCost least_cost{.memory_kib = 19 << 10, .passes = 2};
inline constexpr platform::StretchCost highest_cost{.memory_kib = 64 << 10, .passes = 16};

[[nodiscard]] KeySlot open_slot(const DataKey& key);
/// Corrupt when the slot does not hold what its check value says; BadInput when it is no open slot.
[[nodiscard]] base::Result<DataKey> open(const KeySlot& slot);

/// `wrapped` is `key`, by what the passphrase is stretched to. A cost outside of the bounds is Internal.
[[nodiscard]] base::Result<KeySlot> passphrase_slot(const DataKey& key, const PassphraseSlot& made);
/// Corrupt when its size or its cost is not one that a Lantern makes; BadInput when it is no passphrase slot.
[[nodiscard]] base::Result<PassphraseSlot> read_passphrase_slot(const KeySlot& slot);

[[nodiscard]] KeySlot recovery_slot(const DataKey& key, const RecoverySlot& made);
/// Corrupt when its size is wrong; BadInput when it is no recovery slot.
[[nodiscard]] base::Result<RecoverySlot> read_recovery_slot(const KeySlot& slot);

/// An id that no passkey can have is Internal.
[[nodiscard]] base::Result<KeySlot> passkey_slot(const DataKey& key, const PasskeySlot& made);
/// Corrupt when its size or that of the id is wrong; BadInput when it is no passkey slot.
[[nodiscard]] base::Result<PasskeySlot> read_passkey_slot(const KeySlot& slot);
/// The key that a passkey wraps the data key with: HKDF-SHA-256 (RFC 5869) of the secret that it gave for that salt.
[[nodiscard]] platform::SecretKey key_of_passkey(const platform::SecretKey& secret, const platform::PasskeySalt& salt);

/// The check value of the slot is that of this key.
[[nodiscard]] bool belongs(const KeySlot& slot, const DataKey& key);

[[nodiscard]] std::vector<std::byte> write_key_slots(std::span<const KeySlot> slots);
/// Missing when there are no bytes, Newer for a later version, Corrupt when damaged.
[[nodiscard]] base::Result<std::vector<KeySlot>> read_key_slots(std::span<const std::byte> bytes);

/// What two copies together give.
struct FoundSlots {
    std::vector<KeySlot> slots;
    std::vector<std::byte> bytes;  ///< the good copy, the first one when both are, as that is written first
    std::optional<int> to_mend;    ///< the copy that is damaged, missing or older
};

/// One good copy is enough; else the error of the copy that is not merely missing.
[[nodiscard]] base::Result<FoundSlots> find_slots(const std::array<std::vector<std::byte>, 2>& copies);

/// The key that lies in an open slot, or nothing when one has to be unlocked by something that a person knows.
/// Corrupt when the open slot is damaged; Newer when no slot is of a kind that this version can open.
[[nodiscard]] base::Result<std::optional<DataKey>> key_in(std::span<const KeySlot> slots);

}  // namespace vault
