#include "vault/page_file.h"

#include <algorithm>
#include <utility>

namespace vault {

using platform::page_size;

namespace {

std::size_t whole_pages(std::size_t size)
{
    return (size + page_size - 1) / page_size * page_size;
}

}  // namespace

PageFile::PageFile(std::vector<std::byte> bytes) : bytes_(std::move(bytes))
{
    bytes_.resize(whole_pages(bytes_.size()));
}

std::uint32_t PageFile::page_count() const
{
    return static_cast<std::uint32_t>(bytes_.size() / page_size);
}

std::span<const std::byte> PageFile::page(std::uint32_t number) const
{
    return std::span(bytes_).subspan((number - 1) * page_size, page_size);
}

void PageFile::write(std::size_t offset, std::span<const std::byte> bytes)
{
    if (bytes.empty()) return;
    grow_to(whole_pages(offset + bytes.size()));
    std::ranges::copy(bytes, bytes_.begin() + static_cast<std::ptrdiff_t>(offset));
    const auto last = static_cast<std::uint32_t>((offset + bytes.size() - 1) / page_size);
    for (auto page = static_cast<std::uint32_t>(offset / page_size); page <= last; ++page) written_.insert(page + 1);
}

void PageFile::resize(std::uint32_t page_count)
{
    const std::size_t size = page_count * page_size;
    if (size < bytes_.size()) bytes_.resize(size);
    for (auto number = this->page_count() + 1; number <= page_count; ++number) written_.insert(number);
    grow_to(size);
}

std::set<std::uint32_t> PageFile::take_written()
{
    written_.erase(written_.upper_bound(page_count()), written_.end());
    return std::exchange(written_, {});
}

/// By an eighth, not to double: wasm memory that once grew is never given back.
void PageFile::grow_to(std::size_t size)
{
    if (size <= bytes_.size()) return;
    if (size > bytes_.capacity()) bytes_.reserve(size + std::max<std::size_t>(size / 8, 64 * page_size));
    bytes_.resize(size);
}

}  // namespace vault
