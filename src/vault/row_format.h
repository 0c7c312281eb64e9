#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

/// Rows as SQLite lays them into pages (sqlite.org/fileformat2.html, 1.6 and 2.1), read without SQLite: for pages whose
/// tree is damaged. Nothing here trusts what it reads; what does not fit is left out.
namespace vault {

/// A value as it is stored; text and blobs are views of the row.
using Stored = std::variant<std::monostate, std::int64_t, double, std::string_view, std::span<const std::byte>>;

/// Where one row lies.
struct Cell {
    std::uint64_t size = 0;           ///< of the whole row, in bytes
    std::span<const std::byte> here;  ///< what lies in the page: all of it, unless it goes on in `next`
    std::uint32_t next = 0;           ///< the page where it goes on; 0: nowhere
};

/// Bytes of a row in one page where it goes on; the number of the next such page comes before them.
inline constexpr std::size_t most_in_next = 4096 - 32 - 4;

/// The rows of one decrypted page, of whichever table or index. None in pages that hold none.
[[nodiscard]] std::vector<Cell> cells_in(std::span<const std::byte> page);
/// The values of a row in the order of its table's columns, without generated ones. Nothing when it is no row.
[[nodiscard]] std::optional<std::vector<Stored>> values_in(std::span<const std::byte> row);
/// All numbers of SQLite's are written this way.
[[nodiscard]] std::uint64_t big_endian(std::span<const std::byte> bytes);

}  // namespace vault
