#include "vault/key_slots.h"

#include <algorithm>
#include <cstring>
#include <string_view>

#include "base/id.h"
#include "vault/bytes.h"

namespace vault {

using base::failed;
using base::Kind;

namespace {

constexpr std::string_view magic = "LKEY";
constexpr std::uint8_t version = 1;
constexpr std::size_t checksum_size = 16;

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
    const auto wrapped = reader.sized<std::uint16_t>();
    slot.wrapped.assign(wrapped.begin(), wrapped.end());
    return slot;
}

base::Result<DataKey> key_in(std::span<const std::byte> copy)
{
    const auto slots = read_key_slots(copy);
    if (!slots) return std::unexpected(slots.error());
    const auto found = std::ranges::find(*slots, SlotKind::Open, &KeySlot::kind);
    if (found == slots->end()) return failed(Kind::Newer, "key slots: none that this version can open");
    return open(*found);
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
    if (slot.wrapped.size() != key.size()) return failed(Kind::Corrupt, "key slots: length of the key");
    std::ranges::copy(slot.wrapped, key.begin());
    if (check_value(key) != slot.check) return failed(Kind::Corrupt, "key slots: check value");
    return key;
}

std::vector<std::byte> write_key_slots(std::span<const KeySlot> slots)
{
    ByteWriter writer;
    writer.raw(std::as_bytes(std::span(magic))).number(version).number(static_cast<std::uint8_t>(slots.size()));
    for (const auto& slot : slots)
        writer.number(static_cast<std::uint8_t>(slot.kind)).raw(slot.check).sized<std::uint16_t>(slot.wrapped);
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

base::Result<FoundKey> find_key(const std::array<std::vector<std::byte>, 2>& copies)
{
    const auto first = key_in(copies[0]), second = key_in(copies[1]);
    if (first) return FoundKey{*first, copies[0], copies[0] == copies[1] ? std::nullopt : std::optional(1)};
    if (second) return FoundKey{*second, copies[1], 0};
    return std::unexpected(first.error().kind == Kind::Missing ? second.error() : first.error());
}

}  // namespace vault
