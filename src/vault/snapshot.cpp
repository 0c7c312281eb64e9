#include "vault/snapshot.h"

#include <algorithm>

#include "base/id.h"
#include "vault/head_bytes.h"

namespace vault {

using base::failed;
using base::Kind;

namespace {

constexpr std::string_view magic = "LSNP";
constexpr std::uint8_t version = 1;
constexpr std::size_t checksum_size = 16;

base::Id checksum(std::span<const std::byte> bytes)
{
    return base::id_of_content({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

std::uint64_t milliseconds(base::Instant at) { return static_cast<std::uint64_t>(at.time_since_epoch().count()); }

base::Instant instant(std::uint64_t milliseconds)
{
    return base::Instant{std::chrono::milliseconds{static_cast<std::int64_t>(milliseconds)}};
}

base::Moment read_moment(ByteReader& reader)
{
    const auto at = instant(reader.number<std::uint64_t>());
    return {at, std::chrono::minutes{static_cast<std::int32_t>(reader.number<std::uint32_t>())}};
}

Contents read_contents(ByteReader& reader)
{
    Contents contents;
    contents.check_ins = reader.number<std::uint32_t>();
    contents.entries = reader.number<std::uint32_t>();
    contents.version = reader.number<std::uint64_t>();
    return contents;
}

Snapshot read_fields(ByteReader& reader)
{
    Snapshot read{.reason = SnapshotReason{reader.number<std::uint8_t>()}};
    read.made = read_moment(reader);
    if (const auto checked = reader.number<std::uint64_t>()) read.checked = instant(checked);
    read.contents = read_contents(reader);
    read.head = read_head(reader);
    const auto slots = reader.sized<std::uint32_t>();
    read.key_slots.assign(slots.begin(), slots.end());
    return read;
}

}  // namespace

std::vector<std::byte> write_about(const Snapshot& snapshot)
{
    const auto& [reason, made, checked, contents, head, key_slots] = snapshot;
    ByteWriter writer;
    writer.raw(std::as_bytes(std::span(magic))).number(version).number(static_cast<std::uint8_t>(reason));
    writer.number(milliseconds(made.at)).number(static_cast<std::uint32_t>(made.offset.count()));
    writer.number(checked ? milliseconds(*checked) : std::uint64_t{0});
    writer.number(contents.check_ins).number(contents.entries).number(contents.version);
    write_head(writer, head);
    writer.sized<std::uint32_t>(key_slots);
    return std::move(writer.raw(checksum(writer.bytes()).bytes).bytes());
}

base::Result<Snapshot> read_about(std::span<const std::byte> about)
{
    ByteReader reader(about);
    if (!std::ranges::equal(reader.raw(magic.size()), std::as_bytes(std::span(magic))))
        return failed(Kind::Corrupt, "snapshot: beginning");
    const auto written = reader.number<std::uint8_t>();
    if (written > version) return failed(Kind::Newer, "snapshot: version");
    auto read = read_fields(reader);
    const auto sum = reader.raw(checksum_size);
    if (written == 0 || !reader.whole() || !reader.at_end()) return failed(Kind::Corrupt, "snapshot: shape");
    if (!std::ranges::equal(sum, checksum(about.first(about.size() - checksum_size)).bytes))
        return failed(Kind::Corrupt, "snapshot: checksum");
    return read;
}

VaultFile as_file(const Snapshot& snapshot, std::vector<std::byte> image)
{
    return {.head = snapshot.head, .key_slots = snapshot.key_slots, .image = std::move(image), .pages = {}};
}

}  // namespace vault
