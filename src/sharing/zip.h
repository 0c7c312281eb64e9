#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

/// Zip archives in memory (APPNOTE.TXT 6.3, stored and deflated entries, Zip64), by zlib's minizip.
namespace sharing {

struct ZipEntry {
    std::string name;  ///< only ever a name, whatever it looks like: nothing is written anywhere by it
    std::uint64_t size = 0;  ///< what the archive says it holds when inflated, in bytes
};

/// What an archive from anywhere may ask for. A diary of a lifetime without its pictures is far below.
struct ZipLimits {
    std::size_t entries = 100'000;
    std::uint64_t bytes = 128 << 20;  ///< inflated, of all that is read from one archive
    std::uint64_t ratio = 250;        ///< inflated to packed, for what inflates to more than a megabyte
};

class ZipReader {
public:
    /// Lists the files in an archive; folders are no entries. Keeps a view of `bytes`. BadInput: it is no archive, is
    /// damaged, or has too many entries.
    [[nodiscard]] static base::Result<ZipReader> open(std::span<const std::byte> bytes, ZipLimits limits = {});

    ZipReader(ZipReader&&) noexcept;
    ZipReader& operator=(ZipReader&&) noexcept;
    ~ZipReader();

    [[nodiscard]] const std::vector<ZipEntry>& entries() const { return entries_; }
    /// The bytes of one entry, checked against its CRC-32. BadInput: damaged, locked with a password, or too large.
    [[nodiscard]] base::Result<std::string> read(std::size_t entry);

private:
    struct Source;
    explicit ZipReader(std::unique_ptr<Source> source);

    std::unique_ptr<Source> source_;
    std::vector<ZipEntry> entries_;
    ZipLimits limits_;
    std::uint64_t inflated_ = 0;
};

[[nodiscard]] bool is_zip(std::span<const std::byte> bytes);

struct ZipFile {
    std::string name;  ///< with slashes for folders
    std::string bytes;
};

/// An archive of these files, in their order. The same files give the same bytes: no clock stands in it. Internal: out
/// of memory, or a name of more than 65,535 bytes.
[[nodiscard]] base::Result<std::vector<std::byte>> write_zip(std::span<const ZipFile> files);

}  // namespace sharing
