#include "vault/row_format.h"

#include <algorithm>
#include <array>
#include <bit>

namespace vault {
namespace {

using Bytes = std::span<const std::byte>;

constexpr std::size_t usable = most_in_next + 4;  ///< what the nonce and the tag leave of a page

enum PageKind : std::uint8_t { InnerOfIndex = 2, LeafOfIndex = 10, LeafOfTable = 13 };

/// A number of one to nine bytes, taken off the front.
std::optional<std::uint64_t> take_number(Bytes& rest)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(rest.size(), 9); ++i) {
        const auto byte = std::to_integer<std::uint64_t>(rest[i]);
        const bool last = i == 8 || byte < 128;
        value = i == 8 ? value << 8 | byte : value << 7 | (byte & 127);
        if (!last) continue;
        rest = rest.subspan(i + 1);
        return value;
    }
    return std::nullopt;
}

/// How much of a row of that size its page holds.
std::uint64_t size_here(std::uint64_t size, PageKind kind)
{
    const std::uint64_t most = kind == LeafOfTable ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    if (size <= most) return size;
    const std::uint64_t least = (usable - 12) * 32 / 255 - 23;
    const auto even = least + (size - least) % most_in_next;
    return even <= most ? even : least;
}

std::optional<Cell> cell_at(Bytes rest, PageKind kind)
{
    if (kind == InnerOfIndex) rest = rest.subspan(std::min<std::size_t>(rest.size(), 4));  // its child's number
    const auto size = take_number(rest);
    const bool named = size && (kind != LeafOfTable || take_number(rest));
    if (!named) return std::nullopt;
    const auto here = size_here(*size, kind);
    const bool goes_on = here < *size;
    if (rest.size() < here + (goes_on ? 4 : 0)) return std::nullopt;
    const auto end = static_cast<std::size_t>(here);
    const auto next = goes_on ? big_endian(rest.subspan(end, 4)) : 0;
    return Cell{*size, rest.first(end), static_cast<std::uint32_t>(next)};
}

std::int64_t signed_number(Bytes bytes)
{
    const auto unused = 64 - 8 * static_cast<int>(bytes.size());
    return static_cast<std::int64_t>(big_endian(bytes) << unused) >> unused;
}

/// Bytes of a value of that type; nothing for the two types that no file has.
std::optional<std::uint64_t> size_of(std::uint64_t type)
{
    constexpr std::array<std::uint64_t, 10> sizes = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    if (type >= 12) return (type - 12) / 2;
    return type < sizes.size() ? std::optional(sizes[static_cast<std::size_t>(type)]) : std::nullopt;
}

Stored value_of(std::uint64_t type, Bytes bytes)
{
    if (type == 0) return {};
    if (type == 7) return std::bit_cast<double>(big_endian(bytes));
    if (type == 8 || type == 9) return static_cast<std::int64_t>(type - 8);
    if (type < 12) return signed_number(bytes);
    if (type % 2 == 0) return bytes;
    return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

}  // namespace

std::uint64_t big_endian(Bytes bytes)
{
    std::uint64_t value = 0;
    for (const auto byte : bytes) value = value << 8 | std::to_integer<std::uint64_t>(byte);
    return value;
}

std::vector<Cell> cells_in(Bytes page)
{
    const auto kind = static_cast<PageKind>(page[0]);
    if (kind != LeafOfTable && kind != LeafOfIndex && kind != InnerOfIndex) return {};
    const std::size_t header = kind == InnerOfIndex ? 12 : 8;
    const auto count = std::min<std::uint64_t>(big_endian(page.subspan(3, 2)), (usable - header) / 2);
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(big_endian(page.subspan(header + 2 * i, 2)));
        const auto cell = at < usable ? cell_at(page.subspan(at, usable - at), kind) : std::nullopt;
        if (cell) cells.push_back(*cell);
    }
    return cells;
}

std::optional<std::vector<Stored>> values_in(Bytes row)
{
    auto types = row;
    const auto header = take_number(types);
    const auto before = row.size() - types.size();
    if (!header || *header < before || *header > row.size()) return std::nullopt;
    auto body = row.subspan(static_cast<std::size_t>(*header));
    types = types.first(static_cast<std::size_t>(*header) - before);
    std::vector<Stored> values;
    while (!types.empty()) {
        const auto type = take_number(types);
        const auto size = type ? size_of(*type) : std::nullopt;
        if (!size || *size > body.size()) return std::nullopt;
        values.push_back(value_of(*type, body.first(static_cast<std::size_t>(*size))));
        body = body.subspan(static_cast<std::size_t>(*size));
    }
    return values;
}

}  // namespace vault
