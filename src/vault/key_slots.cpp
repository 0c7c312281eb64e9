#include "vault/key_slots.h"

#include <algorithm>
#include <cstring>
#include <string_view>

#include "base/id.h"
#include "vault/bytes.h"
#include "vault/recovery_code.h"

namespace vault {

using base::failed;
using base::Kind;

namespace {

constexpr std::string_view magic = "LKEY";
constexpr std::uint8_t version = 1;
constexpr std::size_t checksum_size = 16;
constexpr std::uint32_t lanes = 1;  // a page has one thread for it, so more would only help who guesses

std::array<std::byte, 8> check_value(const DataKey& key)
{
    const auto whole = key_for(key, "lantern key check");
    std::array<std::byte, 8> check;
    std::copy_n(whole.begin(), check.size(), check.begin());
    return check;
}

base::Id checksum(std::span<const std::byte> bytes)
{
    return base::id_of_content({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

KeySlot read_slot(ByteReader& reader)
{
    KeySlot slot;
    slot.kind = static_cast<SlotKind>(reader.number<std::uint8_t>());
    reader.fill(slot.check);
    const auto content = reader.sized<std::uint16_t>();
    slot.content.assign(content.begin(), content.end());
    return slot;
}

bool is_allowed(platform::StretchCost cost)
{
    return cost.memory_kib >= least_cost.memory_kib && cost.memory_kib <= highest_cost.memory_kib &&
           cost.passes >= least_cost.passes && cost.passes <= highest_cost.passes;
}

bool is_allowed(const platform::PasskeyId& id)
{
    return !id.empty() && id.size() <= longest_passkey_id;
}

}  // namespace

KeySlot open_slot(const DataKey& key)
{
    return {SlotKind::Open, check_value(key), {key.begin(), key.end()}};
}

base::Result<DataKey> open(const KeySlot& slot)
{
    DataKey key;
    if (slot.kind != SlotKind::Open) return failed(Kind::BadInput, "key slots: not an open slot");
    if (slot.content.size() != key.size()) return failed(Kind::Corrupt, "key slots: length of the key");
    std::ranges::copy(slot.content, key.begin());
    if (!belongs(slot, key)) return failed(Kind::Corrupt, "key slots: check value");
    return key;
}

base::Result<KeySlot> passphrase_slot(const DataKey& key, const PassphraseSlot& made)
{
    if (!is_allowed(made.cost)) return failed(Kind::Internal, "key slots: cost of a passphrase slot");
    ByteWriter writer;
    writer.number(made.cost.memory_kib).number(made.cost.passes).number(lanes).raw(made.salt).raw(made.wrapped);
    return KeySlot{SlotKind::Passphrase, check_value(key), std::move(writer.bytes())};
}

base::Result<PassphraseSlot> read_passphrase_slot(const KeySlot& slot)
{
    if (slot.kind != SlotKind::Passphrase) return failed(Kind::BadInput, "key slots: not a passphrase slot");
    ByteReader reader(slot.content);
    PassphraseSlot read;
    read.cost.memory_kib = reader.number<std::uint32_t>();
    read.cost.passes = reader.number<std::uint32_t>();
    const auto written_lanes = reader.number<std::uint32_t>();
    reader.fill(read.salt);
    reader.fill(read.wrapped);
    if (!reader.whole() || !reader.at_end()) return failed(Kind::Corrupt, "key slots: size of a passphrase slot");
    if (written_lanes != lanes || !is_allowed(read.cost))
        return failed(Kind::Corrupt, "key slots: cost of a passphrase slot");
    return read;
}

KeySlot recovery_slot(const DataKey& key, const RecoverySlot& made)
{
    ByteWriter writer;
    writer.raw(made.salt).raw(made.wrapped);
    return {SlotKind::Recovery, check_value(key), std::move(writer.bytes())};
}

base::Result<RecoverySlot> read_recovery_slot(const KeySlot& slot)
{
    if (slot.kind != SlotKind::Recovery) return failed(Kind::BadInput, "key slots: not a recovery slot");
    ByteReader reader(slot.content);
    RecoverySlot read;
    reader.fill(read.salt);
    reader.fill(read.wrapped);
    if (!reader.whole() || !reader.at_end()) return failed(Kind::Corrupt, "key slots: size of a recovery slot");
    return read;
}

base::Result<KeySlot> passkey_slot(const DataKey& key, const PasskeySlot& made)
{
    if (!is_allowed(made.id)) return failed(Kind::Internal, "key slots: size of a passkey's id");
    ByteWriter writer;
    writer.sized<std::uint16_t>(made.id).raw(made.salt).raw(made.wrapped);
    return KeySlot{SlotKind::Passkey, check_value(key), std::move(writer.bytes())};
}

base::Result<PasskeySlot> read_passkey_slot(const KeySlot& slot)
{
    if (slot.kind != SlotKind::Passkey) return failed(Kind::BadInput, "key slots: not a passkey slot");
    ByteReader reader(slot.content);
    PasskeySlot read;
    const auto id = reader.sized<std::uint16_t>();
    read.id.assign(id.begin(), id.end());
    reader.fill(read.salt);
    reader.fill(read.wrapped);
    if (!reader.whole() || !reader.at_end() || !is_allowed(read.id))
        return failed(Kind::Corrupt, "key slots: size of a passkey slot");
    return read;
}

platform::SecretKey key_of_passkey(const platform::SecretKey& secret, const platform::PasskeySalt& salt)
{
    return derived_key(secret, salt, "lantern passkey");
}

bool belongs(const KeySlot& slot, const DataKey& key)
{
    return slot.check == check_value(key);
}

std::vector<std::byte> write_key_slots(std::span<const KeySlot> slots)
{
    ByteWriter writer;
    writer.raw(std::as_bytes(std::span(magic))).number(version).number(static_cast<std::uint8_t>(slots.size()));
    for (const auto& slot : slots)
        writer.number(static_cast<std::uint8_t>(slot.kind)).raw(slot.check).sized<std::uint16_t>(slot.content);
    return std::move(writer.raw(checksum(writer.bytes()).bytes).bytes());
}

/// The version is looked at before the checksum, which a later one may place elsewhere.
base::Result<std::vector<KeySlot>> read_key_slots(std::span<const std::byte> bytes)
{
    if (bytes.empty()) return failed(Kind::Missing, "key slots: none");
    ByteReader reader(bytes);
    if (!std::ranges::equal(reader.raw(magic.size()), std::as_bytes(std::span(magic))))
        return failed(Kind::Corrupt, "key slots: beginning");
    const auto written = reader.number<std::uint8_t>();
    if (written > version) return failed(Kind::Newer, "key slots: version");
    std::vector<KeySlot> slots(reader.number<std::uint8_t>());
    for (auto& slot : slots) slot = read_slot(reader);
    const auto sum = reader.raw(checksum_size);
    if (written == 0 || !reader.whole() || !reader.at_end()) return failed(Kind::Corrupt, "key slots: shape");
    if (!std::ranges::equal(sum, checksum(bytes.first(bytes.size() - checksum_size)).bytes))
        return failed(Kind::Corrupt, "key slots: checksum");
    return slots;
}

base::Result<FoundSlots> find_slots(const std::array<std::vector<std::byte>, 2>& copies)
{
    auto first = read_key_slots(copies[0]), second = read_key_slots(copies[1]);
    const auto behind = copies[0] == copies[1] ? std::nullopt : std::optional(1);
    if (first) return FoundSlots{std::move(*first), copies[0], behind};
    if (second) return FoundSlots{std::move(*second), copies[1], 0};
    return std::unexpected(first.error().kind == Kind::Missing ? second.error() : first.error());
}

base::Result<std::optional<DataKey>> key_in(std::span<const KeySlot> slots)
{
    const auto found = std::ranges::find(slots, SlotKind::Open, &KeySlot::kind);
    if (found != slots.end()) return open(*found);
    const bool known = std::ranges::any_of(slots, [](const KeySlot& slot) {
        return slot.kind == SlotKind::Passphrase || slot.kind == SlotKind::Recovery || slot.kind == SlotKind::Passkey;
    });
    if (!known) return failed(Kind::Newer, "key slots: none that this version can open");
    return std::nullopt;
}

}  // namespace vault
