#include "vault/root.h"

#include <algorithm>

#include "vault/bytes.h"
#include "vault/head_bytes.h"
#include "vault/page_file.h"

namespace vault {
namespace {

constexpr std::size_t nonce_and_tag = 32;

void toggle(Digest& sum, const Digest& tag)
{
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] ^= tag[i];
}

Digest tag_of(const KeyedHash& hash, std::uint32_t number, std::span<const std::byte> page)
{
    std::array<std::byte, 4 + nonce_and_tag> message;
    for (std::size_t i = 0; i < 4; ++i) message[i] = static_cast<std::byte>(number >> (8 * i));
    std::ranges::copy(page.last(nonce_and_tag), message.begin() + 4);
    return hash.of(message);
}

}  // namespace

PageRoot::PageRoot(const DataKey& key) : hash_(key_for(key, "lantern root")) {}

PageRoot::PageRoot(const DataKey& key, const PageFile& file) : PageRoot(key)
{
    tags_.reserve(file.page_count());
    for (std::uint32_t number = 1; number <= file.page_count(); ++number) set(number, file.page(number));
}

void PageRoot::set(std::uint32_t number, std::span<const std::byte> page)
{
    if (tags_.size() < number) tags_.resize(number);
    auto& tag = tags_[number - 1];
    toggle(sum_, tag);
    tag = tag_of(hash_, number, page);
    toggle(sum_, tag);
}

void PageRoot::cut(std::uint32_t page_count)
{
    for (; tags_.size() > page_count; tags_.pop_back()) toggle(sum_, tags_.back());
}

Digest PageRoot::root(const platform::Head& head) const
{
    ByteWriter message;
    message.raw(bytes_before_root(head)).raw(sum_);
    return hash_.of(message.bytes());
}

}  // namespace vault
