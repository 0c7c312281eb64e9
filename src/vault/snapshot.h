#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/moment.h"
#include "platform/snapshot_store.h"
#include "vault/vault_file.h"

/// One earlier state of the record, kept beside it: an image, and what is said about it.
///
/// What is said, version 1, little-endian: "LSNP", version (1 byte), reason (1), made (8, milliseconds since 1970; 4,
/// minutes east of UTC), checked (8; 0: never), check-ins (4), entries (4), version of the record (8), head (84), size
/// (4) and key slots, checksum of all before it (16). It lies in the clear: how much there is, and since when, but
/// nothing of what; the image is cipher text.
namespace vault {

enum class SnapshotReason : std::uint8_t {
    OfTheDay = 1,
    BeforeRestore = 2,    ///< what was there when an earlier state took its place
    BeforeUpdate = 3,     ///< what was there when another version of Lantern began to write
    Damaged = 4,          ///< kept aside as it was found; it does not verify
    Asked = 5,            ///< by the person
};

/// What whoever can read a record counts in it.
struct Contents {
    std::uint32_t check_ins = 0, entries = 0;
    std::uint64_t version = 0;  ///< rises with every change to what was recorded
    bool operator==(const Contents&) const = default;
};

struct Snapshot {
    SnapshotReason reason{};
    base::Moment made;
    std::optional<base::Instant> checked;  ///< last opened and found whole; never, and it does not count
    Contents contents;
    platform::Head head;
    std::vector<std::byte> key_slots;
    bool operator==(const Snapshot&) const = default;
};

[[nodiscard]] std::vector<std::byte> write_about(const Snapshot& snapshot);
/// Newer for a later version, Corrupt when damaged.
[[nodiscard]] base::Result<Snapshot> read_about(std::span<const std::byte> about);

/// The whole of it as a file, with its image: what a person downloads, and what lies apart.
[[nodiscard]] VaultFile as_file(const Snapshot& snapshot, std::vector<std::byte> image);

}  // namespace vault
