#include "vault/vault_file.h"

#include <algorithm>

#include "vault/assembly.h"
#include "vault/head_bytes.h"
#include "vault/root.h"

namespace vault {

using base::failed;
using base::Kind;

namespace {

constexpr std::string_view magic = "LANTERN VAULT\n";
constexpr std::uint16_t version = 1;

platform::Page read_page(ByteReader& reader)
{
    const auto number = reader.number<std::uint32_t>();
    const auto bytes = reader.raw(platform::page_size);
    return {number, {bytes.begin(), bytes.end()}};
}

base::Result<OpenedFile> open_plain(std::span<const std::byte> bytes)
{
    auto database = Database::from_bytes(bytes);
    if (!database) return std::unexpected(database.error());
    auto count = database->prepare("PRAGMA page_count");
    if (!count) return std::unexpected(count.error());
    if (const auto row = count->step(); !row) return std::unexpected(row.error());
    const auto pages = static_cast<std::uint32_t>(count->integer(0));
    return OpenedFile{std::move(*database), {.generation = 0, .pages = pages, .cipher = "none"}};
}

}  // namespace

bool is_vault_file(std::span<const std::byte> bytes)
{
    const auto beginning = bytes.first(std::min(bytes.size(), magic.size()));
    return std::ranges::equal(beginning, std::as_bytes(std::span(magic)));
}

std::vector<std::byte> write_vault_file(const VaultFile& file)
{
    ByteWriter writer;
    writer.reserve(file.image.size() + file.pages.size() * (platform::page_size + 4) + file.key_slots.size() + 200);
    writer.raw(std::as_bytes(std::span(magic))).number(version);
    write_head(writer, file.head);
    writer.sized<std::uint32_t>(file.key_slots).sized<std::uint64_t>(file.image);
    writer.number(static_cast<std::uint32_t>(file.pages.size()));
    for (const auto& [number, bytes] : file.pages) writer.number(number).raw(bytes);
    return std::move(writer.bytes());
}

base::Result<VaultFile> read_vault_file(std::span<const std::byte> bytes)
{
    if (!is_vault_file(bytes)) return failed(Kind::BadInput, "not a vault file");
    ByteReader reader(bytes.subspan(magic.size()));
    const auto written = reader.number<std::uint16_t>();
    if (written > version) return failed(Kind::Newer, "version of the vault file");
    VaultFile file{.head = read_head(reader), .key_slots = {}, .image = {}, .pages = {}};
    const auto slots = reader.sized<std::uint32_t>();
    const auto image = reader.sized<std::uint64_t>();
    for (auto left = reader.number<std::uint32_t>(); left > 0 && reader.whole(); --left)
        file.pages.push_back(read_page(reader));
    if (written == 0 || !reader.whole() || !reader.at_end()) return failed(Kind::Corrupt, "shape of the vault file");
    file.key_slots.assign(slots.begin(), slots.end());
    file.image.assign(image.begin(), image.end());
    return file;
}

VaultFile file_of(const PageFile& pages, const DataKey& key, std::span<const KeySlot> slots, base::Entropy& entropy)
{
    platform::Head head{.epoch = base::random_id(entropy), .generation = 1, .image_generation = 1,
                        .page_count = pages.page_count(), .batch = base::random_id(entropy)};
    head.root = PageRoot(key, pages).root(head);
    return {.head = head, .key_slots = write_key_slots(slots), .image = pages.bytes(), .pages = {}};
}

base::Result<std::vector<KeySlot>> slots_of_file(std::span<const std::byte> bytes)
{
    if (!is_vault_file(bytes)) return {};
    const auto file = read_vault_file(bytes);
    if (!file) return std::unexpected(file.error());
    return read_key_slots(file->key_slots);
}

base::Result<OpenedFile> open_file(std::span<const std::byte> bytes, const std::optional<DataKey>& key)
{
    if (!is_vault_file(bytes)) return open_plain(bytes);
    auto file = read_vault_file(bytes);
    if (!file) return std::unexpected(file.error());
    if (key) return open_vault(std::move(*file), *key);
    const auto slots = read_key_slots(file->key_slots);
    if (!slots) return std::unexpected(slots.error());
    const auto found = key_in(*slots);
    if (!found) return std::unexpected(found.error());
    if (!*found) return failed(Kind::Refused, "locked: it needs its passphrase or a recovery code");
    return open_vault(std::move(*file), **found);
}

base::Result<OpenedFile> open_vault(VaultFile file, const DataKey& key)
{
    auto assembled = assemble(file.head, std::move(file.image), file.pages);
    if (!assembled) return std::unexpected(assembled.error());
    auto pages = std::make_shared<PageFile>(std::move(*assembled));
    const PageRoot root(key, *pages);
    if (root.root(file.head) != file.head.root) return failed(Kind::Corrupt, "root of the file");
    auto database = Database::encrypted(pages, key);
    if (!database) return std::unexpected(database.error());
    if (const auto unsound = database->check_integrity()) return std::unexpected(*unsound);
    const Facts facts{.generation = file.head.generation, .pages = file.head.page_count, .cipher = "chacha20"};
    return OpenedFile{std::move(*database), facts, pages};
}

}  // namespace vault
