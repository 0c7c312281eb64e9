#pragma once
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "vault/sha256.h"

namespace vault {

/// What the pages are encrypted with: 256 random bits.
using DataKey = std::array<std::byte, 32>;

/// A key for one purpose only, from which the data key cannot be learnt.
[[nodiscard]] inline DataKey key_for(const DataKey& key, std::string_view purpose)
{
    return KeyedHash(key).of(std::as_bytes(std::span(purpose)));
}

/// Overwrites a secret that is no longer needed, in a way that no compiler leaves out.
inline void wipe(std::span<std::byte> secret)
{
    volatile std::byte* bytes = secret.data();
    for (std::size_t i = 0; i < secret.size(); ++i) bytes[i] = std::byte{0};
}

/// A data key that is wiped when it goes.
class HeldKey {
public:
    HeldKey() = default;
    explicit HeldKey(const DataKey& key) : key_(key) {}
    HeldKey(const HeldKey&) = default;
    HeldKey& operator=(const HeldKey&) = default;
    ~HeldKey() { wipe(key_); }
    [[nodiscard]] const DataKey& key() const { return key_; }

private:
    DataKey key_{};
};

}  // namespace vault
