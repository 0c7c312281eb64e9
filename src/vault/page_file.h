#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <vector>

#include "platform/page_sink.h"

namespace vault {

/// The pages of one database, in memory, and which of them were written since they were last taken. Numbers count
/// from 1. What it holds is what SQLite wrote: with a key, cipher text.
class PageFile {
public:
    PageFile() = default;
    /// Takes the bytes of a whole database without copying them. A part of a page at the end is filled with zeros.
    explicit PageFile(std::vector<std::byte> bytes);

    [[nodiscard]] std::uint32_t page_count() const;
    [[nodiscard]] std::span<const std::byte> page(std::uint32_t number) const;
    [[nodiscard]] const std::vector<std::byte>& bytes() const { return bytes_; }

    /// Writes may begin and end anywhere; what lies between the old end and the new one is zeros.
    void write(std::size_t offset, std::span<const std::byte> bytes);
    void resize(std::uint32_t page_count);

    /// Pages written since the last call, in order; none past the end.
    [[nodiscard]] std::set<std::uint32_t> take_written();

    /// Runs at SQLite's one commit point, when the file holds exactly what the commit made.
    std::function<void()> on_commit;

private:
    void grow_to(std::size_t size);

    std::vector<std::byte> bytes_;  ///< always whole pages
    std::set<std::uint32_t> written_;
};

}  // namespace vault
