#pragma once
#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Values as bytes, little-endian and without gaps, the same on every machine.
namespace vault {

class ByteWriter {
public:
    template <std::unsigned_integral Number>
    ByteWriter& number(Number value)
    {
        for (std::size_t i = 0; i < sizeof(Number); ++i) bytes_.push_back(static_cast<std::byte>(value >> (8 * i)));
        return *this;
    }
    ByteWriter& raw(std::span<const std::byte> bytes)
    {
        bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
        return *this;
    }
    /// With its length before it, in `Length`.
    template <std::unsigned_integral Length>
    ByteWriter& sized(std::span<const std::byte> bytes)
    {
        return number(static_cast<Length>(bytes.size())).raw(bytes);
    }
    void reserve(std::size_t size) { bytes_.reserve(size); }
    [[nodiscard]] std::vector<std::byte>& bytes() { return bytes_; }

private:
    std::vector<std::byte> bytes_;
};

/// Past the end it gives zeros and nothing, and `whole` tells so at last: read all, then ask once.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes) : rest_(bytes) {}

    template <std::unsigned_integral Number>
    [[nodiscard]] Number number()
    {
        Number value = 0;
        const auto bytes = raw(sizeof(Number));
        for (std::size_t i = 0; i < bytes.size(); ++i)
            value = static_cast<Number>(value | static_cast<Number>(std::to_integer<Number>(bytes[i]) << (8 * i)));
        return value;
    }
    /// A view into what is read; empty when there are fewer.
    [[nodiscard]] std::span<const std::byte> raw(std::size_t count)
    {
        short_ = short_ || count > rest_.size();
        if (short_) return {};
        const auto taken = rest_.first(count);
        rest_ = rest_.subspan(count);
        return taken;
    }
    template <std::unsigned_integral Length>
    [[nodiscard]] std::span<const std::byte> sized()
    {
        const std::uint64_t length = number<Length>();
        short_ = short_ || length > rest_.size();  // before it is cut to 32 bits in wasm
        return short_ ? std::span<const std::byte>() : raw(static_cast<std::size_t>(length));
    }
    template <std::size_t Count>
    void fill(std::array<std::byte, Count>& target)
    {
        std::ranges::copy(raw(Count), target.begin());
    }
    /// Everything asked for was there.
    [[nodiscard]] bool whole() const { return !short_; }
    [[nodiscard]] bool at_end() const { return rest_.empty(); }

private:
    std::span<const std::byte> rest_;
    bool short_ = false;
};

}  // namespace vault
