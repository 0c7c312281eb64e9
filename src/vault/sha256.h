#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace vault {

using Digest = std::array<std::byte, 32>;

/// SHA-256 (FIPS 180-4), in pieces of any size. Multiple Ciphers has one too, but keeps it to itself.
class Sha256 {
public:
    Sha256& add(std::span<const std::byte> bytes);
    [[nodiscard]] Digest digest() const;

private:
    void take_block(std::span<const std::byte, 64> block);

    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::byte, 64> block_{};  ///< the beginning of the next one
    std::uint64_t size_ = 0;             ///< of all so far, in bytes
};

/// HMAC-SHA-256 (RFC 2104) with its key already taken in: half the cost for short messages. Under a microsecond each.
class KeyedHash {
public:
    explicit KeyedHash(const std::array<std::byte, 32>& key);
    [[nodiscard]] Digest of(std::span<const std::byte> message) const;

private:
    Sha256 inner_, outer_;
};

}  // namespace vault
