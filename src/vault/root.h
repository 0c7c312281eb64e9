#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "platform/page_sink.h"
#include "vault/data_key.h"

namespace vault {

class PageFile;

/// Proves that pages belong together and are the newest: a page's own tag cannot, as an old page is as genuine as a
/// new one. Holds a keyed hash of each page's number, nonce and tag (its last 32 bytes, and the tag covers the rest),
/// and their exclusive or: a changed page costs two hashes, whatever the size. 32 bytes of memory a page.
class PageRoot {
public:
    explicit PageRoot(const DataKey& key);
    /// Of all pages of a file.
    PageRoot(const DataKey& key, const PageFile& file);

    void set(std::uint32_t number, std::span<const std::byte> page);
    void cut(std::uint32_t page_count);
    /// The root that belongs into `head`, whose other members are final.
    [[nodiscard]] Digest root(const platform::Head& head) const;

private:
    KeyedHash hash_;
    std::vector<Digest> tags_;  ///< by page number − 1; zeros for a page never set
    Digest sum_{};
};

}  // namespace vault
