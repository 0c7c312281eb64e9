#pragma once
#include <optional>
#include <span>
#include <vector>

#include "base/id.h"
#include "platform/page_sink.h"
#include "vault/database.h"
#include "vault/key_slots.h"

/// A whole record in one file, still encrypted, with its key slots: what a person downloads as a copy.
///
/// Version 1, little-endian: "LANTERN VAULT\n", version (2 bytes), head (84), size (4) and key slots, size (8) and
/// image, number (4) of pages since, and each page's number (4) and 4,096 bytes. What fits its head's root is exactly
/// what was kept at that generation. A copy is all image; pages come with what is kept beside a damaged record.
namespace vault {

struct VaultFile {
    platform::Head head;
    std::vector<std::byte> key_slots;
    std::vector<std::byte> image;
    std::vector<platform::Page> pages;
};

[[nodiscard]] bool is_vault_file(std::span<const std::byte> bytes);  ///< by how it begins
[[nodiscard]] std::vector<std::byte> write_vault_file(const VaultFile& file);
/// BadInput when it is none, Newer for a later version, Corrupt when it is cut.
[[nodiscard]] base::Result<VaultFile> read_vault_file(std::span<const std::byte> bytes);

/// Facts about a record's file, for those who look after it.
struct Facts {
    std::uint64_t generation = 0;  ///< 0 for a plain SQLite file
    std::uint32_t pages = 0;
    std::string cipher;            ///< "chacha20", or "none"
};

class PageFile;

struct OpenedFile {
    Database database;
    Facts facts;
    std::shared_ptr<PageFile> pages{};  ///< what the database lies in; none for a plain SQLite file
};

/// The slots that may give the key of a vault file, for a `Keyring`; none for a plain SQLite file.
[[nodiscard]] base::Result<std::vector<KeySlot>> slots_of_file(std::span<const std::byte> bytes);

/// Opens a vault file, by the key given or else by that of its open slot, or a plain SQLite file, after everything in
/// it verified: the root, each page's tag, each index. BadInput when it is neither; Refused when it needs a key.
[[nodiscard]] base::Result<OpenedFile> open_file(std::span<const std::byte> bytes,
                                                 const std::optional<DataKey>& key = std::nullopt);

/// A database of that key, which nobody else writes, as a file of its own, with the slots that open it.
[[nodiscard]] VaultFile file_of(const PageFile& pages, const DataKey& key, std::span<const KeySlot> slots,
                                base::Entropy& entropy);

/// Opens what was read from one, by its key, after everything in it verified.
[[nodiscard]] base::Result<OpenedFile> open_vault(VaultFile file, const DataKey& key);

}  // namespace vault
