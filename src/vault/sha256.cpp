#include "vault/sha256.h"

#include <algorithm>
#include <bit>

namespace vault {
namespace {

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

constexpr std::size_t block_size = 64;

std::uint32_t big_endian(std::span<const std::byte> bytes)
{
    std::uint32_t word = 0;
    for (const auto byte : bytes.first<4>()) word = (word << 8) | std::to_integer<std::uint32_t>(byte);
    return word;
}

std::array<std::uint32_t, 64> schedule(std::span<const std::byte, block_size> block)
{
    std::array<std::uint32_t, 64> w{};
    for (std::size_t t = 0; t < 16; ++t) w[t] = big_endian(block.subspan(4 * t, 4));
    for (std::size_t t = 16; t < 64; ++t) {
        const auto s0 = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ (w[t - 15] >> 3);
        const auto s1 = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ (w[t - 2] >> 10);
        w[t] = w[t - 16] + s0 + w[t - 7] + s1;
    }
    return w;
}

}  // namespace

void Sha256::take_block(std::span<const std::byte, block_size> block)
{
    const auto w = schedule(block);
    auto [a, b, c, d, e, f, g, h] = state_;
    for (std::size_t t = 0; t < 64; ++t) {
        const auto s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const auto t1 = h + s1 + ((e & f) ^ (~e & g)) + round_constants[t] + w[t];
        const auto s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const auto t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
        h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
    }
    const std::array<std::uint32_t, 8> change{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < 8; ++i) state_[i] += change[i];
}

Sha256& Sha256::add(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const std::size_t filled = size_ % block_size;
        const auto part = bytes.first(std::min(bytes.size(), block_size - filled));
        std::ranges::copy(part, block_.begin() + static_cast<std::ptrdiff_t>(filled));
        size_ += part.size();
        bytes = bytes.subspan(part.size());
        if (size_ % block_size == 0) take_block(block_);
    }
    return *this;
}

/// Padded by one bit, zeros, and the length in bits.
Digest Sha256::digest() const
{
    Sha256 padded = *this;
    std::array<std::byte, block_size + 8> padding{std::byte{0x80}};
    const std::size_t zeros = (block_size + 55 - size_ % block_size) % block_size;
    for (std::size_t i = 0; i < 8; ++i) padding[1 + zeros + i] = static_cast<std::byte>((size_ * 8) >> (56 - 8 * i));
    padded.add(std::span(padding).first(1 + zeros + 8));
    Digest digest;
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] = static_cast<std::byte>(padded.state_[i / 4] >> (24 - 8 * (i % 4)));
    return digest;
}

KeyedHash::KeyedHash(const std::array<std::byte, 32>& key)
{
    std::array<std::byte, block_size> pad{};
    std::ranges::copy(key, pad.begin());
    for (auto& byte : pad) byte ^= std::byte{0x36};
    inner_.add(pad);
    for (auto& byte : pad) byte ^= std::byte{0x36} ^ std::byte{0x5c};
    outer_.add(pad);
}

Digest KeyedHash::of(std::span<const std::byte> message) const
{
    auto inner = inner_, outer = outer_;
    return outer.add(inner.add(message).digest()).digest();
}

}  // namespace vault
